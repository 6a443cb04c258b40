using Glossary.Core.Recognition;
using Glossary.Core.Terms;

namespace Glossary.Core.Compiled;

/// <summary>The keys of which entries of one concept share at least one: the title and every name that is nothing else.</summary>
/// <remarks>
/// An abbreviation is not enough (<c>PMA</c> may mean two things; <c>GaN</c> is no <c>GAN</c>), nor is what a qualified title
/// (<c>Positional Encoding (NeRF)</c>) has before its qualifier.
/// </remarks>
internal static class JoinKeys
{
    /// <summary>Last words of a title that add nothing to the concept: <c>Latent Diffusion Models</c> are about latent diffusion.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericHeads = new HashSet<string>(
        ["model", "models", "method", "methods", "technique", "techniques", "basics", "fundamentals"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the keys of an entry.</summary>
    public static void AddTo(ListColumnBuilder<ulong> keys, Entry entry)
    {
        keys.Add(KeyOf(entry.Title));
        if (WithoutGenericHead(entry.Title) is { } bare) keys.Add(KeyHash.Of(NameKey.OfSingular(bare)));
        var qualifier = entry.Title.IndexOf('(', StringComparison.Ordinal);
        var unqualified = qualifier > 0 ? KeyHash.Of(NameKey.OfSingular(entry.Title[..qualifier])) : (ulong?)null;
        foreach (var name in entry.Names)
        {
            if (name == entry.Title || !IsTelling(name)) continue;
            var key = KeyOf(name);
            if (key != unqualified) keys.Add(key);
        }
    }

    /// <summary>Whether a name is enough to tell a concept by: several words, or one that is nothing else, such as <c>LoRA</c>.</summary>
    private static bool IsTelling(string name) => name.Length > 3 && NamePolicy.AmbiguityOf(name) == TermAmbiguity.None;

    /// <summary>The key under which the spellings of a name meet; where its case counts, there is but one.</summary>
    private static ulong KeyOf(string name) => KeyHash.Of(NamePolicy.CaseOf(name) == TermCase.Exact ? name : NameKey.OfSingular(name));

    /// <summary>A title of three words or more without its last one, where that is generic; else null.</summary>
    private static string? WithoutGenericHead(string title)
    {
        var end = title.LastIndexOf(' ');
        return end > 0 && GenericHeads.Contains(title.AsSpan(end + 1)) && title.AsSpan(0, end).Contains(' ') ? title[..end] : null;
    }
}
