using System.Text;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Receives a text as a reader sees it, while its markup is read, and the concepts that it refers to.</summary>
internal sealed class PlainText
{
    private readonly StringBuilder plain = new();

    /// <summary>Whether code stands between backticks; in a name it does not.</summary>
    public bool MarksCode { get; set; }

    /// <summary>The concepts that the text refers to.</summary>
    public List<MarkupReference> References { get; } = [];

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        plain.Clear();
        References.Clear();
    }

    /// <summary>Adds a text as it stands.</summary>
    public void Add(ReadOnlySpan<char> text) => plain.Append(text);

    /// <summary>Adds a sign.</summary>
    public void Add(char sign) => plain.Append(sign);

    /// <summary>Adds a piece of code.</summary>
    public void AddCode(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        var isMarked = MarksCode && !code.IsEmpty && !code.Contains('`');
        if (isMarked) plain.Append('`');
        plain.Append(code);
        if (isMarked) plain.Append('`');
    }

    /// <summary>Adds a formula in LaTeX.</summary>
    public void AddFormula(ReadOnlySpan<char> formula) => plain.Append('$').Append(formula.Trim()).Append('$');

    /// <summary>Takes back what was added last.</summary>
    /// <param name="length">How much of it, in UTF-16 code units.</param>
    public void TakeBack(int length) => plain.Length -= Math.Min(length, plain.Length);

    /// <summary>Takes back blanks at the end, before something that is not shown.</summary>
    public void TakeBackBlanks()
    {
        while (plain.Length > 0 && plain[^1] == ' ') plain.Length--;
    }

    /// <summary>The text with one blank between words.</summary>
    public override string ToString() => EntryDraft.OneLine(plain.ToString());
}

/// <summary>A concept that a text refers to.</summary>
/// <param name="Target">One of its names, or its id.</param>
/// <param name="Span">Where that stands in the line that was read, in UTF-16 code units.</param>
/// <param name="IsId">Whether it is an id.</param>
internal readonly record struct MarkupReference(string Target, TextSpan Span, bool IsId);
