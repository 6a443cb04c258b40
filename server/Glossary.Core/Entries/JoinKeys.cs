using System.Collections.Immutable;
using Glossary.Core.Columns;
using Glossary.Core.Names;

namespace Glossary.Core.Entries;

/// <summary>The keys of which entries of one concept share at least one: the title and every name that is nothing else.</summary>
/// <remarks>
/// An abbreviation is not enough (<c>PMA</c> may mean two things; <c>GaN</c> is no <c>GAN</c>), nor is what a qualified title
/// (<c>Positional Encoding (NeRF)</c>) has before its qualifier.
/// </remarks>
internal static class JoinKeys
{
    private const int UsualLength = 256;

    /// <summary>Last words of a title that add nothing to the concept: <c>Latent Diffusion Models</c> are about latent diffusion.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GenericHeads = new HashSet<string>(
        ["model", "models", "method", "methods", "technique", "techniques", "basics", "fundamentals"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the keys of an entry.</summary>
    /// <param name="keys">Receives them.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="policies">How each of its names is recognised.</param>
    public static void AddTo(ListColumnBuilder<ulong> keys, Entry entry, ReadOnlySpan<SensePolicy> policies)
    {
        var title = entry.Title;
        var named = IndexOf(title, entry.Terms);
        keys.Add(Of(title, named >= 0 ? policies[named] : SensePolicies.Of(title)));
        var head = LengthWithoutGenericHead(title);
        if (head > 0) keys.Add(OfAnyCase(title.AsSpan(0, head)));
        var qualifier = title.IndexOf('(', StringComparison.Ordinal);
        var unqualified = qualifier > 0 ? OfAnyCase(title.AsSpan(0, qualifier)) : (ulong?)null;
        for (var i = 0; i < policies.Length; i++)
        {
            var name = entry.Terms[i].Text;
            if (i == named || !IsTelling(name, policies[i])) continue;
            var key = Of(name, policies[i]);
            if (key != unqualified) keys.Add(key);
        }
    }

    private static int IndexOf(string title, ImmutableArray<EntryTerm> terms)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Text == title) return i;
        }

        return -1;
    }

    /// <summary>Whether a name is enough to tell a concept by: several words, or one that is nothing else, such as <c>LoRA</c>.</summary>
    private static bool IsTelling(string name, SensePolicy policy) => name.Length > 3 && (policy & (SensePolicy.Abbreviation | SensePolicy.Everyday)) == 0;

    private static ulong Of(string name, SensePolicy policy) => policy.HasFlag(SensePolicy.ExactCase) ? KeyHash.Of(name) : OfAnyCase(name);

    /// <summary>The key under which the spellings of a name meet, unless its case counts.</summary>
    private static ulong OfAnyCase(ReadOnlySpan<char> name)
    {
        var capacity = NameKey.MaxLength(name.Length);
        Span<char> key = capacity <= UsualLength ? stackalloc char[UsualLength] : new char[capacity];
        return KeyHash.Of(key[..NameKey.WriteSingular(name, key)]);
    }

    /// <summary>The length of a title of three words or more without its last one, where that is generic; else 0.</summary>
    private static int LengthWithoutGenericHead(string title)
    {
        var end = title.LastIndexOf(' ');
        return end > 0 && GenericHeads.Contains(title.AsSpan(end + 1)) && title.AsSpan(0, end).Contains(' ') ? end : 0;
    }
}
