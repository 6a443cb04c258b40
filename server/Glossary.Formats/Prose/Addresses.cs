using System.Buffers;

namespace Glossary.Formats.Prose;

/// <summary>Finds what looks like words but is an address: URLs, e-mail addresses, paths, names of files, and labels of link references.</summary>
internal static class Addresses
{
    /// <summary>Every address holds one of these.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("/\\@_].");

    /// <summary>Characters that neither start nor end an address, and do not stand in one.</summary>
    private static readonly SearchValues<char> Bounds = SearchValues.Create(" \t\r\n\f\v\u00a0<>\"`|{}[]()'“”‘’„«»,;!=");

    /// <summary>In a URL more is allowed.</summary>
    private static readonly SearchValues<char> UrlBounds = SearchValues.Create(" \t\r\n\f\v\u00a0<>\"`|{}[]^“”«»");

    /// <summary>Top-level domains of host names that are written without anything that would tell them from a word.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains =
        new HashSet<string> { "com", "org", "io", "dev", "edu", "gov", "example" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Folders under which branches are kept, by wide custom.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BranchFolders =
        new HashSet<string> { "feature", "feat", "bugfix", "hotfix", "release", "chore", "refactor", "experiment" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that stand between the parts of compounds people write: <c>text-to-image</c>, <c>state-of-the-art</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LittleWords =
        new HashSet<string> { "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "per", "the", "to", "up", "vs", "with" }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the next address at or after <paramref name="from"/>.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length)
    {
        var floor = from;
        while (floor < text.Length)
        {
            var sign = text[floor..].IndexOfAny(Signs);
            if (sign < 0) break;
            sign += floor;
            // Most periods end a sentence.
            if (text[sign] == '.' && (sign + 1 == text.Length || text[sign + 1] is ' ' or '\n'))
            {
                floor = sign + 1;
                continue;
            }

            if (text[sign] == ']')
            {
                (start, length) = (sign, LengthOfLabel(text[sign..]));
                if (length > 0) return true;
                floor = sign + 1;
                continue;
            }

            start = floor + text[floor..sign].LastIndexOfAny(Bounds) + 1;
            var isUrl = text[sign] == '/' && sign > start && text[sign - 1] == ':';
            var end = isUrl ? EndOfUrl(text, sign) : EndOfWord(text, sign);
            var word = text[start..end].TrimEnd(".,:;!?*'");
            if (isUrl || IsMail(word) || IsPath(word))
            {
                length = word.Length;
                return true;
            }

            floor = end;
        }

        start = length = 0;
        return false;
    }

    /// <summary>Length of the end of a link that refers to a definition elsewhere, <c>][label]</c>; 0 if there is none.</summary>
    private static int LengthOfLabel(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != '[') return 0;
        var close = text[2..].IndexOfAny("[]\n\r");
        return close < 0 || text[2 + close] != ']' ? 0 : close + 3;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int from)
    {
        var length = text[from..].IndexOfAny(Bounds);
        return length < 0 ? text.Length : from + length;
    }

    /// <summary>A closing bracket that was not opened within the URL belongs to the sentence around it.</summary>
    private static int EndOfUrl(ReadOnlySpan<char> text, int from)
    {
        var open = 0;
        var i = from;
        for (; i < text.Length && !UrlBounds.Contains(text[i]); i++)
        {
            if (text[i] == '(') open++;
            else if (text[i] == ')' && --open < 0) break;
        }

        return i;
    }

    private static bool IsMail(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return at > 0 && at < word.Length - 1 && char.IsLetterOrDigit(word[at - 1]) && word[(at + 1)..].Contains('.');
    }

    private static bool IsPath(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || TextLines.IsDecoration(word)) return false;
        if (word.Contains('\\')) return word.ContainsAnyExcept('\\', '_', '/');
        var slashes = word.Count('/');
        if (slashes == 0) return word.Contains('_') ? HasExtension(word) : IsFileOrHost(word);
        if (word[0] is '/' or '~' or '.' || StartsWithHost(word)) return true;
        return word[^1] == '/' || HasExtension(word) || word.Contains('_') || (slashes > 1 ? HasKebabPart(word) : IsBranch(word));
    }

    /// <summary>Whether a word that is no plain word ends like a file's name: <c>plan_b.xlsx</c>, but not <c>well-known.This</c>.</summary>
    private static bool HasExtension(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        if (dot <= 0 || word.Length - dot - 1 is < 1 or > 5) return false;
        var extension = word[(dot + 1)..];
        if (extension.Length == 1) return char.IsAsciiLetter(extension[0]);
        foreach (var c in extension)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
        }

        return extension.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether a word is the name of a file by its ending, <c>LWR.txt</c>, or of a host; but not <c>Node.js</c>, <c>2.5D</c>, <c>e.g.</c> or <c>latent.The</c>.</summary>
    private static bool IsFileOrHost(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        if (dot <= 0 || !char.IsLetterOrDigit(word[dot - 1])) return false;
        var ending = word[(dot + 1)..];
        return FileNames.IsTellingEnding(ending) || (Domains.Contains(ending) && !word.ContainsAnyInRange('A', 'Z'));
    }

    /// <summary>Whether what stands before the first slash is a host: <c>www.example.org/a</c>, <c>git.example/a</c>, but not <c>2.5D/3D</c>.</summary>
    private static bool StartsWithHost(ReadOnlySpan<char> word)
    {
        var host = word[..word.IndexOf('/')];
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || host.Length - dot < 3) return false;
        foreach (var c in host)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')) return false;
        }

        return !host[(dot + 1)..].ContainsAnyInRange('0', '9') && !FileNames.IsTellingEnding(host[(dot + 1)..]);
    }

    /// <summary>Tells a branch such as <c>demo/two-stage-fit</c> from alternatives such as <c>lip-sync/dubbing</c> and <c>text-to-image/video</c>.</summary>
    private static bool IsBranch(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '/' or '.')) return false;
        }

        var slash = word.IndexOf('/');
        var name = word[(slash + 1)..];
        if (BranchFolders.Contains(word[..slash])) return name.Contains('-');
        if (name.Count('-') < 2) return false;
        foreach (var range in name.Split('-'))
        {
            if (name[range].IsEmpty || LittleWords.Contains(name[range])) return false;
        }

        return true;
    }

    /// <summary>Tells <c>rtl/low-power/README</c> from an enumeration such as <c>LSTM/GRU/Bi-LSTM</c>.</summary>
    private static bool HasKebabPart(ReadOnlySpan<char> word)
    {
        foreach (var range in word.Split('/'))
        {
            var part = word[range];
            if (part.ContainsAny('-', '.') && !part.ContainsAnyInRange('A', 'Z')) return true;
        }

        return false;
    }
}
