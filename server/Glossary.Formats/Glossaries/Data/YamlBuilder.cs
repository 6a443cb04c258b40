using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Prose;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes a tree of what a parser of YAML reports.</summary>
/// <param name="text">The text.</param>
/// <param name="problems">Receives what is wrong with it.</param>
internal sealed class YamlBuilder(ReadOnlyMemory<char> text, FileProblems problems)
{
    /// <summary>What is nested deeper is no glossary.</summary>
    private const int Deepest = 64;

    /// <summary>How many values aliases may stand for in one file: a few lines of them could stand for billions.</summary>
    private const int MostCopies = 20_000;

    private readonly ImmutableArray<DataNode>.Builder documents = ImmutableArray.CreateBuilder<DataNode>();
    private readonly Dictionary<string, DataNode> anchors = new(StringComparer.Ordinal);
    private int copies;
    private int end;

    /// <summary>The lists and maps that are open, the innermost last.</summary>
    public List<YamlNest> Nests { get; } = [];

    /// <summary>Opens what was open where the text begins.</summary>
    /// <param name="open">The lists and maps, the outermost first.</param>
    public void Open(ImmutableArray<OpenNest> open)
    {
        foreach (var (isMap, key, names) in open)
        {
            if (key is not null && Nests.Count > 0) Nests[^1].AddKey(Said(key));
            Nests.Add(new YamlNest(isMap, false, 0, open[Nests.Count].Column, null) { IsRest = true });
            foreach (var (name, text) in names)
            {
                Nests[^1].AddKey(Said(name));
                Nests[^1].Add(Said(text));
            }
        }

        static DataText Said(string text) => new(text, true, default);
    }

