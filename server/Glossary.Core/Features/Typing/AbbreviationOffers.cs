using Glossary.Core.Documents;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>Offers a term's full form and its abbreviation together, where a document has not introduced it: <c>line width roughness (LWR)</c>.</summary>
internal static class AbbreviationOffers
{
    /// <summary>For how many of the best terms abbreviations are offered.</summary>
    private const int MostTerms = 3;

    /// <summary>Adds, for the best candidates that are a full form or an abbreviation, the other one and both.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static void AddTo(CandidateList candidates, DocumentSnapshot document, int offset, CancellationToken cancellation)
    {
        var done = new HashSet<Concept>();
        foreach (var (phrase, sense) in candidates.Starting.Take(MostTerms).ToList())
        {
            if (!done.Add(sense.Concept)) continue;
            var isAbbreviation = IsAbbreviation(sense.Term);
            if (!isAbbreviation && phrase.WordCount == 1 && phrase.Letters < TypedPhrase.LettersToGuessBy) continue;
            if (Partner(sense, isAbbreviation) is not { } partner) continue;
            var (full, letters) = isAbbreviation ? (partner, sense.Term) : (sense.Term, partner);
            if (document.Explains(letters.Text, offset, cancellation)) continue;
            var written = candidates.CaseOf(phrase).Write(new Sense(sense.Concept, full));
            if (isAbbreviation) candidates.AddBeside(phrase, sense with { Term = full }, written);
            candidates.AddBeside(phrase, sense with { Term = full }, $"{written} ({letters.Text})");
            if (!isAbbreviation) candidates.AddBeside(phrase, sense with { Term = letters }, letters.Text);
        }
    }

    private static bool IsAbbreviation(Term term) => term.Case == TermCase.Exact && !term.Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>The abbreviation of a full form, or the full form of an abbreviation, of the same concept: the letters stand at the starts of its words.</summary>
    private static Term? Partner(Sense sense, bool isAbbreviation)
    {
        foreach (var term in sense.Concept.FirstTerms)
        {
            if (IsAbbreviation(term) == isAbbreviation) continue;
            var (full, letters) = isAbbreviation ? (term.Text, sense.Term.Text) : (sense.Term.Text, term.Text);
            if (!full.Contains('(', StringComparison.Ordinal) && Abbreviates(letters, full)) return term;
        }

        return null;
    }

    /// <summary>Whether letters are those that the words of a full form start with, each word but small ones giving one or more, in order.</summary>
    private static bool Abbreviates(string letters, string full)
    {
        var left = letters.AsSpan();
        var words = 0;
        foreach (var piece in Words.Of(full))
        {
            var word = full.AsSpan(piece.Start, piece.Length);
            var taken = 0;
            while (taken < word.Length && !left.IsEmpty && char.ToUpperInvariant(word[taken]) == char.ToUpperInvariant(left[0]) && (taken == 0 || char.IsUpper(word[taken])))
            {
                left = left[1..];
                taken++;
            }

            if (taken == 0 && !GrammarWords.Contains(TextFolding.Fold(word))) return false;
            words++;
        }

        return words > 1 && left.IsEmpty;
    }
}
