using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>An element of a file in XML, with all elements in it. What it says is in the text: <see cref="XmlText"/> reads it.</summary>
internal sealed class XmlElement
{
    /// <summary>Its name without a prefix.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of its name; empty for none, or for a prefix that is not declared.</summary>
    public required string Namespace { get; init; }

    /// <summary>Its language as the file writes it (<c>xml:lang</c>), its own or that of what it stands in; null where none is given.</summary>
    public required string? Language { get; init; }

    /// <summary>Its attributes in the order of the file, without declarations of namespaces.</summary>
    public required IReadOnlyList<XmlAttribute> Attributes { get; init; }

    /// <summary>The elements directly in it, in order.</summary>
    public required IReadOnlyList<XmlElement> Children { get; init; }

    /// <summary>All of it, tags included, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What is between its tags, in UTF-16 code units.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>Whether it has an end tag, or is empty. One that has not ends where what it stands in ends, and may hold what does not belong to it.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Its first attribute of a name, whatever the namespace; null where it has none.</summary>
    /// <param name="name">The name without a prefix.</param>
    public XmlAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name) return attribute;
        }

        return null;
    }

    /// <summary>The value of its first attribute of a name, whatever the namespace; null where it has none.</summary>
    /// <param name="name">The name without a prefix.</param>
    public string? this[string name] => Find(name)?.Value;
}

/// <summary>An attribute.</summary>
/// <param name="Name">Its name without a prefix.</param>
/// <param name="Namespace">The namespace of its name; empty for none.</param>
/// <param name="Value">What it says, with references resolved.</param>
/// <param name="Span">Where its value stands between the quotes, in UTF-16 code units.</param>
internal readonly record struct XmlAttribute(string Name, string Namespace, string Value, TextSpan Span);
