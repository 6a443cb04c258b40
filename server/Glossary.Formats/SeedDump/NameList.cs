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

    /// <summary>Adds a name and, where it is a plural that stands for one thing each, its singular.</summary>
    public void AddWithSingular(string name)
    {
        Add(name);
        if (DerivedNames.Singular(name) is { } singular) Add(singular);
    }

    /// <summary>Whether one of the names is this one, singular or plural.</summary>
    public bool Holds(Phrase phrase)
    {
        foreach (var name in names) if (name.SameAs(phrase)) return true;
        return false;
    }

    /// <summary>Whether every word of the phrase is a word of some name: <c>lora low rank adaptation</c> says nothing new beside LoRA and Low-Rank Adaptation.</summary>
    public bool HoldsWordsOf(Phrase phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (!HoldsWord(phrase[i].Folded)) return false;
        }

        return true;
    }

    private bool HoldsWord(string folded)
    {
        foreach (var name in names) if (name.IndexOf(folded) >= 0) return true;
        return false;
    }

    /// <summary>Whether the phrase begins with a name, and goes on.</summary>
    public bool HoldsBeginningOf(Phrase phrase)
    {
        foreach (var name in names) if (phrase.PrefixWords(name) > 0) return true;
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
