namespace Glossary.Formats.Prose;

/// <summary>HTML and XML: the text between the tags. Tags within a sentence join what they part, others do not.</summary>
internal sealed class HtmlProse : LineProse
{
    /// <inheritdoc/>
    public override string PassedOver => "tags, attributes, scripts, styles, code, addresses and file names";

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state) =>
        before.TrimEnd().EndsWith("<!--") && HtmlMarkup.IsInComment(StateAfter(before, state));

    /// <inheritdoc/>
    protected override int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder) =>
        HtmlMarkup.Read(text, start, state, builder);
}
