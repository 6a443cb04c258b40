using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>What a glossary in XML says before its first entry.</summary>
/// <param name="Root">Its outermost element; null where there is none.</param>
/// <param name="Language">The language that it is written for as a tag (BCP 47); null where it does not say.</param>
/// <param name="TargetLanguage">The language that it is translated to as a tag; null where it does not say.</param>
internal sealed record XmlShape(XmlRoot? Root, string? Language, string? TargetLanguage)
{
    /// <summary>Finds out the shape of a file.</summary>
    /// <param name="text">The file's text; anything goes.</param>
    /// <param name="entries">What elements of entries are called.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static XmlShape Of(ReadOnlyMemory<char> text, FrozenSet<string> entries, CancellationToken cancellation)
    {
        var shape = new XmlShape(null, null, null);
        var elements = new XmlElements(text, new FileProblems(text), entries, cancellation);
        while (elements.MoveNext())
        {
            if (shape.Root is null) shape = new XmlShape(new XmlRoot(elements.Name, elements.Namespace, elements.Tag), TagOf(elements.Language) ?? TagIn(elements, "srcLang"), TagIn(elements, "trgLang"));
            if (elements.Name == "languages") shape = shape with { Language = TagIn(elements, "source") ?? shape.Language }; // TBX-Min says it in its header.
            if (entries.Contains(elements.Name)) break;
        }

        return shape;
    }

    /// <summary>What stands where a language must be named and none is known (BCP 47).</summary>
    public const string Undetermined = "und";

    /// <summary>The tag of a language as the file writes it: <c>en_US</c> is <c>en-US</c>; null where it does not say.</summary>
    public static string? TagOf(string? language) => language?.Trim().Replace('_', '-') is { Length: > 0 } tag && tag != Undetermined ? tag : null;

    /// <summary>How far a language is from the file's own: 0 is the same, 1 a variant of it, 2 another one.</summary>
    /// <param name="language">The language as a tag; null where the file does not say.</param>
    public int DistanceOf(string? language)
    {
        if (Language is null || string.Equals(language, Language, StringComparison.OrdinalIgnoreCase)) return 0;
        return Primary(language).Equals(Primary(Language), StringComparison.OrdinalIgnoreCase) ? 1 : 2;
    }

    private static string Primary(string? language) => language?.Split('-')[0] ?? "";

    private static string? TagIn(XmlElements elements, string name) =>
        TagOf(elements.Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value);
}
