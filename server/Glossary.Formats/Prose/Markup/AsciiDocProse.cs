using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>AsciiDoc (its language documentation, Asciidoctor 2).</summary>
internal sealed class AsciiDocProse : LineProse
{
    private const int ModeMask = 0xF;

    /// <summary>From this mode on: within a delimited block, by the index of its sign in <see cref="BlockSigns"/>.</summary>
    private const int InBlock = 4;

    /// <summary>A block attribute has said that the paragraph below is source code.</summary>
    private const int AwaitsListing = 1;
    private const int InListing = 2;

    private const int LengthShift = 4;
    private const int LengthMask = 0xFF;

    /// <summary>The signs of delimited blocks that hold no prose: listing, literal, passthrough, fence, comment.</summary>
    private const string BlockSigns = "-.+`/";

    /// <inheritdoc/>
    public override string PassedOver => "code, formulas, attributes, link targets, addresses and file names";

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state) =>
        startsLine && before.TrimEnd() is "//" && StateAfter(before, state) == StartState;

    /// <inheritdoc/>
    protected override int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder)
    {
        var line = text[start..].TrimEnd();
        var mode = state & ModeMask;
        if (mode >= InBlock) return ReadBlockLine(text, start, line, state, builder);
        if (line.IsEmpty)
        {
            builder?.Break();
            return 0;
        }

        if (DelimiterOf(line) is var block and > 0)
        {
            builder?.Break();
            return block;
        }

        if (mode is AwaitsListing && !(line[0] == '[' || line[0] == '.') || mode is InListing) return InListing;
        if (line[0] == '[' && line[^1] == ']')
        {
            builder?.Break();
            return line.StartsWith("[source") || line.StartsWith("[listing") || line.StartsWith("[literal") || line.StartsWith("[stem") || line.StartsWith("[,") ? AwaitsListing : 0;
        }

        // An indented paragraph is literal, unless it is an item of a list.
        if (afterBlank && line[0] is ' ' or '\t' && !TextLines.StartsItem(line.TrimStart()) && !IsListMark(line.TrimStart())) return InListing;
        if (builder is not null) AddText(text, start, line, builder);
        return 0;
    }

    private static int ReadBlockLine(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> line, int state, RegionBuilder? builder)
    {
        if (DelimiterOf(line) == state)
        {
            builder?.Break();
            return 0;
        }

        if (BlockSigns[Math.Min((state & ModeMask) - InBlock, BlockSigns.Length - 1)] == '/') builder?.Add(start, text.Length, ProseKind.Comment);
        return state;
    }

    private static void AddText(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> line, RegionBuilder builder)
    {
        if (line.StartsWith("//"))
        {
            builder.Break();
            builder.Add(start + 2, text.Length, ProseKind.Comment);
            builder.Break();
            return;
        }

        // An attribute of the document, a rule, the edge of a table.
        if (TextLines.IsDecoration(line) || (line[0] == ':' && line[1..].Contains(':') && !line[1..].StartsWith(":")))
        {
            builder.Break();
            return;
        }

        var leader = LengthOfLeader(line);
        if (leader > 0) builder.Break();
        AsciiDocInline.Add(builder, start + leader, text.Length, isRow: line[0] == '|');
        if (line[0] == '=' || (line[0] == '.' && leader == 1) || line.EndsWith("::")) builder.Break();
    }

    /// <summary>Length of what comes before the words: the marks of titles, items, callouts and cells.</summary>
    private static int LengthOfLeader(ReadOnlySpan<char> line)
    {
        var indent = TextLines.Indent(line);
        var content = line[indent..];
        if (content[0] == '.' && content.Length > 1 && content[1] is not ('.' or ' ')) return indent + 1;
        if (content[0] == '|') return indent + 1;
        if (IsListMark(content) || TextLines.StartsItem(content) || (content[0] == '=' && content.TrimStart('=').StartsWith(" ")))
            return indent + content.IndexOfAny(' ', '\t') + 1;
        return indent == 0 ? 0 : indent;
    }

    private static bool IsListMark(ReadOnlySpan<char> content)
    {
        if (content.IsEmpty || content[0] is not ('*' or '.' or '<' or '-')) return false;
        var mark = content.IndexOfAny(' ', '\t');
        return mark is > 0 and < 8 && (content[0] == '<' ? content[mark - 1] == '>' : !content[..mark].ContainsAnyExcept(content[0]));
    }

    /// <summary>The state within the block a line delimits; 0 if it delimits none without prose.</summary>
    private static int DelimiterOf(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return 0;
        var sign = BlockSigns.IndexOf(line[0], StringComparison.Ordinal);
        if (sign < 0) return 0;
        // Behind the three ticks of a fence its language may stand.
        if (line[0] == '`') return line.StartsWith("```") ? (InBlock + sign) | (3 << LengthShift) : 0;
        if (line.Length < 4 || line.ContainsAnyExcept(line[0])) return 0;
        return (InBlock + sign) | (Math.Min(line.Length, LengthMask) << LengthShift);
    }
}
