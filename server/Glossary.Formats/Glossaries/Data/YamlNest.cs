using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A list or a map of YAML that is being read.</summary>
/// <param name="isMap">Whether it is a map.</param>
/// <param name="isFlow">Whether it stands in brackets.</param>
/// <param name="start">Where it starts, in UTF-16 code units.</param>
/// <param name="column">How far its items are indented, counted from 0 in UTF-16 code units; nothing in brackets.</param>
/// <param name="anchor">What aliases call it; null for no name.</param>
internal sealed class YamlNest(bool isMap, bool isFlow, int start, int column, string? anchor)
{
    private readonly List<DataNode> items = [];
    private readonly List<DataField> fields = [];

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => isMap;

    /// <summary>Whether it began before the text.</summary>
    public bool IsRest { get; init; }

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsFlow => isFlow;

    /// <summary>Where it starts, in UTF-16 code units.</summary>
    public int Start => start;

    /// <summary>How far its items are indented, counted from 0 in UTF-16 code units.</summary>
    public int Home { get; } = column;

    /// <summary>How far the items are indented that are read now, counted from 0 in UTF-16 code units.</summary>
    public int Column { get; set; } = column;

    /// <summary>What aliases call it; null for no name.</summary>
    public string? Anchor => anchor;

    /// <summary>The key whose value has not been read yet; null for none.</summary>
    public DataText? Key { get; private set; }

    /// <summary>The value that was read last; null for none.</summary>
    public DataNode? Last => isMap ? (fields.Count > 0 && Key is null ? fields[^1].Value : null) : items.LastOrDefault();

    /// <summary>Adds the next key of a map.</summary>
    public void AddKey(DataText key) => Key = key;

    /// <summary>Adds the next item of a list, or the value of the key of a map.</summary>
    public void Add(DataNode value)
    {
        if (!isMap) items.Add(value);
        else if (Key is { } key) fields.Add(new DataField(key, value));
        Key = null;
    }

    /// <summary>Puts another value into the place of the one that was read last.</summary>
    public void ReplaceLast(DataNode value)
    {
        if (isMap) fields[^1] = fields[^1] with { Value = value };
        else items[^1] = value;
    }

    /// <summary>Opens the value again that was read last, since what follows belongs to it.</summary>
    /// <param name="home">How far its items are indented.</param>
    public YamlNest Reopen(int home)
    {
        var last = isMap ? fields[^1].Value : items[^1];
        var again = new YamlNest(last is DataMap, false, last.Span.Start, home, null);
        if (last is DataMap map) again.fields.AddRange(map.Fields);
        if (last is DataList list) again.items.AddRange(list.Items);
        if (isMap)
        {
            Key = fields[^1].Key;
            fields.RemoveAt(fields.Count - 1);
        }
        else
        {
            items.RemoveAt(items.Count - 1);
        }

        return again;
    }

    /// <summary>Leaves out what goes on behind a place.</summary>
    public void Cut(int end)
    {
        items.RemoveAll(item => item.Span.End > end);
        fields.RemoveAll(field => field.Value.Span.End > end);
        Key = null;
    }

    /// <summary>The list or map.</summary>
    /// <param name="end">Where it ends, in UTF-16 code units.</param>
    public DataNode ToNode(int end)
    {
        var span = TextSpan.FromBounds(start, Math.Max(start, end));
        if (Key is { } key) Add(new DataText("", false, new TextSpan(key.Span.End, 0)));
        return isMap ? new DataMap(Merged(), span) { IsRest = IsRest } : new DataList([.. items], span) { IsRest = IsRest };
    }

    /// <summary>The fields, and what those of other maps are that are merged into them: <c>&lt;&lt;: *other</c>.</summary>
    private ImmutableArray<DataField> Merged()
    {
        if (!fields.Exists(IsMerge)) return [.. fields];
        var keys = fields.Select(field => field.Key.Text).ToHashSet(StringComparer.Ordinal);
        var others = fields.Where(IsMerge).SelectMany(field => field.Value is DataList list ? list.Items : [field.Value]).OfType<DataMap>();
        return [.. fields.Where(field => !IsMerge(field)), .. others.SelectMany(other => other.Fields).Where(field => keys.Add(field.Key.Text))];
    }

    private static bool IsMerge(DataField field) => field.Key is { Text: "<<", IsQuoted: false };
}
