namespace Glossary.Formats.Glossaries;

/// <summary>Other ways to write an entry's names that its body shows.</summary>
internal static class WrittenForms
{
    /// <summary>So often must a body write a form that could be chance.</summary>
    private const int FewestMentions = 2;
    private const int ShortestNoun = 5;

    /// <summary>Adds the forms of the title and the names so far.</summary>
    public static void Add(Phrase title, CaseWitness body, NameList names)
    {
        AddWithInitials(title, body, names);
        for (int i = 0, count = names.Count; i < count; i++) AddWithNoun(names[i], body, names);
    }

    /// <summary><c>Port-Hamiltonian NNs</c>: the title with its last words as initials.</summary>
    private static void AddWithInitials(Phrase title, CaseWitness body, NameList names)
    {
        var start = title.Count - 2;
        if (start < 1) return;
        for (var i = 0; i < title.Count; i++) if (FunctionWords.Contains(title[i].Folded)) return;
        ReadOnlySpan<char> initials = [' ', char.ToUpperInvariant(title[start].Folded[0]), char.ToUpperInvariant(title[start + 1].Folded[0])];
        if (!body.Holds(initials)) return;
        var form = $"{title.SpanOf(0, start)}{initials}";
        if (body.Mentions(form, atLeast: 1)) names.Add(title[start + 1].IsPlural ? form + "s" : form);
    }

    /// <summary><c>position encoding</c> beside positional encoding: a noun before another noun does an adjective's work.</summary>
    private static void AddWithNoun(Phrase name, CaseWitness body, NameList names)
    {
        const string suffix = "al";
        for (var i = 0; i < name.Count - 1; i++)
        {
            var word = name[i];
            if (!word.Folded.EndsWith(suffix) || word.Folded.Length < ShortestNoun + suffix.Length) continue;
            var form = name.Written.Remove(word.End - suffix.Length, suffix.Length);
            if (body.Mentions(form, FewestMentions)) names.AddWithSingular(form);
        }
    }
}
