using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Glossary.Formats.Glossaries;

/// <summary>A way to say that something has another name.</summary>
/// <param name="Marker">The words that say so, in small letters.</param>
/// <param name="Close">What must follow the name, as in <c>auch … genannt</c>; empty if nothing.</param>
/// <param name="IsBehind">Whether the marker stands behind the name, as in <c>…とも呼ばれる</c>.</param>
/// <param name="IsWeak">Whether it says so only directly behind a name: <c>Rückstau, auch Staudruck</c>, but not <c>Rückstau ist auch …</c></param>
internal readonly record struct Naming(string Marker, string Close = "", bool IsBehind = false, bool IsWeak = false);

/// <summary>The ways to say so that are known, by language.</summary>
internal static class Namings
{
    private const int LatinLetters = 26;

    /// <summary>How many characters are looked at together.</summary>
    private const int Block = 64;

    private static readonly Naming[] All =
    [
        // English
        .. Before(
            "also called", "also known as", "also referred to as", "also termed", "also named", "also written", "also spelled", "also spelt", "also abbreviated as", "also abbreviated to", "also abbreviated",
            "often called", "often known as", "often referred to as", "often abbreviated as", "often abbreviated to", "often abbreviated", "sometimes called", "sometimes known as", "sometimes referred to as",
            "commonly called", "commonly known as", "commonly referred to as", "commonly abbreviated as", "usually called", "usually abbreviated as", "usually abbreviated", "better known as", "otherwise known as",
            "formerly called", "formerly known as", "previously called", "previously known as", "abbreviated as", "abbreviated to", "shortened to", "short for", "stands for", "abbreviated", "aka", "a.k.a.", "alias"),
        .. Weak("formerly", "known as"),

        // German
        new("auch als", "bezeichnet"), new("auch als", "bekannt"), new("auch", "genannt"), new("oft", "genannt"), new("früher", "genannt"), new("kurz", "genannt"),
        .. Before("auch bekannt als", "auch bezeichnet als", "abgekürzt als", "abgekürzt mit", "abgekürzt", "abk.:", "abk."),
        .. Weak("auch:", "auch", "kurz:", "kurz", "früher", "umgangssprachlich"),

        // French
        .. Before(
            "également appelée", "également appelées", "également appelés", "également appelé", "également nommée", "également nommé", "également connue sous le nom de", "également connu sous le nom de",
            "également dénommée", "également dénommé", "également dite", "également dit", "aussi appelée", "aussi appelées", "aussi appelés", "aussi appelé", "aussi nommée", "aussi nommé", "aussi dite", "aussi dit",
            "parfois appelée", "parfois appelé", "appelée aussi", "appelé aussi", "dite aussi", "dit aussi", "aussi connue sous le nom de", "aussi connu sous le nom de", "en abrégé", "abrégée en", "abrégé en"),
        .. Weak("abrégée", "abrégé"),

        // Spanish and Portuguese
        .. Before(
            "también llamada", "también llamadas", "también llamados", "también llamado", "también conocida como", "también conocido como", "también denominada", "también denominado", "llamada también", "llamado también",
            "también conocidos como", "también conocidas como", "abreviado como", "abreviada como",
            "também chamada de", "também chamado de", "também chamada", "também chamado", "também conhecida como", "também conhecido como", "também denominada", "também denominado", "abreviado por"),

        // Italian
        .. Before("anche chiamata", "anche chiamato", "chiamata anche", "chiamato anche", "detta anche", "detto anche", "anche detta", "anche detto", "nota anche come", "noto anche come", "conosciuta anche come", "conosciuto anche come", "abbreviata in", "abbreviato in"),

        // Dutch
        new("ook wel", "genoemd"), new("ook", "genoemd"),
        .. Before("ook bekend als", "ook wel bekend als", "afgekort tot", "afgekort als"),
        .. Weak("ook wel", "oftewel", "afgekort"),

        // Russian
        .. Before("также называемый", "также называемая", "также называемое", "также называемые", "также называется", "также называют", "также известный как", "также известная как", "также известное как", "также известен как", "также известна как", "сокращённо", "сокращенно"),
        .. Weak("иначе", "он же", "она же", "также"),

        // Japanese
        .. Behind("とも呼ばれ", "とも呼ぶ", "とも呼び", "とも言", "とも云", "ともいう", "ともいい", "ともいわれ", "とも称", "とも表記", "とも書", "と略され", "と略す", "と略記"),
        .. Before("略称は", "略称", "略して", "別名は", "別名", "別称は", "別称", "通称は", "通称"),
        .. Weak("または", "又は", "あるいは"),

        // Chinese, with the longest forms first
        .. Before(
            "也被称为", "也被称作", "又被称为", "也称之为", "也称为", "也称作", "也称", "又称为", "又称作", "又称", "亦称为", "亦称", "也叫做", "也叫作", "也叫", "又叫做", "又叫", "又名", "亦名", "别名", "简称为", "简称", "俗称", "通称", "全称", "或称", "旧称",
            "也被稱為", "也稱為", "也稱", "又稱為", "又稱", "亦稱", "別名", "簡稱為", "簡稱", "俗稱", "全稱", "或稱", "舊稱"),

        // Korean
        .. Behind("이라고도", "라고도", "으로도 불", "로도 불", "으로도 알려", "로도 알려"),
        .. Before("일명", "약칭은", "약칭", "줄여서", "약자로", "별칭은", "별칭"),
        .. Weak("또는"),
    ];