    /// <summary>Takes what comes next.</summary>
    /// <param name="what">What the parser reports.</param>
    /// <param name="input">What the parser reads.</param>
    /// <returns>Why the text must not be read on; null where it may.</returns>
    public YamlFault? Take(ParsingEvent what, YamlInput input)
    {
        var start = input.OffsetOf(what.Start);
        var span = TextSpan.FromBounds(start, Math.Max(start, input.OffsetOf(what.End)));
        switch (what)
        {
            case Scalar scalar:
                span = WithoutMark(WithoutProperties(span, scalar), scalar.Style);
                if (scalar.Style == ScalarStyle.SingleQuoted && IsLeft(span)) return YamlFault.At(text.Span, span.Start, span.End);
                Add(new DataText(scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), span), NameOf(scalar));
                return null;
            case AnchorAlias alias:
                Add(Resolve(alias.Value.Value, span), null);
                return null;
            case MappingStart map:
                return Open(true, map.Style == MappingStyle.Flow, WithoutProperties(span, map).Start, NameOf(map));
            case SequenceStart list:
                return Open(false, list.Style == SequenceStyle.Flow, WithoutProperties(span, list).Start, NameOf(list));
            case MappingEnd or SequenceEnd:
                if (Nests.Count == 0) return null;
                if (Nests[^1].IsFlow) end = span.End;
                Close();
                return null;
            case DocumentEnd:
                anchors.Clear();
                return null;
            default:
                return null;
        }
    }

    /// <summary>Adds a value, or a key where one is due.</summary>
    /// <param name="node">The value.</param>
    /// <param name="anchor">What aliases call it; null for no name.</param>
    public void Add(DataNode node, string? anchor)
    {
        if (anchor is not null) anchors[anchor] = node;
        if (node.Span.Length > 0) end = Math.Max(end, node.Span.End);
        if (Nests.Count == 0) documents.Add(node);
        else if (Nests[^1] is { IsMap: true, Key: null } map) map.AddKey(node as DataText ?? ToKey(node.Span));
        else Nests[^1].Add(node);
    }

    /// <summary>Puts another text into the place of the innermost value that was read last.</summary>
    public void ReplaceLast(DataText node)
    {
        end = Math.Max(end, node.Span.End);
        Nests[^1].ReplaceLast(node);
    }

    /// <summary>Closes the innermost list or map.</summary>
    public void Close()
    {
        var nest = Nests[^1];
        Nests.RemoveAt(Nests.Count - 1);
        Add(nest.ToNode(end), nest.Anchor);
    }

    /// <summary>The documents of the text, whatever is open being closed.</summary>
    public ImmutableArray<DataNode> ToDocuments()
    {
        while (Nests.Count > 0) Close();
        return documents.DrainToImmutable();
    }

    private static string? NameOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private YamlFault? Open(bool isMap, bool isFlow, int start, string? anchor)
    {
        if (Nests.Count == Deepest) return new YamlFault(start, "This is nested too deep to be read, and is left out.", ProblemKind.OverLimit);
        var column = isFlow ? 0 : start - (text.Span[..start].LastIndexOfAny('\n', '\r') + 1);
        Nests.Add(new YamlNest(isMap, isFlow, start, column, anchor));
        return null;
    }

    /// <summary>What a value says without its tag and its anchor, <c>!!str &amp;a text</c>.</summary>
    private TextSpan WithoutProperties(TextSpan span, NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return span;
        var all = text.Span;
        var start = span.Start;
        while (start < all.Length && all[start] is '!' or '&')
        {
            while (start < all.Length && !char.IsWhiteSpace(all[start])) start++;
            while (start < all.Length && char.IsWhiteSpace(all[start])) start++;
        }

        return TextSpan.FromBounds(start, Math.Max(start, span.End));
    }

    /// <summary>Where the text of a block stands, without the mark that opens it and the lines behind it, which the parser counts to it.</summary>
    private TextSpan WithoutMark(TextSpan span, ScalarStyle style)
    {
        if (style is not (ScalarStyle.Literal or ScalarStyle.Folded)) return span;
        var block = text.Span.Slice(span.Start, span.Length).TrimEnd();
        var mark = Math.Max(0, block.IndexOfAny('\n', '\r'));
        return TextSpan.FromBounds(span.Start + mark + TextLines.Indent(block[mark..]), span.Start + block.Length);
    }

    /// <summary>Whether a text in quotes goes on at the left of where it may, since its quote was meant to close before: <c>'tis … don't</c>.</summary>
    private bool IsLeft(TextSpan span)
    {
        var content = text.Span.Slice(span.Start, span.Length);
        if (content.IndexOfAny('\n', '\r') < 0 || Nests.FindLast(nest => !nest.IsFlow) is not { } nest) return false;
        var isFirst = true;
        foreach (var line in content.EnumerateLines())
        {
            if (!isFirst && !line.IsWhiteSpace() && line.IndexOfAnyExcept(' ') <= nest.Column) return true;
            isFirst = false;
        }

        return false;
    }

    private DataText ToKey(TextSpan span)
    {
        problems.Add(span, "This key is no text. If it is meant to be one, put it in quotes.", ProblemKind.Unexpected);
        return new DataText("", true, span);
    }

    private DataNode Resolve(string name, TextSpan place)
    {
        if (!anchors.TryGetValue(name, out var node))
        {
            problems.Add(place, $"Nothing above is called &{name}, so this is read as it stands. Put a text in quotes that begins with *.", ProblemKind.Unexpected);
            return new DataText(text.Span.Slice(place.Start, place.Length).ToString(), false, place);
        }

        return Copy(node, place);
    }

    /// <summary>A value that stands elsewhere, as what an alias in its place says.</summary>
    private DataNode Copy(DataNode node, TextSpan place)
    {
        if (++copies == MostCopies) problems.Add(place, "The aliases of this file stand for more than is read. What is over it is left out.", ProblemKind.OverLimit);
        return copies >= MostCopies ? new DataText("", false, place) : node switch
        {
            DataList list => new DataList([.. list.Items.Select(item => Copy(item, place))], place),
            DataMap map => new DataMap([.. map.Fields.Select(field => new DataField(field.Key with { Span = place }, Copy(field.Value, place)))], place),
            _ => node with { Span = place },
        };
    }
}
