using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>What directives of before ignore, at a place in a document.</summary>
[Flags]
internal enum IgnoreState : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, up to the directive that ends it.</summary>
    Off = 1,

    /// <summary>The rest of the line that the place lies in; of a blank line, the one after it.</summary>
    Line = 2,

    /// <summary>The line after the one that the place lies in.</summary>
    NextLine = 4,
}

/// <summary>A stretch that a directive ignores.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Directive">Offset of the directive.</param>
internal readonly record struct IgnoredSpan(TextSpan Span, int Directive);

/// <summary>Follows the directives of a document line by line.</summary>
/// <remarks>In an overlong line, which comes in fragments, <c>ignore-line</c> ignores the fragment it stands in and those after it.</remarks>
internal struct DirectiveReader
{
    /// <summary>What every directive starts with.</summary>
    public const string Prefix = "glossary:";

    /// <summary>No line needs more; the bound keeps a line of nothing else cheap.</summary>
    private const int MostInALine = 16;

    private static readonly SearchValues<string> Prefixes = SearchValues.Create([Prefix], StringComparison.Ordinal);

    private static readonly (string Name, IgnoreState Effect)[] Directives =
        [("off", IgnoreState.Off), ("on", IgnoreState.None), ("ignore-line", IgnoreState.Line), ("ignore-next-line", IgnoreState.NextLine)];

    private readonly HostLanguage language;

    /// <summary>Offsets of the directives in force; null where there is none.</summary>
    private int? off;
    private int? line;
    private int? nextLine;

    /// <summary>Starts to read.</summary>
    /// <param name="language">The document's language.</param>
    /// <param name="state">What is ignored there; where its directives stand is not known, and 0 is put in their place.</param>
    public DirectiveReader(HostLanguage language, IgnoreState state)
    {
        this.language = language;
        off = state.HasFlag(IgnoreState.Off) ? 0 : null;
        line = state.HasFlag(IgnoreState.Line) ? 0 : null;
        nextLine = state.HasFlag(IgnoreState.NextLine) ? 0 : null;
    }

    /// <summary>What is ignored behind what was read.</summary>
    public readonly IgnoreState State =>
        (off is null ? 0 : IgnoreState.Off) | (line is null ? 0 : IgnoreState.Line) | (nextLine is null ? 0 : IgnoreState.NextLine);

    /// <summary>Reads a line or a fragment of one.</summary>
    /// <param name="text">Its text, its line end included.</param>
    /// <param name="start">Its offset.</param>
    /// <param name="startsLine">False for a fragment that continues a line.</param>
    /// <param name="state">The language's state before it.</param>
    /// <param name="ignored">Receives what is ignored in it; null to follow the state only.</param>
    /// <returns>Whether it may hold a directive.</returns>
    public bool Read(ReadOnlySpan<char> text, int start, bool startsLine, int state, List<IgnoredSpan>? ignored)
    {
        var at = text.IndexOfAny(Prefixes);
        if (at < 0 && State == IgnoreState.None) return false;
        var isMarked = at >= 0;
        var mark = ignored?.Count ?? 0;
        var from = start;
        for (var count = 0; at >= 0 && count < MostInALine; count++)
        {
            if (TryRead(text, at, startsLine, state, out var effect)) Take(effect, start + at, ref from, ignored);
            var next = text[(at + Prefix.Length)..].IndexOf(Prefix);
            at = next < 0 ? -1 : at + Prefix.Length + next;
        }

        if (line is { } directive && ignored is not null)
        {
            ignored.RemoveRange(mark, ignored.Count - mark);
            ignored.Add(new IgnoredSpan(new TextSpan(start, text.Length), directive));
        }
        else if (off is { } switched)
        {
            ignored?.Add(new IgnoredSpan(TextSpan.FromBounds(from, start + text.Length), switched));
        }

        // Where the line ends, the next one takes its place; a blank one leaves to the next what was meant for it.
        if (!text.IsEmpty && text[^1] is '\n' or '\r' && (!startsLine || !text.IsWhiteSpace())) (line, nextLine) = (nextLine, null);
        return isMarked;
    }

    private void Take(IgnoreState effect, int at, ref int from, List<IgnoredSpan>? ignored)
    {
        switch (effect)
        {
            case IgnoreState.Off when off is null:
                off = from = at;
                break;
            case IgnoreState.None when off is { } switched:
                ignored?.Add(new IgnoredSpan(TextSpan.FromBounds(from, at), switched));
                off = null;
                break;
            case IgnoreState.Line:
                line ??= at;
                break;
            case IgnoreState.NextLine:
                nextLine = at;
                break;
        }
    }

    /// <summary>Reads the directive at an offset, if one stands there.</summary>
    private readonly bool TryRead(ReadOnlySpan<char> text, int at, bool startsLine, int state, out IgnoreState effect)
    {
        var rest = text[(at + Prefix.Length)..];
        foreach (var (name, known) in Directives)
        {
            effect = known;
            if (rest.StartsWith(name) && EndsWord(rest[name.Length..])) return language.OpensComment(text[..at], startsLine, state);
        }

        effect = default;
        return false;
    }

    /// <summary>Whether a directive's name ends before <paramref name="rest"/>; the hyphens of <c>--&gt;</c> do not go on with it.</summary>
    private static bool EndsWord(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] == '_' || (rest[0] == '-' && (rest.Length == 1 || rest[1] is not ('-' or '}' or '%'))));
}
