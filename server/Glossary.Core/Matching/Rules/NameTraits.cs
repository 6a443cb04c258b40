using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>What compiling needs to know of a term besides the words of its name.</summary>
[Flags]
internal enum NameTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>
    /// It has a plural and a singular as words have them. CMOS is no plural of CMO: behind capitals only a small s is an ending, whatever
    /// the user says of the case.
    /// </summary>
    IsDeclined = 1,

    /// <summary>It is written with capitals: see <see cref="Spelling.AsksForCapitals"/>.</summary>
    AsksForCapitals = 2,
}

/// <summary>Tells the <see cref="NameTraits"/>.</summary>
internal static class NameTraitsOf
{
    /// <summary>Those of a term.</summary>
    public static NameTraits Term(Term term)
    {
        var isDeclined = term.Text.EndsWith('s') || (term.Override is null ? term.Case : NamePolicy.CaseOf(term.Text)) == TermCase.Any;
        return (isDeclined ? NameTraits.IsDeclined : NameTraits.None) | (Spelling.AsksForCapitals(term) ? NameTraits.AsksForCapitals : NameTraits.None);
    }
}
