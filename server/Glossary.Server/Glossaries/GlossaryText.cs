using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>The text of a glossary, of which some stretches are asked for. Safe for several threads.</summary>
internal abstract class GlossaryText : IDisposable
{
    /// <summary>A text in memory.</summary>
    public static GlossaryText Of(string text) => new Whole(text.Length, span => text.Substring(span.Start, span.Length));

    /// <summary>The text of an open document.</summary>
    public static GlossaryText Of(SourceText text) => new Whole(text.Length, text.ToString);

    /// <summary>A stretch of the text.</summary>
    /// <param name="span">Which, in UTF-16 code units.</param>
    /// <returns>Null where the text is shorter, or cannot be read any more.</returns>
    public abstract string? Read(TextSpan span);

    /// <summary>Lets go of the text, of which nothing is asked any more.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    private sealed class Whole(int length, Func<TextSpan, string> read) : GlossaryText
    {
        public override string? Read(TextSpan span) => span.End <= length ? read(span) : null;
    }
}
