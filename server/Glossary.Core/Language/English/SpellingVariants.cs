namespace Glossary.Core.Language;

/// <summary>British and American spellings of folded words.</summary>
/// <remarks>
/// A spelling that no text uses costs nothing, so a rule may make non-words (<c>raize</c>). Only those are kept out that would be
/// another word: doubled letters are not for any ending (<c>filling</c> is no <c>filing</c>), and single words stand for themselves.
/// </remarks>
internal static class SpellingVariants
{
    /// <summary>A rule of an ending asks for this many letters before it: <c>size</c> and <c>prise</c> are what they are.</summary>
    private const int LeastStem = 3;

    /// <summary>No word of fewer letters has another spelling.</summary>
    private const int LeastLetters = 4;

    /// <summary>No word has more spellings than this; it keeps a made-up word of many stems from having thousands.</summary>
    private const int MostSpellings = 16;

    /// <summary>Ends of words, British and American.</summary>
    private static readonly (string From, string To)[] Endings =
    [
        ("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing"), ("iser", "izer"), ("isers", "izers"), ("isable", "izable"),
        ("isation", "ization"), ("isations", "izations"), ("isational", "izational"),
        ("yse", "yze"), ("yses", "yzes"), ("ysed", "yzed"), ("ysing", "yzing"), ("yser", "yzer"), ("ysers", "yzers"),
        ("ogue", "og"), ("ogues", "ogs"), ("ogued", "oged"), ("oguing", "oging"),
        ("elling", "eling"), ("elled", "eled"), ("eller", "eler"), ("ellers", "elers"), ("ellable", "elable"),
    ];

    /// <summary>What may stand anywhere in a word, British and American; none holds its other spelling, and the longer come first.</summary>
    private static readonly (string From, string To)[] Stems =
    [
        ("behaviour", "behavior"), ("colour", "color"), ("favour", "favor"), ("neighbour", "neighbor"), ("vapour", "vapor"), ("harbour", "harbor"),
        ("labour", "labor"), ("honour", "honor"), ("odour", "odor"), ("rumour", "rumor"), ("tumour", "tumor"), ("humour", "humor"), ("flavour", "flavor"),
        ("rigour", "rigor"), ("vigour", "vigor"), ("armour", "armor"), ("endeavour", "endeavor"), ("splendour", "splendor"),
        ("centred", "centered"), ("centre", "center"), ("centring", "centering"), ("fibre", "fiber"), ("metre", "meter"), ("litre", "liter"), ("theatre", "theater"),
        ("calibre", "caliber"), ("spectre", "specter"), ("sombre", "somber"),
        ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("pretence", "pretense"), ("practise", "practice"), ("practising", "practicing"),
        ("signalling", "signaling"), ("signalled", "signaled"), ("totalling", "totaling"), ("totalled", "totaled"), ("dialling", "dialing"), ("dialled", "dialed"),
        ("spiralling", "spiraling"), ("spiralled", "spiraled"), ("equalling", "equaling"), ("equalled", "equaled"),
        ("focussed", "focused"), ("focussing", "focusing"), ("biassed", "biased"), ("biassing", "biasing"),
        ("enrolment", "enrollment"), ("fulfilment", "fulfillment"), ("instalment", "installment"), ("skilful", "skillful"), ("wilful", "willful"),
        ("aluminium", "aluminum"), ("sulph", "sulf"), ("artefact", "artifact"), ("plough", "plow"), ("sceptic", "skeptic"), ("mould", "mold"),
        ("judgement", "judgment"), ("acknowledgement", "acknowledgment"), ("carburettor", "carburetor"), ("jewellery", "jewelry"),
        ("anaesth", "anesth"), ("haemo", "hemo"), ("haemat", "hemat"), ("leukaem", "leukem"), ("anaem", "anem"), ("ischaem", "ischem"), ("paediatr", "pediatr"),
        ("orthopaed", "orthoped"), ("encyclopaed", "encycloped"), ("archaeo", "archeo"), ("palaeo", "paleo"), ("mediaeval", "medieval"),
        ("gynaeco", "gyneco"), ("caesium", "cesium"), ("aeroplane", "airplane"),
        ("foetus", "fetus"), ("foetal", "fetal"), ("homoeo", "homeo"), ("diarrhoea", "diarrhea"), ("amoeba", "ameba"),
        ("manoeuvred", "maneuvered"), ("manoeuvre", "maneuver"), ("manoeuvring", "maneuvering"), ("manoeuvrab", "maneuverab"),
    ];

    /// <summary>Whole words, British and American.</summary>
    private static readonly (string From, string To)[] WholeWords =
    [
        ("grey", "gray"), ("greys", "grays"), ("greyscale", "grayscale"), ("programme", "program"), ("programmes", "programs"), ("tyre", "tire"),
        ("tyres", "tires"), ("disc", "disk"), ("discs", "disks"), ("gauge", "gage"), ("gauges", "gages"), ("ageing", "aging"), ("cypher", "cipher"),
        ("cyphers", "ciphers"), ("moveable", "movable"), ("sizeable", "sizable"), ("enquiry", "inquiry"), ("enquiries", "inquiries"), ("fulfil", "fulfill"),
        ("enrol", "enroll"), ("distil", "distill"), ("cosy", "cozy"), ("aesthetic", "esthetic"), ("aesthetics", "esthetics"),
        ("aetiology", "etiology"), ("oesophagus", "esophagus"), ("oestrogen", "estrogen"), ("oedema", "edema"),
    ];

