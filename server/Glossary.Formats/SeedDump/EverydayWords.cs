using System.Collections.Frozen;

namespace Glossary.Formats.SeedDump;

/// <summary>Single words that everybody uses, so that they cannot stand for a concept of a field by themselves.</summary>
internal static class EverydayWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(["lot", "line", "process", "bias", "body"], StringComparer.Ordinal);

    /// <summary>Whether a name is one everyday word; with capitals of its own (<c>LINE</c>) it is not.</summary>
    public static bool IsOnly(Phrase name) =>
        name.Count == 1 && name.Written.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0 && Words.Contains(name.Folded);
}
