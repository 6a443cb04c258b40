using System.Buffers;

namespace Glossary.Formats.Prose;

/// <summary>What a delimiter opens.</summary>
internal enum DelimiterKind : byte
{
    LineComment,
    BlockComment,
    String,

    /// <summary>A comment in the clothes of a string, as Python's docstrings, where it starts its line; else a string.</summary>
    DocString,
}

/// <summary>How the end of what a delimiter opens is found.</summary>
internal enum DelimiterShape : byte
{
    /// <summary>By a fixed closing text.</summary>
    Fixed,

    /// <summary>By the closing text and as many signs as stood between prefix and quote: <c>r##"…"##</c>, <c>[==[…]==]</c>.</summary>
    Counted,

    /// <summary>By as many quotes as opened it, three at least: <c>"""…"""</c>.</summary>
    QuoteRun,

    /// <summary>By a word of the writer's choice: <c>R"word(…)word"</c>.</summary>
    Tagged,

    /// <summary>By a line that holds a word of the writer's choice: <c>&lt;&lt;EOF</c>.</summary>
    HereDocument,
}

/// <summary>A pair of texts between which there is a comment or a string.</summary>
/// <param name="Open">What opens it; for <see cref="DelimiterShape.Counted"/> what comes before the counted signs.</param>
/// <param name="Close">What closes it; empty where the line's end does.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Delimiter(string Open, string Close, DelimiterKind Kind)
{
    /// <summary>How the end is found.</summary>
    public DelimiterShape Shape { get; init; }

    /// <summary>Whether it may run over line ends.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>Whether it may hold others of its kind.</summary>
    public bool IsNested { get; init; }

    /// <summary>The character that takes its meaning from the next one; <c>\0</c> if there is none.</summary>
    public char Escape { get; init; }

    /// <summary>Whether a doubled closing quote stands for itself.</summary>
    public bool IsDoubled { get; init; }

    /// <summary>The sign that is counted, for <see cref="DelimiterShape.Counted"/>.</summary>
    public char Sign { get; init; }

    /// <summary>Whether it opens only as the first thing of its line.</summary>
    public bool AtLineStart { get; init; }

    /// <summary>Whether it opens only at the start of a line or behind a blank.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>What opens a stretch of code within the string: <c>${</c>, or <c>{</c> where the string's prefix says so.</summary>
    public string Interpolation { get; init; } = "";

    /// <summary>Prefix characters one of which must stand before the string for <see cref="Interpolation"/> to count; empty if none is needed.</summary>
    public string InterpolationPrefix { get; init; } = "";

    /// <summary>The characters at which the inside may end or be escaped.</summary>
    public SearchValues<char> Stops => field ??= SearchValues.Create([Close[0], Escape == '\0' ? Close[0] : Escape, .. Interpolation.AsSpan(0, Math.Min(1, Interpolation.Length)), .. IsMultiline ? "" : "\n\r"]);
}

/// <summary>What the lexer must know of a programming language.</summary>
internal sealed record CodeSyntax
{
    /// <summary>The language's delimiters, at most 254, in the order in which they are tried: longer ones before their prefixes.</summary>
    public required Delimiter[] Delimiters { get; init; }

    /// <summary>The characters at which something may open or a line ends.</summary>
    public SearchValues<char> Triggers => field ??= SearchValues.Create(
        [.. Delimiters.SelectMany(static d => Cases(d.Open[0])), .. HasCharacters ? "'" : "", .. HasRegexes ? "/" : "", '\n', '\r']);

    /// <summary>Whether <c>'x'</c> is a character, and a quote that does not close at once means nothing (<c>'a</c>, <c>1'000</c>, <c>x'</c>).</summary>
    public bool HasCharacters { get; init; }

    /// <summary>Whether <c>/…/</c> is a regular expression where a value may stand.</summary>
    public bool HasRegexes { get; init; }

    /// <summary>Whether a single quote behind a name or a bracket transposes a matrix.</summary>
    public bool HasTransposition { get; init; }

    /// <summary>Whether strings hold sentences if they hold blanks, and are keys before a colon, as in JSON.</summary>
    public bool IsData { get; init; }

    private static char[] Cases(char c) => char.IsAsciiLetter(c) ? [char.ToLowerInvariant(c), char.ToUpperInvariant(c)] : [c];
}
