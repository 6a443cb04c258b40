using System.Collections.Frozen;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Goes through a file in XML from element to element, and reads those that somebody wants as a whole.</summary>
/// <remarks>
/// An element that is never closed ends where the element around it ends, or where an entry begins that cannot stand in it; an end tag of nothing that is
/// open is passed over. So what is broken costs its own entry at most.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="entries">Names, without a prefix, of elements of which none stands within another: the start of one ends one that is not closed.</param>
/// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
/// <param name="start">What is open where the text begins; null where it begins a file.</param>
/// <param name="isEnd">Whether the file ends with the text. Otherwise an entry follows.</param>
internal sealed class XmlElements(ReadOnlyMemory<char> text, FileProblems problems, FrozenSet<string> entries, CancellationToken cancellation, XmlState? start = null, bool isEnd = true)
{
    /// <summary>So deep may elements stand in elements; what is in deeper ones is text of the last one.</summary>
    private const int Deepest = 100;

    /// <summary>So many namespaces may be declared at a time.</summary>
    private const int MostNamespaces = 100;

    /// <summary>Where no element is asked for.</summary>
    private const int Nobody = int.MaxValue;

    /// <summary>After how many tags it is checked whether the reading was stopped.</summary>
    private const int TagsAtOnce = 1024;

    private static readonly IReadOnlyList<XmlAttribute> NoAttributes = [];

    private static readonly IReadOnlyList<XmlElement> NoElements = [];

    private readonly XmlTags tags = new(text, problems, (start ?? XmlState.Start).Doctype);
    private readonly List<Open> open = [.. (start ?? XmlState.Start).Open.Select(element => new Open(element.Prefix, element.Name, element.Namespace, element.Language, NoAttributes, default, element.Namespaces))];
    private readonly List<(string Prefix, string Namespace)> namespaces = [.. (start ?? XmlState.Start).Namespaces];
    private readonly HashSet<string> names = [];
    private XmlReferences? references;
    private Open? current;
    private bool isTagPending;
    private int tooDeep;
    private int count;

    /// <summary>Reads the references in the file's texts.</summary>
    public XmlReferences References => references ??= new XmlReferences(tags.Doctype, text.Length, problems);

    /// <summary>The name of the element that was moved to, without a prefix.</summary>
    public string Name => Current.Name;

    /// <summary>The namespace of its name; empty for none.</summary>
    public string Namespace => Current.Namespace;

    /// <summary>Its language as the file writes it, its own or that of what it stands in; null where none is given.</summary>
    public string? Language => Current.Language;

    /// <summary>Its attributes, without declarations of namespaces.</summary>
    public IReadOnlyList<XmlAttribute> Attributes => Current.Attributes;

    /// <summary>Its start tag, in UTF-16 code units.</summary>
    public TextSpan Tag => Current.Tag;

    /// <summary>What is open at the end of the text, where that is not the end of the file.</summary>
    public XmlState State => new(tags.Doctype, [.. namespaces], [.. open.Select(element => new XmlOpenElement(element.Prefix, element.Name, element.Namespace, element.Language, element.Namespaces))]);

    /// <summary>How many elements it stands in.</summary>
    public int Depth { get; private set; }

    private Open Current => current ?? throw new InvalidOperationException("No element was moved to.");

    /// <summary>Moves to the element that starts next, wherever it stands; after <see cref="Read"/> to the next one behind what was read.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (MoveToTag())
        {
            if (tags.Kind == XmlTagKind.End)
            {
                Close(Nobody, tags.Tag);
                continue;
            }

            if (IsTooDeep(0)) open.RemoveAt(0);
            (current, Depth) = (Start(), open.Count);
            open.Add(current);
            if (tags.Kind == XmlTagKind.Empty) current.End = current.Tag.End; // It stays open until the next tag is seen, so that it can be read.
            return true;
        }

