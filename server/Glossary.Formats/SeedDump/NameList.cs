using System.Collections.Immutable;

namespace Glossary.Formats.SeedDump;

/// <summary>Collects an entry's names, best first, each once.</summary>
internal sealed class NameList
{
    private readonly List<Phrase> names = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public int Count => names.Count;

    public Phrase this[int index] => names[index];

    /// <summary>Adds a name unless it stands there already, case and separators apart.</summary>
    public void Add(string name)
    {
        name = name.Trim();
        if (name.Length > 0 && seen.Add(Key(name))) names.Add(new Phrase(name));
    }

    /// <summary>Whether one of the names is this one, singular or plural.</summary>
    public bool Holds(Phrase phrase)
    {
        foreach (var name in names) if (name.SameAs(phrase)) return true;
        return false;
    }

    /// <summary>Whether the words of the phrase are all words of one name.</summary>
    public bool HoldsWordsOf(Phrase phrase)
    {
        foreach (var name in names)
        {
            var i = 0;
            while (i < phrase.Count && name.IndexOf(phrase[i].Folded) >= 0) i++;
            if (i == phrase.Count) return true;
        }

        return false;
    }

    public ImmutableArray<string> Where(Func<Phrase, bool> isWanted)
    {
        var result = ImmutableArray.CreateBuilder<string>(names.Count);
        foreach (var name in names) if (isWanted(name)) result.Add(name.Written);
        return result.ToImmutable();
    }

    private static string Key(string name)
    {
        Span<char> key = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name) if (char.IsLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
        return length == 0 ? name : key[..length].ToString();
    }
}
