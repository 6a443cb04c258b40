using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Goes through JSON from bracket to bracket, and stops where a record begins.</summary>
/// <remarks>
/// It goes through a whole file whenever one line of that was edited, so it keeps no more than what is open. What is broken is taken as
/// <see cref="JsonTree"/> takes it, as far as brackets show it: what cannot stand in a list or map closes it, and a string ends with its line.
/// </remarks>
internal ref struct JsonWalk
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\"{}[]:,/");
    private static readonly SearchValues<char> InStrings = SearchValues.Create("\"\\\n\r");

    private readonly ReadOnlySpan<char> text;
    private readonly int depth;
    private readonly bool inMaps;
    private readonly FrozenDictionary<string, KeyUse>.AlternateLookup<ReadOnlySpan<char>> keys;
    private readonly int from;

    /// <summary>What is open, as far as records do not begin deeper.</summary>
    private readonly List<OpenNest> open;

    /// <summary>Of what is open in a record, whether it is a map.</summary>
    private readonly List<bool> inRecord = [];

    private int at;
    private char last;
    private int word;
    private int key;

    /// <summary>Begins with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What is known of the file, and open where the text begins.</param>
    /// <param name="from">Where the first record may begin at which it stops, in UTF-16 code units.</param>
    public JsonWalk(ReadOnlySpan<char> text, DataContext context, int from)
    {
        this.text = text;
        this.from = from;
        inMaps = context.Level.InMaps;
        depth = context.Level.Depth - (context.IsOfValues ? 1 : 0);
        keys = context.Shape.Uses.GetAlternateLookup<ReadOnlySpan<char>>();
        open = [.. context.Open];
    }

    /// <summary>The lists and maps that are open, the outermost first, but for those of a record.</summary>
    public readonly ImmutableArray<OpenNest> Open => [.. open];

    /// <summary>Where the record begins.</summary>
    public int Start { get; private set; }

    /// <summary>Goes on to the next record; false at the end.</summary>
    public bool MoveNext()
    {
        while (text[at..].IndexOfAny(Signs) is >= 0 and var next)
        {
            at += next;
            Start = at;
            var sign = text[at];
            var isStart = sign switch
            {
                '"' => PassString(),
                '{' or '[' => PassOpening(sign == '{'),
                _ => false,
            };
            if (sign is '}' or ']') Close(sign == '}');
            else if (sign == ':') PassColon();
            if (sign == '/' ? !PassComment() : sign != '"') at++;
            if (sign != '/') last = sign;
            if (isStart) return true;
        }

        return false;
    }

    private readonly bool IsInMap => inRecord.Count > 0 ? inRecord[^1] : open.Count > 0 && open[^1].IsMap;

    /// <summary>Whether what stands here is a record.</summary>
    private readonly bool IsAmongRecords => inRecord.Count == 0 && open.Count == depth && (depth == 0 || open[^1].IsMap == inMaps);

    /// <summary>Passes a string; true where it is the key of a record.</summary>
    private bool PassString()
    {
        word = at;
        at = EndOfString(at);
        if (last != ':') return inMaps && word >= from && IsAmongRecords;
        if (inRecord.Count == 0 && open.Count > 0 && open[^1].IsMap && !IsAmongRecords && TextAt(key) is var name && DataWords.IsSectionName(name)) open[^1] = open[^1] with { Names = open[^1].Names.Add((name, TextAt(word))) };
        return false;
    }

    /// <summary>Takes the bracket that opens a list or map; true where that is a record.</summary>
    private readonly bool PassOpening(bool isMap)
    {
        // A map that is no value ends the one before, which was not closed.
        while (isMap && last != ':' && inRecord.Count > 0 && inRecord[^1] && !(inRecord.Count > 1 ? inRecord[^2] : open.Count > 0 && open[^1].IsMap)) inRecord.RemoveAt(inRecord.Count - 1);
        var isStart = isMap && !inMaps && at >= from && IsAmongRecords && IsLikeRecord();
        if (inRecord.Count == 0 && open.Count < depth) open.Add(new OpenNest(isMap, IsInMap && last == ':' ? TextAt(key) : null, []));
        else inRecord.Add(isMap);
        return isStart;
    }

    /// <summary>Whether a map begins as records do, so that one of something else is told from them.</summary>
    private readonly bool IsLikeRecord()
    {
        var rest = text[(at + 1)..].TrimStart();
        return rest is ['"', ..] && rest[1..].IndexOf('"') is >= 0 and var length && keys.ContainsKey(rest.Slice(1, length));
    }

    /// <summary>Takes a colon. In a list it shows that the list was not closed before the key that it stands behind.</summary>
    private void PassColon()
    {
        key = word;
        while (inRecord.Count > 0 && !inRecord[^1] && inRecord.Contains(true)) inRecord.RemoveAt(inRecord.Count - 1);
    }

    /// <summary>Closes the innermost list or map, and what is open in it.</summary>
    private readonly void Close(bool isMap)
    {
        if (inRecord.LastIndexOf(isMap) is >= 0 and var inner)
        {
            inRecord.RemoveRange(inner, inRecord.Count - inner);
        }
        else if (open.FindLastIndex(nest => nest.IsMap == isMap) is >= 0 and var outer)
        {
            inRecord.Clear();
            open.RemoveRange(outer, open.Count - outer);
        }
    }

    private readonly int EndOfString(int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny(InStrings);
            if (next < 0) break;
            i += next;
            if (text[i] == '"') return i + 1;
            if (text[i] == '\\') i++;
            else if (JsonString.StartsAnew(text, i)) return i;
        }

        return text.Length;
    }

    private bool PassComment()
    {
        var rest = text[at..];
        if (rest.StartsWith("//")) at = TextLines.EndOfLine(text, at);
        else if (rest.StartsWith("/*")) at = rest[2..].IndexOf("*/") is >= 0 and var length ? at + length + 4 : text.Length;
        else return false;
        return true;
    }

    /// <summary>What the string says that starts at a place.</summary>
    private readonly string TextAt(int start) => JsonString.Read(text, ref start, isKey: true, new FileProblems(default)).Text;
}
