using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Search.FullText;

/// <summary>A word of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Position">Its number among the words of the text; stop words are left out, but counted.</param>
/// <param name="Form">What it is sought by.</param>
internal readonly record struct TextWord(TextSpan Span, int Position, WordForm Form);

/// <summary>Cuts a text into the words by which it is found: the same words as in documents, without stop words.</summary>
internal static class TextWords
{
    /// <summary>What is longer is no word; of that, the beginning can be sought.</summary>
    private const int LongestWord = 64;

    /// <summary>Appends the words of <paramref name="text"/> to <paramref name="words"/>.</summary>
    public static void Read(ReadOnlySpan<char> text, WordForms forms, List<TextWord> words)
    {
        Span<char> buffer = stackalloc char[LongestWord * TextFolding.MaxExpansion];
        var position = 0;
        var apostrophe = -1;
        foreach (var piece in Words.Of(text))
        {
            var written = text.Slice(piece.Start, Math.Min(piece.Length, LongestWord));
            if (piece.IsSymbol)
            {
                if (written[0] is '\'' or '\u2019' or '\u02bc') apostrophe = piece.End;
                continue;
            }

            // The wafer's edge.
            if (piece.Start == apostrophe && written is "s" or "S") continue;
            var folded = buffer[..TextFolding.Fold(written, buffer)];
            if (folded.IsEmpty) continue;
            var form = forms.Of(folded);
            if (!form.IsStopWord) words.Add(new TextWord(new TextSpan(piece.Start, piece.Length), position, form));
            position++;
        }
    }
}
