namespace Glossary.Formats.Glossaries;

/// <summary>Tells the first line of a wrapped paragraph from a heading with its text below.</summary>
/// <remarks>
/// Who wraps a line puts as many words on it as go there: where the next word would have had room, the line ends because something
/// ends. What the words say is asked besides, since a definition may be shorter than its heading.
/// </remarks>
internal static class WrappedProse
{
    /// <summary>Narrower paragraphs than this, in columns, nobody wraps.</summary>
    private const int Narrowest = 48;

    /// <summary>A line that is as wide as this, in columns, and as the rest of its paragraph is prose.</summary>
    private const int Wide = 60;

    /// <summary>Small words at which no heading ends, in the languages in which they are most easily known.</summary>
    private static readonly HashSet<string> SmallWords =
    [
        "a", "an", "the", "and", "or", "of", "for", "with", "to", "from", "that", "which", "is", "are", "was", "were", "its", "their", "this",
        "der", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "und", "oder", "von", "mit", "für", "als", "ist", "sind", "wird", "sich", "nicht", "zu", "zur", "zum",
        "le", "la", "les", "une", "de", "du", "et", "ou", "au", "aux", "dans", "pour", "par", "est", "sont", "que", "qui", "sur", "avec",
        "los", "las", "una", "para", "por", "del", "della", "gli", "di", "che", "è", "het", "voor", "uma", "dos", "das", "и", "в", "на", "с", "для", "по", "из", "что",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordLookup = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the first line of a paragraph goes on in the second.</summary>
    public static bool Begins(HandLines lines, Paragraph paragraph)
    {
        var first = lines[paragraph.First].Trim();
        var next = lines[paragraph.First + 1].Trim();
        if (EndsWithSmallWord(first)) return true;
        var goesOnSmall = char.IsLower(next[0]);
        if (goesOnSmall && HeadingShape.HasSentenceWord(first) && !NameLine.HasPieces(first)) return true;
        if (goesOnSmall && GoesOnASentence(next[..(next.IndexOf(' ') is var blank and > 0 ? blank : next.Length)])) return true;
        var width = Script.WidthOf(first);
        if (width < Narrowest || HasRoomForMore(lines, paragraph, width)) return false;
        return goesOnSmall || width >= Wide || Script.IsUnspaced(first[^1]) || HeadingShape.HasSentenceWord(first);
    }

    /// <summary>Whether a word in small letters goes on a sentence. A definition may begin with an article, or with the <c>to</c> of a verb.</summary>
    private static bool GoesOnASentence(ReadOnlySpan<char> word) =>
        FunctionWords.IsSentenceOnly(word) || (FunctionWords.Contains(word) && word is not ("a" or "an" or "the" or "to"));

    private static bool EndsWithSmallWord(ReadOnlySpan<char> line) => line.LastIndexOf(' ') is var blank and > 0 && SmallWordLookup.Contains(line[(blank + 1)..]);

    /// <summary>Whether the first word of the second line had found room in the first one.</summary>
    private static bool HasRoomForMore(HandLines lines, Paragraph paragraph, int width)
    {
        var widest = 0;
        for (var i = paragraph.First; i < paragraph.End; i++) widest = Math.Max(widest, Script.WidthOf(lines[i].Trim()));
        var next = lines[paragraph.First + 1].Trim();
        var word = next.IndexOf(' ') is var blank and > 0 && !Script.IsUnspaced(next[0]) ? blank : 1;
        return width + 1 + Script.WidthOf(next[..word]) <= widest;
    }
}
