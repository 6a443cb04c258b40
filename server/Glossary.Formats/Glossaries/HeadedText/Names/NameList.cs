using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects an entry's names, best first, each once. Made once, used for many entries.</summary>
internal sealed class NameList
{
    private readonly List<Phrase> names = [];

    public int Count => names.Count;

    public Phrase this[int index] => names[index];

    /// <summary>Forgets all names.</summary>
    public void Clear() => names.Clear();

    /// <summary>The names that have letters or digits, which others cannot be found by.</summary>
    public ImmutableArray<string> WithLetters()
    {
        var written = ImmutableArray.CreateBuilder<string>(names.Count);
        foreach (var name in names) if (name.Written.Any(char.IsLetterOrDigit)) written.Add(name.Written);
        return written.DrainToImmutable();
    }

    /// <summary>Adds a name unless it stands there already, case and separators apart.</summary>
    /// <param name="name">The name.</param>
    /// <param name="like">What it may be but for case, if that is known.</param>
    public void Add(string name, Phrase? like = null)
    {
        name = name.Trim();
        if (name.Length > 0 && !HoldsLettersOf(name)) names.Add(like is null ? new Phrase(name) : new Phrase(name, like));
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

    private bool HoldsWord(ReadOnlySpan<char> folded)
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

    /// <summary>The phrase of a name that is likely to be among these.</summary>
    public Phrase PhraseOf(string written)
    {
        foreach (var name in names) if (name.Written == written) return name;
        return new Phrase(written);
    }

    private bool HoldsLettersOf(string name)
    {
        foreach (var known in names) if (known.Written == name || HaveSameLetters(known.Written, name)) return true;
        return false;
    }

    /// <summary>Whether two names differ in case and separators only; names of nothing but separators in nothing.</summary>
    public static bool HaveSameLetters(string left, string right)
    {
        var (i, j, any) = (0, 0, false);
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i])) i++;
            while (j < right.Length && !char.IsLetterOrDigit(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length && (any || left == right);
            if (left[i] != right[j] && char.ToLowerInvariant(left[i]) != char.ToLowerInvariant(right[j])) return false;
            (i, j, any) = (i + 1, j + 1, true);
        }
    }
}
