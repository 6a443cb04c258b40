using Glossary.Core.Entries;
using Glossary.Core.Language;

namespace Glossary.Core.Termbases;

/// <summary>What an entry is about, in so far as that tells it from another one of the same name: its category, and the words of its definition.</summary>
internal sealed class EntryGist
{
    /// <summary>What a word of everyday speech counts beside one of a field: many of them meet by chance.</summary>
    private const float OfEveryday = 0.4f;

    /// <summary>A definition with fewer words that say something is too short to be compared by them.</summary>
    private const int LeastWords = 3;

    /// <summary>
    /// What definitions of one concept share at least, as a part of the shorter one, though their categories differ. The 22 pairs of
    /// this kind in the bundled glossary share 22 % and more; of definitions of different things there 19 in 20 share less than 14 %.
    /// </summary>
    private const float LeastShare = 0.15f;

    /// <summary>What is shared must be a word of the field, or two others; unless it is most of the definition.</summary>
    private const float LeastShared = 2 * OfEveryday;
    private const float MostOfIt = 0.5f;

    /// <summary>What is less than this is next to nothing.</summary>
    private const float NextToNothing = 0.05f;

    /// <summary>Of English text at least one word in this many is one of everyday speech; of text in another language hardly any.</summary>
    private const int EnglishWordsPerEverydayWord = 3;

    private readonly string category;
    private readonly Dictionary<Stem, float> words;
    private readonly float size;
    private readonly bool isEnglish;
    private readonly bool isOneWord;

    private EntryGist(string? category, Dictionary<Stem, float> words, bool isEnglish, bool isOneWord)
    {
        this.category = category ?? "";
        this.words = words;
        this.isEnglish = isEnglish;
        this.isOneWord = isOneWord;
        size = words.Values.Sum();
    }

    /// <summary>Reads what an entry is about.</summary>
    public static EntryGist Of(EntryTable entries, int number)
    {
        var title = Stem.AllOf(entries.Titles.ToString(number));
        var definition = entries.TextAt(number) ?? "";
        var words = new Dictionary<Stem, float>();
        var (count, everyday) = (0, 0);
        var before = default(Words.Piece);
        foreach (var piece in Words.Of(definition))
        {
            var word = definition.AsSpan(piece.Start, piece.Length);
            if (piece.Class == CharClass.Ideograph)
            {
                // Where each character is a word, two of them say what a word says elsewhere.
                var isPair = before.Class == CharClass.Ideograph && before.End == piece.Start && !(IsHiragana(definition[before.Start]) && IsHiragana(word[0]));
                if (isPair) words[Stem.OfAny(definition.AsSpan(before.Start, before.Length + piece.Length))] = 1;
            }
            else if (!piece.IsSymbol && piece.Length >= Stem.LeastLetters)
            {
                count++;
                var stem = Stem.Of(word, out var isEveryday);
                if (isEveryday) everyday++;
                if (stem is { } telling && !title.Contains(telling)) words[telling] = isEveryday ? OfEveryday : 1;
            }

            before = piece;
        }

        return new EntryGist(entries.CategoryAt(entries.CategoryOf[number]), words, count <= everyday * EnglishWordsPerEverydayWord, title.Count == 1);
    }

    /// <summary>How two entries of one name are related.</summary>
    public Kinship With(EntryGist other)
    {
        var shared = SharedWith(other);
        var share = shared == 0 ? 0 : shared / Math.Min(size, other.size);
        return new Kinship(IsSame(other, shared, share), share);
    }

    /// <summary>Whether two entries of one name are about one concept; null where nothing tells.</summary>
    private bool? IsSame(EntryGist other, float shared, float share)
    {
        // A name of several words hardly ever means two things in one field.
        var isOtherField = category.Length > 0 && other.category.Length > 0 && !SharesCategory(other);
        if (isOtherField) return share >= MostOfIt || (share >= LeastShare && shared >= LeastShared);
        if (share >= NextToNothing || !isOneWord || !other.isOneWord) return true;
        return words.Count >= LeastWords && other.words.Count >= LeastWords && isEnglish == other.isEnglish ? false : null;
    }

    /// <summary>What the words that both definitions have count.</summary>
    private float SharedWith(EntryGist other)
    {
        if (words.Count > other.words.Count) return other.SharedWith(this);
        var shared = 0f;
        foreach (var (word, weight) in words)
        {
            if (other.words.ContainsKey(word)) shared += weight;
        }

        return shared;
    }

    /// <summary>Whether the categories are the same, or have a word in common, such as <c>failure analysis</c> and <c>advanced analysis</c>.</summary>
    private bool SharesCategory(EntryGist other) =>
        category.Equals(other.category, StringComparison.OrdinalIgnoreCase) || Stem.AllOf(category).Exists(Stem.AllOf(other.category).Contains);

    private static bool IsHiragana(char c) => c is >= '\u3040' and <= '\u309f';
}

/// <summary>How two entries of one name are related.</summary>
/// <param name="IsSame">Whether they are about one concept; null where nothing tells.</param>
/// <param name="Share">What their definitions have in common, as a share of the shorter one.</param>
internal readonly record struct Kinship(bool? IsSame, float Share)
{
    /// <summary>Two different concepts.</summary>
    public static Kinship None => new(false, 0);
}
