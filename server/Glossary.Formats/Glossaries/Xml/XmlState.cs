using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>What is open at a place of a file in XML, so that what follows can be read by itself.</summary>
/// <param name="Doctype">What the file declares before its first element.</param>
/// <param name="Namespaces">The namespaces that are declared, by prefix, the outermost first.</param>
/// <param name="Open">The elements in which the place is, the outermost first.</param>
internal sealed record XmlState(XmlDoctype Doctype, ImmutableArray<(string Prefix, string Namespace)> Namespaces, ImmutableArray<XmlOpenElement> Open)
{
    /// <summary>The beginning of a file.</summary>
    public static XmlState Start { get; } = new(XmlDoctype.None, [("xml", "http://www.w3.org/XML/1998/namespace")], []);

    /// <summary>Says all of it: states with the same key are the same.</summary>
    public string Key => string.Join('\n', (IEnumerable<string>)[Doctype.Key, .. Namespaces.Select(declared => $"{declared.Prefix} {declared.Namespace}"), .. Open.Select(element => element.ToString())]);
}

/// <summary>An element that is open.</summary>
/// <param name="Prefix">The prefix of its name; empty for none.</param>
/// <param name="Name">Its name without a prefix.</param>
/// <param name="Namespace">The namespace of its name; empty for none.</param>
/// <param name="Language">Its language as the file writes it, its own or that of what it stands in; null where none is given.</param>
/// <param name="Namespaces">How many of the namespaces can be used in it.</param>
internal sealed record XmlOpenElement(string Prefix, string Name, string Namespace, string? Language, int Namespaces);
