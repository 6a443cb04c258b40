using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Tells by itself whether a line can be a name with what belongs to it, whatever its script, capitals and signs.</summary>
internal static class NameLine
{
    /// <summary>No heading is wider than this, in columns.</summary>
    private const int MostColumns = 160;
    private const int MostColumnsOfPiece = 80;
    private const int MostWords = 12;
    private const int MostWordsOfExclamation = 4;

    /// <summary>What is told to look like a heading is no wider than this, in columns, and has no more words.</summary>
    private const int MostColumnsOfLookalike = 40;
    private const int MostWordsOfLookalike = 5;

    private static readonly SearchValues<char> PieceEnds = SearchValues.Create(",，、،\t;；");
    private static readonly SearchValues<char> PieceEndsAndParentheses = SearchValues.Create(",，、،\t;；()（）");

    /// <summary>What stands within sentences, fields and code, but not within names.</summary>
    private static readonly SearchValues<string> Joints = SearchValues.Create([": ", "：", "。", "！", "？", "://", " = ", " => ", " := ", "](", "</"], StringComparison.Ordinal);

    /// <summary>Characters of which each of the <see cref="Joints"/> has one, which are looked for much faster.</summary>
    private static readonly SearchValues<char> JointSigns = SearchValues.Create(":：。！？=]<");

    /// <summary>Whether it can be one.</summary>
    public static bool IsPossible(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.IsEmpty || Script.WidthOf(name) > MostColumns || OpensBlock(name) || EndsClause(name)) return false;
        return HasLetter(name) && !HasJoint(name) && !HoldsSentence(name) && HasShortPieces(name);
    }

    /// <summary>Whether it is so short that one who sees it takes it for a heading.</summary>
    public static bool IsShort(ReadOnlySpan<char> name) => Script.WidthOf(name) <= MostColumnsOfLookalike && name.Count(' ') < MostWordsOfLookalike;

    /// <summary>Whether a comma, a tab or the like, outside of parentheses, parts it.</summary>
    public static bool HasPieces(ReadOnlySpan<char> name) => EndOfPiece(name.Trim()) >= 0;

    /// <summary>What stands before the first comma or the like; all where there is none.</summary>
    public static ReadOnlySpan<char> FirstPiece(ReadOnlySpan<char> name) => EndOfPiece(name) is var end and > 0 ? name[..end].Trim() : name;

    /// <summary>Where the first piece ends; -1 where there is no other.</summary>
    private static int EndOfPiece(ReadOnlySpan<char> name)
    {
        var depth = 0;
        for (var i = 0; name[i..].IndexOfAny(PieceEndsAndParentheses) is var next and >= 0; i++)
        {
            i += next;
            if (name[i] is '(' or '（') depth++;
            else if (name[i] is ')' or '）') depth--;
            else if (depth <= 0) return i;
        }

        return -1;
    }

    private static bool HasLetter(ReadOnlySpan<char> name)
    {
        foreach (var c in name) if (char.IsLetter(c) || char.IsSurrogate(c)) return true;
        return false;
    }

    private static bool HasJoint(ReadOnlySpan<char> name) => name.ContainsAny(JointSigns) && name.ContainsAny(Joints);

    private static bool OpensBlock(ReadOnlySpan<char> name) =>
        name[0] is '|' or '>' || name.StartsWith(": ") || name.StartsWith("$$") || name.StartsWith("```") || HeadingMark.LevelOf(name) > 0;

    /// <summary>A full stop ends no name but one of a single word, as <c>etc.</c>, or of abbreviations.</summary>
    private static bool EndsClause(ReadOnlySpan<char> name) => name[^1] switch
    {
        ':' or '：' or ',' or '，' or '、' or '،' or ';' or '；' or '。' or '！' or '？' or '…' or '\\' or '{' => true,
        '!' => name.Count(' ') >= MostWordsOfExclamation,
        '.' or '?' => name.Contains(' ') && name[name.LastIndexOf(' ')..^1].IndexOf('.') < 0 && !IsAbbreviated(name),
        _ => false,
    };

    /// <summary>Whether every word ends with a full stop: <c>i. v.</c></summary>
    private static bool IsAbbreviated(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' ')) if (!name[range].IsEmpty && name[range][^1] != '.') return false;
        return true;
    }

    /// <summary>Whether a sentence ends within the line. <c>St. Venant</c>, <c>U.S. GAAP</c>, <c>approx. sign</c> hold abbreviations, which are short or begin with a capital.</summary>
    private static bool HoldsSentence(ReadOnlySpan<char> name)
    {
        const int LongestAbbreviation = 6;
        for (int at, from = 0; (at = name[from..].IndexOf(". ")) >= 0;)
        {
            at += from;
            var word = name[from..at];
            word = word[(word.LastIndexOf(' ') + 1)..];
            if (word.Length > LongestAbbreviation) return true;
            from = at + 2;
        }

        return false;
    }

    private static bool HasShortPieces(ReadOnlySpan<char> name)
    {
        foreach (var range in name.SplitAny(PieceEnds))
        {
            var piece = name[range];
            if (Script.WidthOf(piece) > MostColumnsOfPiece || piece.Trim().Count(' ') >= MostWords) return false;
        }

        return true;
    }
}