    /// <summary>What words with another spelling hold, if it is not their ending or all of them.</summary>
    private static readonly PieceFinder AnyStem = new(BothWays(Stems));

    /// <summary>How words with another spelling end, or all of them.</summary>
    private static readonly EndFinder AnyEnd = new([.. EndsOf(Forwards), .. EndsOf(Backwards)]);

    /// <summary>How what tells another spelling begins, in a text of several words, whose ends are not known.</summary>
    private static readonly TrigramPrefilter TextPrefilter = TextPrefilterOf([.. Stems, .. Endings, .. WholeWords]);

    private static readonly Direction ToAmerican = new(Forwards);
    private static readonly Direction ToBritish = new(Backwards);

    /// <summary>The other spellings of a word, mostly none. Each of them has the same ones, if they are no more than are looked for.</summary>
    public static string[] Others(string word)
    {
        if (!HasOthers(word)) return [];
        var spellings = new List<string> { word };
        for (var i = 0; i < spellings.Count && spellings.Count < MostSpellings; i++)
        {
            foreach (var other in (string[])[.. ToAmerican.Steps(spellings[i]), .. ToBritish.Steps(spellings[i])])
            {
                if (!spellings.Contains(other)) spellings.Add(other);
            }
        }

        return [.. spellings.Skip(1)];
    }

    /// <summary>A word as Americans spell it.</summary>
    public static string American(string word) => Respell(word, ToAmerican);

    /// <summary>A word as the British spell it.</summary>
    public static string British(string word) => Respell(word, ToBritish);

    /// <summary>Whether a word, or one of a folded text, may have another spelling; mostly it has none.</summary>
    public static bool MayHaveOthers(ReadOnlySpan<char> word) => word.Length >= LeastLetters && TextPrefilter.NextBeginning(word, 0) >= 0;

    /// <summary>Whether a word has another spelling.</summary>
    public static bool HasOthers(ReadOnlySpan<char> word) => word.Length >= LeastLetters && (AnyEnd.IsAnyOf(word) || AnyStem.IsAnyIn(word));

    /// <summary>Whether two words written as one have another spelling that is none of the two.</summary>
    /// <param name="word">The word.</param>
    /// <param name="seam">Where the second one starts.</param>
    public static bool HasOthersAcross(ReadOnlySpan<char> word, int seam) =>
        word.Length >= LeastLetters && (AnyEnd.IsAnyOf(word, word.Length - seam - LeastStem) || AnyStem.IsAnyAcross(word, seam));

    private static IEnumerable<string> BothWays((string From, string To)[] pairs) => pairs.SelectMany(pair => new[] { pair.From, pair.To }).Distinct();

    private static TrigramPrefilter TextPrefilterOf((string From, string To)[] pairs)
    {
        var prefilter = new TrigramPrefilter();
        foreach (var piece in BothWays(pairs)) prefilter.AddBeginning(piece);
        return prefilter;
    }

    /// <summary>How words end that are spelled otherwise in one direction: whole words, and the shorter endings first.</summary>
    private static IEnumerable<WordEnd> EndsOf(Func<(string From, string To), (string From, string To)> direction) =>
    [
        .. WholeWords.Select(direction).Select(pair => new WordEnd(pair.From, pair.To, 0, 0)),
        .. Endings.Select(direction).OrderBy(pair => pair.From.Length).Select(pair => new WordEnd(pair.From, pair.To, LeastStem, int.MaxValue)),
    ];

    private static (string From, string To) Forwards((string From, string To) pair) => pair;

    private static (string From, string To) Backwards((string From, string To) pair) => (pair.To, pair.From);

    private static string Respell(string word, Direction direction)
    {
        if (!HasOthers(word)) return word;
        while (direction.Steps(word) is [var other, ..]) word = other;
        return word;
    }

    /// <summary>The rules, read in one direction.</summary>
    private sealed class Direction(Func<(string From, string To), (string From, string To)> direction)
    {
        private readonly (string From, string To)[] stems = [.. Stems.Select(direction)];
        private readonly PieceFinder finder = new(Stems.Select(direction).Select(stem => stem.From));
        private readonly EndFinder ends = new(EndsOf(direction));

        /// <summary>The words that differ from a word in one place.</summary>
        public List<string> Steps(string word)
        {
            var steps = new List<string>();
            foreach (var end in ends.FindOf(word)) steps.Add(word[..^end.Letters.Length] + end.Other);
            foreach (var (stem, at) in finder.FindIn(word)) steps.Add(word[..at] + stems[stem].To + word[(at + stems[stem].From.Length)..]);
            return steps;
        }
    }
}
