using System.Buffers;
using System.Collections.Frozen;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Goes through XML from entry to entry, without a look at what is in them.</summary>
/// <remarks>It goes through a whole file whenever one line of that was edited.</remarks>
/// <param name="text">The text.</param>
/// <param name="entries">What elements of entries are called, without a prefix.</param>
internal ref struct XmlWalk(ReadOnlySpan<char> text, FrozenSet<string> entries)
{
    /// <summary>How far it is looked for the end of a comment, in UTF-16 code units.</summary>
    public const int LongestComment = 64 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r/>=<\"'");

    private readonly ReadOnlySpan<char> text = text;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> entries = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    private int at;

    /// <summary>Where the entry starts.</summary>
    public int Start { get; private set; }

    /// <summary>The name in its start tag.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Whether the text begins with an entry, and nothing stands between those that were moved to.</summary>
    public bool HasOnlyEntries { get; private set; } = true;

    /// <summary>Goes on to the next entry; false at the end.</summary>
    public bool MoveNext()
    {
        while (text[at..].IndexOf('<') is >= 0 and var next)
        {
            at += next;
            var rest = text[at..];
            if (rest.Length > 1 && rest[1] is '!' or '?')
            {
                PassOver(rest);
                continue;
            }

            at++;
            if (rest.Length < 2 || rest[1] == '/') continue;
            var length = rest[1..].IndexOfAny(NameEnds);
            var name = length < 0 ? rest[1..] : rest.Slice(1, length);
            if (!entries.Contains(name[(name.IndexOf(':') + 1)..])) continue;
            HasOnlyEntries &= Name.IsEmpty ? at == 1 : IsEndOfEntry(at - 1);
            Start = at - 1;
            Name = name;
            return true;
        }

        return false;
    }

    /// <summary>Whether a text begins with an entry and has nothing but entries.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entries">What elements of entries are called, without a prefix.</param>
    public static bool AreAll(ReadOnlySpan<char> text, FrozenSet<string> entries)
    {
        var walk = new XmlWalk(text, entries);
        while (walk.MoveNext())
        {
            // All of them count.
        }

        return walk.HasOnlyEntries && walk.IsEndOfEntry(text.Length);
    }

    /// <summary>Whether an entry, with its end tag and blanks, ends at a place.</summary>
    private readonly bool IsEndOfEntry(int end)
    {
        var before = text[..end].TrimEnd();
        return before.EndsWith(">") && before[..^1].EndsWith(Name) && before[..^(Name.Length + 1)].EndsWith("</");
    }

    /// <summary>Passes over a comment, an instruction or <c>CDATA</c>, or where it has no end, over its first signs.</summary>
    private void PassOver(ReadOnlySpan<char> rest)
    {
        var close = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<![CDATA[") ? "]]>" : rest.StartsWith("<?") ? "?>" : ">";
        var length = rest[..Math.Min(rest.Length, LongestComment)].IndexOf(close, StringComparison.Ordinal);
        at = length < 0 ? TextLines.EndOfLine(text, at) : at + length + close.Length;
    }
}
