namespace Glossary.Formats.Glossaries;

/// <summary>Reads RDF/XML: elements that are resources, and in them elements that are their properties, in turn.</summary>
/// <param name="text">The text.</param>
/// <param name="graph">Receives what it says.</param>
/// <param name="elements">The text's elements, which do not stand in one another without end.</param>
internal sealed class RdfXmlReader(ReadOnlyMemory<char> text, RdfGraph graph, XmlElements elements)
{
    private XmlText? contents;

    /// <summary>Reads texts. What is declared before the first element is known by then.</summary>
    private XmlText Contents => contents ??= new XmlText(text, elements.References, InlineOf);

    /// <summary>Reads all of the text.</summary>
    public void Read()
    {
        var root = IriBase.None;
        while (elements.MoveNext())
        {
            if (elements.Name != "RDF")
            {
                ReadNode(elements.Read(), root);
                continue;
            }

            foreach (var attribute in elements.Attributes)
            {
                if (attribute.Name == "base") root = new IriBase(attribute.Value);
            }
        }
    }

    /// <summary>Reads a resource with all that is said of it.</summary>
    private int ReadNode(XmlElement node, IriBase root)
    {
        if (node["base"] is { } own) root = new IriBase(root.Resolve(own));
        var subject = node["about"] is { } about ? graph.Resolve(root.Resolve(about))
            : node["ID"] is { } id ? graph.Resolve(root.Resolve("#" + id))
            : node["nodeID"] is { } blank ? graph.ResolveBlank("_:" + blank)
            : graph.AddBlank();
        graph.AddKinds(subject, RdfWords.KindsOf(node.Name));
        if (node.Children.Count == 0 && node.Attributes.Count == 1) return subject;
        var block = graph.Open(subject, node.Span.Start);
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Namespace.Length == 0 || attribute.Name is "about" or "lang") continue;
            var property = PropertyOf(attribute.Name, attribute.Namespace);
            if (property == RdfProperty.Type) graph.AddKinds(subject, RdfWords.KindsOf(attribute.Value));
            else if (property != RdfProperty.None) graph.Add(block, subject, property, RdfObject.Of(attribute.Value, Tag(node.Language), attribute.Span));
        }

        ReadProperties(node, block, subject, root);
        graph.Close(subject, block, node.Span.End);
        return subject;
    }

    private void ReadProperties(XmlElement node, int block, int subject, IriBase root)
    {
        foreach (var said in node.Children) ReadProperty(said, block, subject, root);
    }

    private void ReadProperty(XmlElement said, int block, int subject, IriBase root)
    {
        var property = PropertyOf(said.Name, said.Namespace);
        if (said.Find("resource") is { } target)
        {
            if (property == RdfProperty.Type) graph.AddKinds(subject, RdfWords.KindsOf(target.Value));
            else if (property != RdfProperty.None) graph.Add(block, subject, property, RdfObject.Of(graph.Resolve(root.Resolve(target.Value)), target.Span));
        }
        else if (said.Find("nodeID") is { } label)
        {
            if (property is not (RdfProperty.None or RdfProperty.Type)) graph.Add(block, subject, property, RdfObject.Of(graph.ResolveBlank("_:" + label.Value), label.Span));
        }
        else if (said["parseType"] == "Resource")
        {
            var resource = graph.AddBlank();
            var inner = graph.Open(resource, said.Span.Start);
            ReadProperties(said, inner, resource, root);
            graph.Close(resource, inner, said.Span.End);
            if (property is not (RdfProperty.None or RdfProperty.Type)) graph.Add(block, subject, property, RdfObject.Of(resource, said.Span));
        }
        else if (said.Children.Count > 0 && said["parseType"] != "Literal" && !HasText(said))
        {
            foreach (var child in said.Children)
            {
                var resource = ReadNode(child, root);
                if (property is not (RdfProperty.None or RdfProperty.Type)) graph.Add(block, subject, property, RdfObject.Of(resource, child.Span));
            }
        }
        else if (property is not (RdfProperty.None or RdfProperty.Type))
        {
            var content = RdfWords.IsOfTexts(property) ? Contents.ParagraphsOf(said) : Contents.LineOf(said);
            if (RdfWords.LocalName(said["datatype"]) is "HTML" or "XMLLiteral") content = MarkedText.Plain(content);
            graph.Add(block, subject, property, RdfObject.Of(content, Tag(said.Language), Contents.PlaceOf(said)));
        }
    }

    /// <summary>Whether there is text before or after the elements of a property, which are markup then.</summary>
    private bool HasText(XmlElement said)
    {
        var before = text.Span[said.Content.Start..said.Children[0].Span.Start];
        var after = text.Span[said.Children[^1].Span.End..Math.Max(said.Content.End, said.Children[^1].Span.End)];
        return (!before.IsWhiteSpace() && !before.TrimStart().StartsWith("<!--")) || (!after.IsWhiteSpace() && !after.TrimStart().StartsWith("<!--"));
    }

    /// <summary>What an element within a text is to a reader, by its name in HTML.</summary>
    private static XmlInline InlineOf(string name) => name switch
    {
        "code" or "tt" or "kbd" => XmlInline.Code,
        "p" or "li" or "div" => XmlInline.Paragraph,
        _ => XmlInline.Text,
    };

    private string? Tag(string? language) => graph.Language(language);

    private static RdfProperty PropertyOf(string name, string @namespace) => name == "type"
        ? @namespace.Length == 0 || @namespace.EndsWith("rdf-syntax-ns#", StringComparison.Ordinal) ? RdfProperty.Type : RdfProperty.None
        : RdfWords.PropertyOf(name);
}
