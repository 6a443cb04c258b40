using Glossary.Core.Columns;

namespace Glossary.Core.Entries;

/// <summary>A number for what an entry says and is found by, for whoever keeps something about it. It stays the same where the entry only moves.</summary>
internal static class EntryKey
{
    /// <summary>The key of an entry.</summary>
    /// <param name="entry">The entry. Its category and names do not depend on its text alone: what other entries say counts, too.</param>
    /// <param name="text">The text that it was read from, the whole entry.</param>
    public static ulong Of(Entry entry, ReadOnlySpan<char> text)
    {
        var key = KeyHash.With(KeyHash.Of(text), KeyHash.Of(entry.Title));
        key = KeyHash.With(key, KeyHash.Of(entry.Category));
        key = KeyHash.With(key, KeyHash.Of(entry.Definition));
        foreach (var term in entry.Terms) key = KeyHash.With(key, KeyHash.Of(term.Text));
        return key;
    }
}
