using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>Files of keys and values: YAML, INI and properties. Keys are names; values of several words are sentences.</summary>
internal sealed class DataProse : LineProse
{
    private const int InProseBlock = 1;
    private const int InLiteralBlock = 2;

    /// <summary>The line before ended with a comment, which a comment alone on its line goes on with.</summary>
    private const int AfterComment = 3;
    private const int ModeMask = 0x3;

    /// <summary>From this bit on: the indent of the line that owns the block of text, which ends before the next line not indented more.</summary>
    private const int OwnerShift = 4;
    private const int MaxIndent = 0xFFF;

    /// <summary>Keys whose values are commands, however many words they have.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> CodeKeys =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "run", "script", "command", "cmd", "args", "entrypoint", "before_script", "after_script", "exec", "execstart", "pattern", "regex", "match", "if", "query" }
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly bool isYaml;

    private DataProse(bool isYaml) => this.isYaml = isYaml;

    /// <summary>YAML 1.2.</summary>
    public static DataProse Yaml { get; } = new(isYaml: true);

    /// <summary>INI files and Java properties.</summary>
    public static DataProse Ini { get; } = new(isYaml: false);

    /// <inheritdoc/>
    public override string PassedOver => "values of commands, addresses and file names; keys and single words answer only when asked";

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state)
    {
        var line = before.TrimEnd();
        if (line.IsEmpty || !(line[^1] == '#' || (!isYaml && line[^1] is ';' or '!'))) return false;
        var isInBlock = (state & ModeMask) is InProseBlock or InLiteralBlock && TextLines.Indent(line) > (state & ~AfterBlank) >> OwnerShift;
        return !isInBlock && startsLine && (line.Length == 1 || char.IsWhiteSpace(line[^2]));
    }

    /// <inheritdoc/>
    protected override int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder)
    {
        var line = text[start..];
        var indent = TextLines.Indent(line);
        var content = line[indent..].TrimEnd();
        if (content.IsEmpty)
        {
            builder?.Break();
            return state;
        }

        var at = start + indent;
        var isAfterComment = (state & ModeMask) == AfterComment;
        if ((state & ModeMask) is InProseBlock or InLiteralBlock && indent > state >> OwnerShift)
        {
            if ((state & ModeMask) == InProseBlock && TextLines.StartsItem(content)) builder?.Break();
            builder?.Add(at, text.Length, (state & ModeMask) == InProseBlock ? ProseKind.Prose : ProseKind.Literal);
            return state;
        }

        if (content[0] == '#' || (!isYaml && content[0] is ';' or '!'))
        {
            if (!isAfterComment || TextLines.StartsItem(content[1..].TrimStart())) builder?.Break();
            builder?.Add(at + 1, text.Length, ProseKind.Comment);
            return AfterComment;
        }

        builder?.Break();
        return ReadEntry(text, at, content, indent, builder);
    }

    private int ReadEntry(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> content, int indent, RegionBuilder? builder)
    {
        var column = indent;
        var start = at - indent;
        while (isYaml && content.StartsWith("- "))
        {
            var rest = content[2..].TrimStart();
            column = at - start;
            at += content.Length - rest.Length;
            content = rest;
        }

        var separator = Separator(content);
        var key = separator < 0 ? default : content[..separator].Trim(" \t\"'");
        if (separator >= 0) column = at - start;
        var owner = Math.Min(column, MaxIndent) << OwnerShift;
        var value = content[(separator + 1)..].TrimStart();
        if (separator >= 0) builder?.Add(at, at + separator, ProseKind.Code);
        if (value.IsEmpty) return 0;

        var isCode = CodeKeys.Contains(key);
        if (isYaml && value[0] is '|' or '>' && value.Length < 4) return (isCode ? InLiteralBlock : InProseBlock) | owner;
        var comment = isYaml ? CommentAt(value) : -1;
        var valueStart = at + content.Length - value.Length;
        var kind = isCode || !value[..(comment < 0 ? value.Length : comment)].TrimEnd().Contains(' ') ? ProseKind.Literal : ProseKind.Prose;
        if (builder is not null)
        {
            builder.Break();
            builder.Add(valueStart, comment < 0 ? text.Length : valueStart + comment, kind);
            if (comment >= 0)
            {
                builder.Break();
                builder.Add(valueStart + comment + 1, text.Length, ProseKind.Comment);
            }
        }

        if (comment >= 0) return AfterComment;

        // A plain value goes on with lines that are indented more.
        return isYaml && separator >= 0 && !isCode ? InProseBlock | owner : 0;
    }

    /// <summary>Offset of what parts key and value; -1 if there is none.</summary>
    private int Separator(ReadOnlySpan<char> content)
    {
        if (!isYaml) return content.IndexOfAny('=', ':');
        var from = 0;
        if (content[0] is '"' or '\'')
        {
            from = content[1..].IndexOf(content[0]) + 2;
            return from > 1 && from < content.Length && content[from] == ':' ? from : -1;
        }

        while (from < content.Length)
        {
            var found = content[from..].IndexOf(':');
            if (found < 0) return -1;
            from += found;
            if (from + 1 == content.Length || content[from + 1] is ' ' or '\t') return from;
            from++;
        }

        return -1;
    }

    /// <summary>Offset of a comment behind a value; -1 if there is none.</summary>
    private static int CommentAt(ReadOnlySpan<char> value)
    {
        var from = value[0] is '"' or '\'' ? Math.Max(0, value[1..].IndexOf(value[0]) + 1) : 0;
        var found = value[from..].IndexOf(" #");
        return found < 0 ? -1 : from + found + 1;
    }
}
