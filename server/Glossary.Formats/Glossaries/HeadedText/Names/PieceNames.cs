namespace Glossary.Formats.Glossaries;

/// <summary>The heading pieces that are shorter ways to write the title.</summary>
internal static class PieceNames
{
    /// <summary>Nouns that say what kind of thing a name of several words is; speakers leave them out.</summary>
    private static readonly string[] Kinds =
        ["algorithm", "approach", "architecture", "effect", "framework", "loss", "method", "methodology", "model", "optimizer", "strategy", "technique"];

    /// <summary>Adds the pieces from the second on that are names, with their forms.</summary>
    public static void Add(Phrase[] pieces, int category, Phrase title, CaseWitness body, NameList names)
    {
        for (var i = 1; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (i == category || piece.Count < 2 || names.Holds(piece)) continue;
            if (title.PrefixWords(piece) == title.Count - 1 && EndsWithKind(title)) names.Add(title.Part(0, title.Count - 1));
            else AddShortForm(piece, title, body, names);
        }
    }

    /// <summary><c>poly depletion effect</c> beside Polysilicon Gate Depletion, where the body speaks of poly depletion.</summary>
    private static void AddShortForm(Phrase piece, Phrase title, CaseWitness body, NameList names)
    {
        var bare = EndsWithKind(piece) && !EndsWithKind(title) ? new Phrase(piece.Part(0, piece.Count - 1)) : piece;
        if (!ShortForm.IsOf(bare, title) || !body.Mentions(bare.Written, atLeast: 1)) return;
        names.Add(WrittenCase.Title(piece.Written, body));
        names.Add(WrittenCase.Title(bare.Written, body));
    }

    private static bool EndsWithKind(Phrase phrase) => phrase[phrase.Count - 1].IsOneOf(Kinds);
}
