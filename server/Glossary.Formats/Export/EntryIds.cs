using System.Globalization;
using System.Text;

namespace Glossary.Formats.Export;

/// <summary>Gives each entry an id that no other has, made of its title, and finds entries by the names that others point to them with.</summary>
internal sealed class EntryIds
{
    /// <summary>Longer ids are cut, in UTF-16 code units: they are names of files, too.</summary>
    private const int Longest = 60;

    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> ids = [];

    /// <summary>Gives ids.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="own">The id that an entry has already and keeps; null for none.</param>
    /// <param name="reserved">Ids that are not given.</param>
    public EntryIds(IReadOnlyList<ExportedEntry> entries, Func<ExportedEntry, string?> own, params ReadOnlySpan<string> reserved)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in reserved) taken.Add(id);
        var kept = entries.Select(entry => own(entry) is { Length: > 0 } id && taken.Add(id) ? id : null).ToList();
        foreach (var (number, entry) in entries.Index())
        {
            ids.Add(kept[number] ?? Unique(Slug(entry.Title), taken));
            numbers.TryAdd(entry.Title, number);
        }

        foreach (var (number, entry) in entries.Index()) foreach (var name in entry.Names) numbers.TryAdd(name.Text, number);
    }

    /// <summary>The id of an entry.</summary>
    /// <param name="number">The number of the entry.</param>
    public string this[int number] => ids[number];

    /// <summary>The number of the entry that has a name; null where none has.</summary>
    public int? Find(string name) => numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>A text in small letters, digits and hyphens, of which it has none at either end; <c>entry</c> where nothing is left.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (slug.Length >= Longest) break;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) slug.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is '+' or '#') slug.Append(rune.Value == '+' ? "plus" : "sharp");
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var end = slug.Length;
        while (end > 0 && slug[end - 1] == '-') end--;
        return end == 0 ? "entry" : slug.ToString(0, end);
    }

    /// <summary>An id that was not taken yet; it is now.</summary>
    public static string Unique(string id, HashSet<string> taken)
    {
        var unique = id;
        for (var count = 2; !taken.Add(unique); count++) unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
        return unique;
    }
}
