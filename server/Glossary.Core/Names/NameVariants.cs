using System.Buffers;
using System.Text;
using Glossary.Core.Language;

namespace Glossary.Core.Names;

/// <summary>
/// The variants of a name as a whole: <c>Weights and Biases</c>, <c>Pruefkoerper</c>, <c>low-κ</c>, <c>Web Socket</c>.
/// Hyphens, number, case and the spelling of single words are not its concern.
/// </summary>
internal static class NameVariants
{
    /// <summary>Words, humps of words and words beside an &amp; have at least this many letters to be taken for words, not for letters.</summary>
    private const int LettersOfAWord = 3;

    /// <summary>From this many letters on, a word of humps (<c>PoolFormer</c>) is a name whatever its case.</summary>
    private const int LettersWithHumps = 7;

    private static readonly string[] GreekLetters =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho",
        "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>The letter that a name means; of the two sigmas the one that a capital becomes in small.</summary>
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NamesOfGreek = GreekLetters
        .Select((name, index) => (Name: name, Letter: (char)('α' + index))).Where(pair => pair.Letter != 'ς')
        .ToDictionary(pair => pair.Name, pair => pair.Letter.ToString(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Humps that make a verb of two words out of one name: one drops out, but looks at the DropOut rate.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase) { "out", "off", "down", "over", "away", "back", "through" };

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜøØ\u0308");

    private static readonly Func<string, string?>[] Rules = [WithOtherAnd, WithUmlautsWrittenOut, WithGreekSpelled, WithKappaAsK, WithHumpsApart];

    /// <summary>Another word for one of a name, or null.</summary>
    private delegate string? Exchange(ReadOnlySpan<char> word);

    /// <summary>The names of Greek letters, folded.</summary>
    public static IEnumerable<string> GreekNames => GreekLetters;

    /// <summary>All variants of a name, itself first.</summary>
    public static string[] Of(string name)
    {
        string[] variants = [name];
        foreach (var rule in Rules)
        {
            foreach (var variant in variants)
            {
                if (rule(variant) is { } other && !variants.Contains(other)) variants = [.. variants, other];
            }
        }

        return variants;
    }

    /// <summary><c>Weights &amp; Biases</c> with an <c>and</c>, or the other way round; null for <c>R&amp;D</c>, which is never spelled out.</summary>
    private static string? WithOtherAnd(string name)
    {
        if (!name.Contains('&', StringComparison.Ordinal) && !name.Contains(" and ", StringComparison.OrdinalIgnoreCase)) return null;
        var pieces = Pieces(name);
        var other = new StringBuilder(name);
        for (var i = pieces.Count - 2; i > 0; i--)
        {
            var (before, and, after) = (pieces[i - 1], pieces[i], pieces[i + 1]);
            var isSign = and.IsSymbol && name[and.Start] == '&';
            var isWord = name.AsSpan(and.Start, and.Length).Equals("and", StringComparison.OrdinalIgnoreCase);
            if ((!isSign && !isWord) || !IsWord(before) || !IsWord(after)) continue;
            other.Remove(before.End, after.Start - before.End).Insert(before.End, isSign ? " and " : " & ");
        }

        return Unless(name, other);
    }

    private static bool IsWord(Words.Piece piece) => !piece.IsSymbol && piece.Length >= LettersOfAWord;

    /// <summary>As it is written without a German or Scandinavian keyboard.</summary>
    private static string? WithUmlautsWrittenOut(string name)
    {
        if (!name.AsSpan().ContainsAny(Umlauts)) return null;
        var other = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var isDecomposed = i + 1 < name.Length && name[i + 1] == '\u0308' && name[i] is 'a' or 'o' or 'u' or 'A' or 'O' or 'U';
            var letter = isDecomposed ? name[i++] : name[i] switch
            {
                'ä' => 'a', 'ö' or 'ø' => 'o', 'ü' => 'u', 'Ä' => 'A', 'Ö' or 'Ø' => 'O', 'Ü' => 'U', _ => '\0',
            };
            if (letter == '\0') other.Append(name[i]);
            else other.Append(letter).Append('e');
        }

        return Unless(name, other);
    }

    /// <summary><c>β-VAE</c> as <c>beta-VAE</c>, or the other way round.</summary>
    private static string? WithGreekSpelled(string name) => WithWords(name, static word =>
        word.Length > 1 ? (NamesOfGreek.TryGetValue(word, out var letter) ? letter : null)
        : Lower(word[0]) is >= 'α' and <= 'ω' and var greek ? GreekLetters[greek - 'α']
        : null);

    /// <summary><c>low-κ</c> as <c>low-k</c>, or the other way round.</summary>
    private static string? WithKappaAsK(string name) => WithWords(name, static word =>
        word.Length > 1 ? null : Lower(word[0]) switch { 'κ' => "k", 'k' => "κ", _ => null });

    private static char Lower(char letter) => char.IsAscii(letter) ? char.ToLowerInvariant(letter) : TextFolding.Fold([letter]) is [var folded] ? folded : letter;

    /// <summary>A name of several words with those exchanged for which another is given.</summary>
    private static string? WithWords(string name, Exchange exchange)
    {
        StringBuilder? other = null;
        var words = 0;
        var added = 0;
        foreach (var piece in Words.Of(name))
        {
            words++;
            if (piece.Class != CharClass.Word || exchange(name.AsSpan(piece.Start, piece.Length)) is not { } word) continue;
            other ??= new StringBuilder(name);
            other.Remove(piece.Start + added, piece.Length).Insert(piece.Start + added, word);
            added += word.Length - piece.Length;
        }

        return words > 1 ? other?.ToString() : null;
    }

    /// <summary><c>WebSocket</c> in two words; null where a hump is an acronym or a few letters (<c>StyleGAN</c>, <c>LoRaWAN</c>).</summary>
    private static string? WithHumpsApart(string name)
    {
        if (!HasHump(name)) return null;
        var other = new StringBuilder(name);
        var pieces = Pieces(name);
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var word = name.AsSpan(pieces[i].Start, pieces[i].Length);
            if (word.Length < LettersWithHumps || Humps(word) is not { } starts) continue;
            for (var hump = starts.Count - 1; hump > 0; hump--) other.Insert(pieces[i].Start + starts[hump], ' ');
        }

        return Unless(name, other);
    }

    private static bool HasHump(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1])) return true;
        }

        return false;
    }

    /// <summary>Where the humps of a word start, if all of them are words; else null.</summary>
    private static List<int>? Humps(ReadOnlySpan<char> word)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i])) starts.Add(i);
            else if (!char.IsLower(word[i])) return null;
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : word.Length;
            if (end - starts[i] < LettersOfAWord || (i > 0 && Particles.Contains(word[starts[i]..end].ToString()))) return null;
        }

        return starts;
    }

    private static string? Unless(string name, StringBuilder other) => other.Equals(name) ? null : other.ToString();

    private static List<Words.Piece> Pieces(string name)
    {
        var pieces = new List<Words.Piece>();
        foreach (var piece in Words.Of(name)) pieces.Add(piece);
        return pieces;
    }
}
