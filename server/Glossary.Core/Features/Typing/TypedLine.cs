using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>The caret's line as a writer sees it: the words typed before the caret, markup left out, and what follows it.</summary>
/// <remarks>
/// In <c>We use **latent** di|</c> the words before the caret are <c>latent di</c>, but only <c>di</c> can be replaced without taking
/// the asterisks away. So the line knows from where on it stands in the document letter by letter: <see cref="EditableFrom"/>.
/// </remarks>
internal sealed class TypedLine
{
    /// <summary>No more UTF-16 code units than this are looked at on either side of the caret.</summary>
    private const int MostCharacters = 200;

    private readonly DocumentContext context;
    private readonly int lineStart;
    private readonly int start;

    /// <param name="context">The text around.</param>
    /// <param name="lineStart">Where in it the line starts, or what is looked at of it.</param>
    /// <param name="start">Where in it <paramref name="text"/> starts.</param>
    /// <param name="text">What stands before the caret.</param>
    /// <param name="editableFrom">Where in <paramref name="text"/> the last stretch without markup starts.</param>
    /// <param name="rest">What follows the caret.</param>
    private TypedLine(DocumentContext context, int lineStart, int start, string text, int editableFrom, string rest)
    {
        this.context = context;
        this.lineStart = lineStart;
        this.start = start;
        Text = text;
        EditableFrom = editableFrom;
        Rest = rest;
        var pieces = Words.Of(text);
        var words = ImmutableArray.CreateBuilder<Words.Piece>();
        while (pieces.MoveNext())
        {
            if (pieces.Current.Gap == TokenGap.Break) words.Clear();
            words.Add(pieces.Current);
        }

        if (pieces.Rest.Close() == TokenGap.Break) words.Clear();
        Pieces = words.DrainToImmutable();
    }

    /// <summary>What stands before the caret.</summary>
    public string Text { get; }

    /// <summary>Where in <see cref="Text"/> the stretch begins that stands in the document without markup in it.</summary>
    public int EditableFrom { get; }

    /// <summary>What follows the caret on the line, up to the next markup.</summary>
    public string Rest { get; }

    /// <summary>The words and signs of <see cref="Text"/> from its last dash, column or other break on.</summary>
    public ImmutableArray<Words.Piece> Pieces { get; }

    /// <summary>Whether the caret stands directly behind a word or sign.</summary>
    public bool EndsInWord => Pieces.Length > 0 && Pieces[^1].End == Text.Length;

    /// <summary>Whether the caret stands directly before a letter or digit.</summary>
    public bool IsBeforeWord => Rest.Length > 0 && WordBoundary.IsInWord(Rest[0]);

    /// <summary>The offset in the document of an offset in <see cref="Text"/>, which is not before <see cref="EditableFrom"/>.</summary>
    public int ToDocument(int at) => context.Start + context.Offset - (Text.Length - at);

    /// <summary>The caret's line; null where it is not in prose or a comment. Blanks just typed behind prose belong to it.</summary>
    public static TypedLine? At(DocumentContext context)
    {
        var (text, regions, _, offset) = context;
        var i = regions.Length - 1;
        while (i >= 0 && regions[i].Start > offset) i--;
        if (i < 0 || regions[i].Kind is not (ProseKind.Prose or ProseKind.Comment)) return null;
        var region = regions[i];
        if (offset > region.End && text.AsSpan(region.End, offset - region.End).IndexOfAnyExcept(' ') >= 0) return null;

        var lineStart = Math.Max(offset - MostCharacters, text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1);
        var start = Math.Max(region.Start, lineStart);
        var typed = text[start..offset];
        var editable = typed.Length;
        for (; region.Joined && region.Start > lineStart && i > 0; i--)
        {
            var before = regions[i - 1];
            if (before.End <= lineStart || before.Kind != region.Kind) break;
            start = Math.Max(before.Start, lineStart);
            typed = string.Concat(text.AsSpan(start..before.End), typed);
            region = before;
        }

        return new TypedLine(context, lineStart, start, typed, typed.Length - editable, RestOf(text, regions, offset));
    }

    /// <summary>Whether a sentence starts at an offset of <see cref="Text"/>, for all that can be told: not at an item's or a cell's start.</summary>
    public bool StartsSentence(int at)
    {
        var before = Text.AsSpan(0, at).TrimEnd(" \t\"'“‘«([*_");
        if (!before.IsEmpty) return before.Length < at && SentenceEnds.IsAtEndOf(before);
        if (!context.Text.AsSpan(lineStart..start).TrimEnd("*_").IsWhiteSpace()) return false;
        var above = context.Text.AsSpan(0, lineStart).TrimEnd();
        return above.IsEmpty || SentenceEnds.IsAtEndOf(above);
    }

    private static string RestOf(string text, ImmutableArray<ProseRegion> regions, int offset)
    {
        foreach (var region in regions)
        {
            if (offset < region.Start || offset >= region.End) continue;
            var rest = text.AsSpan(offset, Math.Min(MostCharacters, region.End - offset));
            return (rest.IndexOfAny('\n', '\r') is >= 0 and var end ? rest[..end] : rest).ToString();
        }

        return "";
    }
}