    /// <summary>The namings by how their markers start, the longest first.</summary>
    private static readonly Dictionary<(char, char), Naming[]> ByStart = All
        .GroupBy(naming => (naming.Marker[0], naming.Marker[1]))
        .ToDictionary(group => group.Key, group => group.OrderByDescending(naming => naming.Marker.Length).ThenByDescending(naming => naming.Close.Length).ToArray());

    /// <summary>For two letters which ones stand third in a marker that begins with them, a bit each; what is no Latin letter counts as one more.</summary>
    private static readonly uint[] ThirdLetters = ReadThirdLetters();

    /// <summary>Where the next marker begins, as whole words; -1 if there is none.</summary>
    /// <remarks>
    /// All of a glossary's text goes by here, and next to none of it is a marker. So it looks for the words of 64 characters at once, then for those of
    /// them that begin as a marker does, and at these only for a marker; a branch for each word would take most of the time.
    /// </remarks>
    public static int Find(ReadOnlySpan<char> text, int from)
    {
        var isInWord = from > 0 && char.IsAsciiLetter(text[from - 1]);
        for (; from < text.Length; from += Block)
        {
            for (var likely = LikelyIn(text[from..], ref isInWord); likely != 0; likely &= likely - 1)
            {
                var at = from + BitOperations.TrailingZeroCount(likely);
                if ((at == 0 || !IsLetter(text[at - 1])) && IsAnyAt(text[at..])) return at;
            }
        }

        return -1;
    }

    /// <summary>The namings whose marker a text begins with, as whole words, the longest first.</summary>
    public static List<Naming> AtStart(ReadOnlySpan<char> text)
    {
        var found = new List<Naming>();
        foreach (var naming in StartingLike(text)) if (IsAt(text, naming)) found.Add(naming);
        return found;
    }

    /// <summary>Where in the first block of a text a word begins as a marker does, a bit each; at letters that are not of ASCII one may always begin.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isInWord">Whether a Latin letter stands before it; before what is behind the block, on return.</param>
    private static ulong LikelyIn(ReadOnlySpan<char> text, ref bool isInWord)
    {
        ulong letters = 0, others = 0;
        for (var i = 0; i < Math.Min(Block, text.Length); i += Vector128<ushort>.Count)
        {
            var characters = Load(text[i..]);
            var fromA = (characters | Vector128.Create<ushort>(0x20)) - Vector128.Create<ushort>('a');
            letters |= (ulong)Vector128.LessThan(fromA, Vector128.Create<ushort>(LatinLetters)).ExtractMostSignificantBits() << i;
            others |= (ulong)Vector128.GreaterThan(characters, Vector128.Create<ushort>(0x7f)).ExtractMostSignificantBits() << i;
        }

        var starts = letters & ~((letters << 1) | (isInWord ? 1ul : 0));
        isInWord = letters >> (Block - 1) != 0;

        // A marker of ASCII has three letters at the least.
        if (text.Length < Block + 2) starts &= (1ul << Math.Max(0, text.Length - 2)) - 1;
        var likely = others;
        for (; starts != 0; starts &= starts - 1)
        {
            var at = BitOperations.TrailingZeroCount(starts);
            likely |= (ulong)((ThirdLetters[PairOf(text[at], text[at + 1])] >> LetterOf(text[at + 2])) & 1) << at;
        }

        return likely;
    }

    /// <summary>The first eight characters of a text, with zeros behind a shorter one.</summary>
    private static Vector128<ushort> Load(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        if (units.Length >= Vector128<ushort>.Count) return Vector128.Create(units);
        Span<ushort> padded = stackalloc ushort[Vector128<ushort>.Count];
        padded.Clear();
        units.CopyTo(padded);
        return Vector128.Create<ushort>(padded);
    }

    private static uint[] ReadThirdLetters()
    {
        var letters = new uint[PairOf('z', ' ') + 1];
        foreach (var (marker, _, _, _) in All) if (char.IsAscii(marker[0])) letters[PairOf(marker[0], marker[1])] |= 1u << LetterOf(marker[2]);
        return letters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PairOf(char first, char second) => (LetterOf(first) * (LatinLetters + 1)) + LetterOf(second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LetterOf(char c) => (int)Math.Min((uint)((c | 0x20) - 'a'), LatinLetters);

    private static bool IsAnyAt(ReadOnlySpan<char> text)
    {
        foreach (var naming in StartingLike(text)) if (IsAt(text, naming)) return true;
        return false;
    }

    private static Naming[] StartingLike(ReadOnlySpan<char> text) =>
        text.Length > 1 && ByStart.TryGetValue((char.ToLowerInvariant(text[0]), char.ToLowerInvariant(text[1])), out var namings) ? namings : [];

    private static bool IsAt(ReadOnlySpan<char> text, Naming naming) =>
        text.StartsWith(naming.Marker, StringComparison.OrdinalIgnoreCase) && (text.Length == naming.Marker.Length || !IsLetter(text[naming.Marker.Length]) || !IsLetter(naming.Marker[^1]));

    /// <summary>Whether a letter belongs to a script whose words have blanks between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c) && !Script.IsWide(c) && !Script.IsUnspaced(c);

    private static IEnumerable<Naming> Before(params string[] markers) => markers.Select(marker => new Naming(marker));

    private static IEnumerable<Naming> Weak(params string[] markers) => markers.Select(marker => new Naming(marker, IsWeak: true));

    private static IEnumerable<Naming> Behind(params string[] markers) => markers.Select(marker => new Naming(marker, IsBehind: true));
}