        Finish(Nobody);
        return false;
    }

    /// <summary>Reads the element that was moved to, with all that is in it.</summary>
    public XmlElement Read()
    {
        var (element, floor) = (Current, Depth);
        if (element.End is { } end)
        {
            open.RemoveAt(floor);
            return element.ToElement(end, end, isClosed: true);
        }

        while (MoveToTag())
        {
            if (tags.Kind == XmlTagKind.End)
            {
                if (Close(floor, tags.Tag) is { } read) return read;
            }
            else if (IsEntry() && open.FindIndex(floor, opened => entries.Contains(opened.Name)) is >= 0 and var unclosed)
            {
                isTagPending = true;
                if (Leave(unclosed, tags.Tag.Start, floor, "the next one begins") is { } read) return read;
            }
            else if (IsTooDeep(floor))
            {
                if (tags.Kind == XmlTagKind.Start) tooDeep++;
            }
            else
            {
                var started = Start();
                if (tags.Kind == XmlTagKind.Empty) open[^1].Add(started.ToElement(started.Tag.End, started.Tag.End, isClosed: true));
                else open.Add(started);
            }
        }

        return Finish(floor)!;
    }

    private bool MoveToTag()
    {
        if (count++ % TagsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
        if (open.Count > 0 && open[^1].End is not null) open.RemoveAt(open.Count - 1);
        if (!isTagPending) return tags.MoveNext();
        isTagPending = false;
        return true;
    }

    /// <summary>Whether so many elements are open that no more is read in them, which is told.</summary>
    /// <param name="floor">Where counting starts.</param>
    private bool IsTooDeep(int floor)
    {
        if (open.Count - floor < Deepest) return false;
        problems.Add(tags.Tag, $"Elements stand more than {Deepest} deep here, which is not read. Close those that should have ended.", ProblemKind.OverLimit);
        return true;
    }

    private bool IsEntry() => entries.Count > 0 && entries.Contains(NameOf(tags.Name).Local);

    /// <summary>Makes an element of a start tag.</summary>
    private Open Start()
    {
        var inScope = open.Count > 0 ? open[^1].Namespaces : 1;
        namespaces.RemoveRange(inScope, namespaces.Count - inScope);
        var language = open.Count > 0 ? open[^1].Language : null;
        List<XmlAttribute>? attributes = null;
        foreach (var attribute in tags.Attributes)
        {
            var (prefix, local) = NameOf(attribute.Name);
            if (prefix == "xmlns" || (prefix.Length == 0 && local == "xmlns")) Declare(prefix.Length == 0 ? "" : local, attribute);
        }

        foreach (var attribute in tags.Attributes)
        {
            var (prefix, local) = NameOf(attribute.Name);
            if (prefix == "xmlns" || local == "xmlns") continue;
            var value = References.Resolve(text.Span, attribute.Value);
            (attributes ??= new List<XmlAttribute>(tags.Attributes.Count)).Add(new XmlAttribute(local, prefix.Length == 0 ? "" : NamespaceOf(prefix), value, attribute.Value));
            if (local == "lang" && prefix is "xml" or "" && value.Length > 0) language = value;
        }

        var (own, name) = NameOf(tags.Name);
        return new Open(own, name, NamespaceOf(own), language, attributes ?? NoAttributes, tags.Tag, namespaces.Count);
    }

    private void Declare(string prefix, XmlTagAttribute attribute)
    {
        if (namespaces.Count < MostNamespaces) namespaces.Add((prefix, References.Resolve(text.Span, attribute.Value)));
        else problems.Add(attribute.Name, $"More than {MostNamespaces} namespaces are declared here, so this one is not used.", ProblemKind.OverLimit);
    }

    private string NamespaceOf(string prefix)
    {
        for (var i = namespaces.Count - 1; i >= 0; i--)
        {
            if (namespaces[i].Prefix == prefix) return namespaces[i].Namespace;
        }

        return "";
    }

    /// <summary>The two parts of a name. The same name is the same string, of which there are few in a file.</summary>
    private (string Prefix, string Local) NameOf(TextSpan span)
    {
        var name = text.Span.Slice(span.Start, span.Length);
        var colon = name.IndexOf(':');
        return (Known(colon < 0 ? "" : name[..colon]), Known(name[(colon + 1)..]));
    }

    private string Known(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty) return "";
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known)) return known;
        known = name.ToString();
        names.Add(known);
        return known;
    }

    /// <summary>Ends the innermost element that an end tag fits, and all in it.</summary>
    /// <param name="floor">Which of the open elements is asked for.</param>
    /// <param name="tag">The end tag.</param>
    /// <returns>The element that is asked for, if it has ended; null otherwise.</returns>
    private XmlElement? Close(int floor, TextSpan tag)
    {
        if (tooDeep > 0)
        {
            tooDeep--;
            return null;
        }

        var name = NameOf(tags.Name);
        var level = open.Count - 1;
        while (level >= 0 && (open[level].Prefix, open[level].Name) != name) level--;
        if (level < 0)
        {
            problems.Add(tag, open.Count == 0 ? "This end tag ends nothing. Remove it." : $"This end tag ends nothing: <{open[^1].QualifiedName}> is open. Write its name, or remove the tag.", ProblemKind.BrokenSyntax);
            return null;
        }

        var read = level + 1 < open.Count ? Leave(level + 1, tag.Start, floor, $"</{open[level].QualifiedName}> comes") : null;
        var closed = open[level];
        open.RemoveAt(level);
        if (read is not null || level < floor) return read;
        var element = closed.ToElement(tag.Start, tag.End, isClosed: true);
        if (level == floor) return element;
        open[^1].Add(element);
        return null;
    }

    /// <summary>Ends elements that are not closed, and tells them.</summary>
    /// <param name="level">The outermost of them.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="floor">Which of the open elements is asked for.</param>
    /// <param name="because">What happens there.</param>
    /// <returns>The element that is asked for, if it has ended; null otherwise.</returns>
    private XmlElement? Leave(int level, int end, int floor, string because)
    {
        for (var i = open.Count - 1; i >= level; i--) problems.Add(PlaceOf(open[i], end), $"<{open[i].QualifiedName}> is not closed before {because}. Write </{open[i].QualifiedName}> where it ends.", ProblemKind.BrokenSyntax);
        return Leave(level, end, floor);
    }

    private XmlElement? Leave(int level, int end, int floor)
    {
        (end, tooDeep) = (text.Span[..end].TrimEnd().Length, 0);
        XmlElement? read = null;
        while (open.Count > level)
        {
            var last = open[^1];
            open.RemoveAt(open.Count - 1);
            var lastEnd = Math.Max(end, last.Tag.End);
            var element = last.ToElement(lastEnd, lastEnd, isClosed: false);
            if (open.Count == floor) read = element;
            else if (open.Count > floor) open[^1].Add(element);
        }

        return read;
    }

    /// <summary>Ends all that is open at the end of the file, of which only the innermost is told; or where an entry follows, what ends by that.</summary>
    /// <param name="floor">Which of the open elements is asked for.</param>
    /// <returns>The element that is asked for.</returns>
    private XmlElement? Finish(int floor)
    {
        if (open.Count == 0 || (!isEnd && floor == Nobody)) return null;
        if (!isEnd) return Leave(floor, text.Length, floor, "the next one begins");
        problems.Add(PlaceOf(open[^1], text.Length), $"The file ends before <{open[^1].QualifiedName}> does. Write </{open[^1].QualifiedName}> where it ends.", ProblemKind.BrokenSyntax);
        return Leave(0, text.Length, floor);
    }

    /// <summary>Where it is told that an element is not closed: at its tag, or where that stands before the text, where it is seen.</summary>
    private static TextSpan PlaceOf(Open element, int end) => element.Tag.Length > 0 ? element.Tag : new TextSpan(end, 0);

    /// <summary>An element whose end was not seen yet.</summary>
    private sealed record Open(string Prefix, string Name, string Namespace, string? Language, IReadOnlyList<XmlAttribute> Attributes, TextSpan Tag, int Namespaces)
    {
        private List<XmlElement>? children;

        /// <summary>Its name as the file writes it.</summary>
        public string QualifiedName => Prefix.Length == 0 ? Name : $"{Prefix}:{Name}";

        /// <summary>Where it ends, if that is known because it is empty.</summary>
        public int? End { get; set; }

        /// <summary>Adds an element in it.</summary>
        public void Add(XmlElement child) => (children ??= []).Add(child);

        /// <summary>The element, now that its end is known.</summary>
        /// <param name="contentEnd">Where its content ends.</param>
        /// <param name="end">Where it ends.</param>
        /// <param name="isClosed">Whether an end tag says so.</param>
        public XmlElement ToElement(int contentEnd, int end, bool isClosed) => new()
        {
            Name = Name,
            Namespace = Namespace,
            Language = Language,
            Attributes = Attributes,
            Children = children ?? NoElements,
            Span = TextSpan.FromBounds(Tag.Start, end),
            Content = TextSpan.FromBounds(Tag.End, contentEnd),
            IsClosed = isClosed,
        };
    }
}
