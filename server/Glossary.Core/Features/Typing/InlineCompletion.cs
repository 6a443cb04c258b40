using Glossary.Core.Documents;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>How the term that is being typed goes on, where that is clear: the text that editors show behind the caret, and Tab takes.</summary>
public static class InlineCompletion
{
    /// <summary>Of more names than this, none is clearly meant.</summary>
    private const int MostNames = 64;

    /// <summary>How many letters of a single word show which term is meant, if it is no everyday word.</summary>
    private const int LettersOfAWord = 4;

    /// <summary>How many letters of a word show that everyday words before it begin a term; where the text speaks for the term or one of them is rarer, one does.</summary>
    private const int LettersBehindEverydayWords = 2;

    /// <summary>The continuation of what stands before an offset; null where none is clearly the likeliest, and outside of prose and comments.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">Where the caret stands, in UTF-16 code units.</param>
    /// <param name="mode">How much is offered.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public static Continuation? At(DocumentSnapshot document, int offset, CompletionMode mode, CancellationToken cancellation)
    {
        if (mode == CompletionMode.Off || TypedLine.At(document.ContextAt(offset, cancellation)) is not { Pieces.IsEmpty: false, IsBeforeWord: false } line) return null;
        foreach (var phrase in TypedPhrase.Of(line))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Tails(phrase, document) is not { } tails) return null;
            if (tails.Count == 0) continue;
            if (mode == CompletionMode.Careful && !IsBegun(phrase, tails, document, offset, cancellation)) return null;
            var text = (phrase.WordCount == 1 ? LikeliestOfAWord(tails, document) : Likeliest(tails, document, offset, cancellation)) ?? (mode == CompletionMode.Always ? tails[0].Text : null);
            return text is null ? null : AtCaret(line, text);
        }

        return null;
    }

    /// <summary>What is left of the names that start as was typed, the shortest first; null where one of them stands there already, or there are too many.</summary>
    private static List<Tail>? Tails(TypedPhrase phrase, DocumentSnapshot document)
    {
        var tails = new List<Tail>();
        var written = new TypedCase(phrase, document.Termbase.Writing);
        foreach (var sense in document.Termbase.Names.StartingWith(phrase.Key))
        {
            if (!sense.Term.IsOffered || sense.Term.IsDiscouraged) continue;
            if (NameMatch.AtStart(sense.Term.Text, phrase.Text) is not { IsInflected: false, IsSplit: false } match) continue;
            if (phrase.Is(sense.Term.Text) || match.LengthIn(sense.Term.Text, phrase.Line.Rest, phrase.Line.EndsInWord) > 0) return null;
            if (tails.Count == MostNames) return null;
            var name = written.Write(sense);
            if (!IsTypedAs(phrase, name)) continue;
            var tail = name[match.End..];
            tails.Add(new Tail(phrase.Line.EndsInWord ? tail : tail.TrimStart(' '), sense));
        }

        return tails;
    }

    /// <summary>Whether what is typed of a name has its capitals, but for one at a sentence's start: what stands there already is not changed.</summary>
    private static bool IsTypedAs(TypedPhrase phrase, string name)
    {
        var at = 0;
        foreach (var piece in phrase.Pieces)
        {
            var word = phrase.TextOf(piece);
            at = name.AsSpan(at).IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var next ? at + next : -1;
            if (at < 0) return true; // Another spelling, which the list corrects.
            if (char.IsUpper(name[at]) && !char.IsUpper(word[0]) && !(at == 0 && phrase.Line.StartsSentence(phrase.Start))) return false;
            at += word.Length;
        }

        return true;
    }

    /// <summary>Whether enough is typed to tell that a term is begun.</summary>
    private static bool IsBegun(TypedPhrase phrase, List<Tail> tails, DocumentSnapshot document, int offset, CancellationToken cancellation)
    {
        if (phrase.WordCount == 1) return phrase.Letters >= LettersOfAWord && !IsEveryday(FirstWordOf(tails[0].Sense.Term.Text)) && !EverydayWords.StartsWith(TextFolding.Fold(phrase.Text.TrimEnd()));

        // Words of grammar go on in any way.
        if (GrammarWords.Contains(TextFolding.Fold(string.Concat(phrase.TextOf(phrase.Pieces[^1]), CurrentWord(tails[0].Text))))) return false;
        foreach (var piece in phrase.Pieces[..^1])
        {
            if (!piece.IsSymbol && piece.Length > 1 && !IsEveryday(phrase.TextOf(piece))) return true;
        }

        return phrase.Pieces[^1].Length >= LettersBehindEverydayWords || document.SpeaksFor(tails[0].Sense, offset, cancellation);
    }

    private static bool IsEveryday(ReadOnlySpan<char> word) => EverydayWords.Contains(TextFolding.Fold(word));

    private static ReadOnlySpan<char> FirstWordOf(string name)
    {
        foreach (var piece in Words.Of(name)) return name.AsSpan(piece.Start, piece.Length);
        return default;
    }

    /// <summary>What is left of the word that the caret is in.</summary>
    private static ReadOnlySpan<char> CurrentWord(string tail)
    {
        var end = 0;
        while (end < tail.Length && WordBoundary.IsInWord(tail[end])) end++;
        return tail.AsSpan(0, end);
    }

    /// <summary>The tail that all others begin with; else the one that the text has used; else the whole words that all have in common.</summary>
    private static string? Likeliest(List<Tail> tails, DocumentSnapshot document, int offset, CancellationToken cancellation)
    {
        if (Shared(tails) is { } shared) return shared;
        var used = tails.FindAll(tail => document.Names(tail.Sense.Concept, offset, cancellation));
        return (used.Count > 0 ? Shared(used) : null) ?? WordsInCommon(tails);
    }

    /// <summary>
    /// The tail that all names begin with which start with a word, where that word is only known from them: <c>positron</c>. One that stands
    /// in other names as well, as <c>quantization</c> does, is completed alone.
    /// </summary>
    private static string? LikeliestOfAWord(List<Tail> tails, DocumentSnapshot document)
    {
        var text = Shared(tails) ?? WordsInCommon(tails);
        if (text is null || CurrentWord(text) is var current && current.Length == text.Length) return text;
        var word = NameKey.Of(FirstWordOf(tails[0].Sense.Term.Text).ToString());
        return !document.Termbase.Names.GoingOnWith(word).Any() ? text : current.Length > 0 ? current.ToString() : null;
    }

    private static string? Shared(List<Tail> tails) =>
        tails.TrueForAll(tail => tail.Text.StartsWith(tails[0].Text, StringComparison.OrdinalIgnoreCase)) ? tails[0].Text : null;

    private static string? WordsInCommon(List<Tail> tails)
    {
        var first = tails[0].Text;
        var words = 0;
        for (var at = 0; at < first.Length && tails.TrueForAll(tail => at < tail.Text.Length && char.ToLowerInvariant(tail.Text[at]) == char.ToLowerInvariant(first[at])); at++)
        {
            if (WordBoundary.IsInWord(first[at]) && tails.TrueForAll(tail => at + 1 == tail.Text.Length || !WordBoundary.IsInWord(tail.Text[at + 1]))) words = at + 1;
        }

        return words == 0 ? null : first[..words];
    }

    /// <summary>The continuation as an edit of the word that the caret is behind.</summary>
    private static Continuation AtCaret(TypedLine line, string tail)
    {
        var start = line.EndsInWord ? Math.Max(line.Pieces[^1].Start, line.EditableFrom) : line.Text.Length;
        return new Continuation(TextSpan.FromBounds(line.ToDocument(start), line.ToDocument(line.Text.Length)), line.Text[start..] + tail);
    }

    /// <summary>What is left of a name.</summary>
    private readonly record struct Tail(string Text, Sense Sense);
}

/// <summary>How what is typed goes on.</summary>
/// <param name="Span">The word before the caret, as far as it is typed, in the document; empty behind a blank.</param>
/// <param name="Text">What stands there, letter by letter, and behind it what is to follow.</param>
public readonly record struct Continuation(TextSpan Span, string Text);
