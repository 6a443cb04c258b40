using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>The verbs that definitions are made with.</summary>
internal static class Verb
{
    private static readonly SearchValues<string> Defining = SearchValues.Create(
        [" is ", " are ", " refers ", " refer ", " describes ", " describe ", " denotes ", " denote ", " means ", " represents ", " represent ",
         " encompasses ", " encompass "],
        StringComparison.Ordinal);

    /// <summary>Where the blank before the first defining verb stands; -1 if there is none.</summary>
    public static int Find(ReadOnlySpan<char> text) => text.IndexOfAny(Defining);
}
