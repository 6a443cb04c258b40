using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The outermost element of a file in XML, by which formats are told apart.</summary>
/// <param name="Name">Its name without a prefix.</param>
/// <param name="Namespace">The namespace of its name; empty for none.</param>
/// <param name="Tag">Its start tag, in UTF-16 code units.</param>
internal sealed record XmlRoot(string Name, string Namespace, TextSpan Tag)
{
    /// <summary>Finds the first element of a text.</summary>
    /// <param name="head">The text's beginning; anything goes.</param>
    /// <returns>Null where there is none.</returns>
    public static XmlRoot? Of(ReadOnlySpan<char> head)
    {
        if (!head.TrimStart("\ufeff \t\r\n").StartsWith("<")) return null;
        var text = head.ToString().AsMemory();
        var elements = new XmlElements(text, new FileProblems(text), [], CancellationToken.None);
        return elements.MoveNext() ? new XmlRoot(elements.Name, elements.Namespace, elements.Tag) : null;
    }
}
