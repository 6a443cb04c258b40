using System.Collections.Frozen;

namespace Glossary.Formats.Glossaries;

/// <summary>What a command such as <c>\glspl</c> shows of the entry that it names.</summary>
/// <param name="Form">Which of its forms.</param>
/// <param name="Letters">In which letters.</param>
internal readonly record struct LatexReference(LatexForm Form, LatexLetters Letters)
{
    /// <summary>The commands, whose first letters may be capitals.</summary>
    private static readonly FrozenDictionary<string, LatexForm> Forms = new (LatexForm Form, string Names)[]
    {
        (LatexForm.Text, "gls glstext glsentrytext glsfirst glsentryfirst glsfmttext glsfmtfirst cgls rgls pgls glsps glspt glsdesc glsentrydesc glsuseri ac iac"),
        (LatexForm.Name, "glsname glsentryname glsfmtname"),
        (LatexForm.Plural, "glspl glsplural glsentryplural glsfirstplural glsentryfirstplural glsfmtplural cglspl rglspl pglspl acp"),
        (LatexForm.Symbol, "glssymbol glsentrysymbol glsxtrsymbol"),
        (LatexForm.Short, "acrshort acs acsu aca glsxtrshort glsentryshort glsfmtshort"),
        (LatexForm.ShortPlural, "acrshortpl acsp glsxtrshortpl glsentryshortpl glsfmtshortpl"),
        (LatexForm.Long, "acrlong acl aclu glsxtrlong glsentrylong glsfmtlong"),
        (LatexForm.LongPlural, "acrlongpl aclp glsxtrlongpl glsentrylongpl glsfmtlongpl"),
        (LatexForm.Full, "acrfull acf acfu glsxtrfull glsentryfull glsfmtfull acrfullpl acfp glsxtrfullpl glsentryfullpl"),
    }.SelectMany(form => form.Names.Split(' ').Select(name => (name, form.Form))).ToFrozenDictionary(pair => pair.name, pair => pair.Form, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a command, given without its backslash, shows; null where it names no entry.</summary>
    public static LatexReference? Find(ReadOnlySpan<char> name)
    {
        if (!Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var form)) return null;
        return new LatexReference(form, !char.IsUpper(name[0]) ? LatexLetters.AsTheyAre : name.Length > 2 && char.IsUpper(name[1]) ? LatexLetters.AllCapital : LatexLetters.FirstCapital);
    }

    /// <summary>Whether a text shows names of entries.</summary>
    public static bool AreIn(ReadOnlySpan<char> tex)
    {
        for (var at = 0; tex[at..].IndexOf('\\') is var next and >= 0;)
        {
            at += next;
            var end = LatexSyntax.EndOfName(tex, at);
            if (Find(tex[(at + 1)..end]) is not null) return true;
            at = end;
        }

        return false;
    }

    /// <summary>The fields that may have a form, best first.</summary>
    public static ReadOnlySpan<string> KeysOf(LatexForm form) => form switch
    {
        LatexForm.Name => (string[])[LatexKeys.Name, LatexKeys.Short, LatexKeys.Symbol, LatexKeys.Long, LatexKeys.Text],
        LatexForm.Short => [LatexKeys.Short, LatexKeys.Text, LatexKeys.Name, LatexKeys.Symbol],
        LatexForm.Long or LatexForm.Full => [LatexKeys.Long, LatexKeys.First, LatexKeys.Text, LatexKeys.Name, LatexKeys.Short, LatexKeys.Symbol],
        LatexForm.Symbol => [LatexKeys.Symbol, LatexKeys.Name, LatexKeys.Text, LatexKeys.Short],
        LatexForm.Plural => [LatexKeys.Plural, LatexKeys.ShortPlural],
        LatexForm.ShortPlural => [LatexKeys.ShortPlural, LatexKeys.Plural],
        LatexForm.LongPlural => [LatexKeys.LongPlural],
        _ => [LatexKeys.Text, LatexKeys.Name, LatexKeys.Short, LatexKeys.Symbol, LatexKeys.Long],
    };

    /// <summary>The form that has one thing more than another: the plural of a singular.</summary>
    public static LatexForm? SingularOf(LatexForm form) => form switch
    {
        LatexForm.Plural => LatexForm.Text,
        LatexForm.ShortPlural => LatexForm.Short,
        LatexForm.LongPlural => LatexForm.Long,
        _ => null,
    };
}

/// <summary>A form of an entry's name.</summary>
internal enum LatexForm : byte
{
    /// <summary>As it stands in running text.</summary>
    Text,

    /// <summary>As it stands in a glossary.</summary>
    Name,

    /// <summary>The text of several.</summary>
    Plural,

    /// <summary>Its sign.</summary>
    Symbol,

    /// <summary>Abbreviated.</summary>
    Short,

    /// <summary>Several, abbreviated.</summary>
    ShortPlural,

    /// <summary>Written out.</summary>
    Long,

    /// <summary>Several, written out.</summary>
    LongPlural,

    /// <summary>Written out, with the abbreviation in parentheses.</summary>
    Full,
}

/// <summary>In which letters a name is shown.</summary>
internal enum LatexLetters : byte
{
    /// <summary>As the entry has them.</summary>
    AsTheyAre,

    /// <summary>The first one is a capital.</summary>
    FirstCapital,

    /// <summary>All are capitals.</summary>
    AllCapital,
}
