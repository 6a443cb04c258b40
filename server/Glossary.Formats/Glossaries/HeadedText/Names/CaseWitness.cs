using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a body says of how names are written, above all words with capitals of their own: <c>LoRA</c>, <c>GaN</c>, <c>NeRF</c>.</summary>
/// <remarks>Made once, used for many bodies.</remarks>
internal sealed class CaseWitness
{
    /// <summary>Further into a body than this, in code units, it says nothing new.</summary>
    private const int Reach = 8000;

    /// <summary>How many ordinary spellings are counted against the capitals.</summary>
    private const int MostOrdinary = 6;

    /// <summary>In what an upper-case and a lower-case ASCII letter differ: a quick test before the true comparison.</summary>
    private const int CaseBit = 0x20;

    /// <summary>The words with a capital behind their first letter; looked for when first asked.</summary>
    private readonly List<TextSpan> capitalised = [];
    private bool knowsCapitalised;

    private ReadOnlyMemory<char> body;

    /// <summary>Takes another body.</summary>
    public void Read(ReadOnlyMemory<char> text)
    {
        body = text.Length > Reach ? text[..Reach] : text;
        knowsCapitalised = false;
    }

    /// <summary>The form with capitals of its own that the body mostly writes a word in; null if it writes it as an ordinary word.</summary>
    public string? Find(ReadOnlySpan<char> word) => FindIn(word) is { IsEmpty: false } form ? form.ToString() : null;

    /// <summary>As <see cref="Find"/>, the form being of the word's length; empty if there is none.</summary>
    public ReadOnlySpan<char> FindIn(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return default;
        var text = body.Span;
        if (!knowsCapitalised) FindCapitalised(text);
        var own = 0;
        var form = default(ReadOnlySpan<char>);
        foreach (var span in capitalised)
        {
            if (span.Length != word.Length && span.Length != word.Length + 1) continue;
            if (((text[span.Start] ^ word[0]) & ~CaseBit) != 0) continue;
            var found = text.Slice(span.Start, span.Length);

            // "LCMs" is a witness for "lcm".
            if (found.Length > word.Length && found[^1] == 's') found = found[..^1];
            if (!found.Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (own++ == 0) form = found;
        }

        return own == 0 || own <= CountOrdinary(text, word) ? default : form;
    }

    /// <summary>Whether the body holds a piece of text just as it is; quicker than <see cref="Mentions"/>.</summary>
    public bool Holds(ReadOnlySpan<char> text) => body.Span.IndexOf(text) >= 0;

    /// <summary>Whether the body holds a phrase at least a number of times, in any case but with the words whole.</summary>
    public bool Mentions(string phrase, int atLeast)
    {
        var text = body.Span;
        for (int from = 0, count = 0; from < text.Length;)
        {
            var at = AnyCase.IndexOf(text[from..], phrase);
            if (at < 0) return false;
            at += from;
            from = at + phrase.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (from == text.Length || !char.IsLetter(text[from]) || IsPlural(text, from));
            if (isWhole && ++count == atLeast) return true;
        }

        return false;
    }

    private static bool IsPlural(ReadOnlySpan<char> text, int at) =>
        text[at] == 's' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private void FindCapitalised(ReadOnlySpan<char> text)
    {
        knowsCapitalised = true;
        capitalised.Clear();
        for (var at = 0; at < text.Length;)
        {
            var capital = text[at..].IndexOfAnyInRange('A', 'Z');
            if (capital < 0) break;
            at += capital;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                at++;
                continue;
            }

            var start = at;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            capitalised.Add(TextSpan.FromBounds(start, at));
        }
    }

    private static int CountOrdinary(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        // What follows the first letter is lower case in every ordinary spelling, so the search can be an exact and fast one.
        Span<char> rest = word.Length <= 64 ? stackalloc char[word.Length - 1] : new char[word.Length - 1];
        word[1..].ToLowerInvariant(rest);
        var count = 0;
        for (var from = 1; count < MostOrdinary && from < text.Length;)
        {
            var at = text[from..].IndexOf(rest, StringComparison.Ordinal);
            if (at < 0) break;
            at += from - 1;
            from = at + 1 + word.Length;
            var end = at + word.Length;
            if (char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(word[0])
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) count++;
        }

        return count;
    }
}
