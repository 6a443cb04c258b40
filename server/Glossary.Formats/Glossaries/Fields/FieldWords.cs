using System.Collections.Frozen;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The words by which tables name their columns.</summary>
internal static class FieldWords
{
    /// <summary>Longer headers are read with more ado, in UTF-16 code units.</summary>
    private const int UsualLength = 64;

    private static readonly FrozenDictionary<string, FieldRole> Roles = new Dictionary<string, FieldRole>
    {
        { FieldRole.Term, "term", "terms", "name", "label", "title", "word", "entry", "concept", "headword", "source term", "source", "preflabel", "Begriff", "Bezeichnung", "Benennung", "Terminus", "terme", "término", "termine", "begrip", "termo", "термин", "用語", "術語", "术语", "名称", "用语", "词条", "용어" },
        { FieldRole.Abbreviation, "abbreviation", "abbreviations", "abbrev", "abbr", "acronym", "acronyms", "initialism", "shorthand", "short", "short form", "short name", "Abkürzung", "Kürzel", "Kurzform", "sigle", "abréviation", "sigla", "acrónimo", "afkorting", "略語", "缩写", "简称", "약어" },
        { FieldRole.FullForm, "expansion", "long form", "full form", "full name", "long name", "long", "expanded", "stands for", "spelled out", "Langform", "forme longue" },
        { FieldRole.Synonyms, "synonym", "synonyms", "syn", "alias", "aliases", "aka", "also", "also known as", "also called", "other names", "altlabel", "alternative", "alternatives", "variant", "variants", "translation", "target", "target term", "Synonyme", "synonymes", "sinónimos", "sinonimi", "synoniemen", "読み", "英語", "译文", "同義語", "同义词", "동의어" },
        { FieldRole.Definition, "definition", "definitions", "description", "explanation", "gloss", "def", "desc", "text", "summary", "Beschreibung", "Erklärung", "Erläuterung", "définition", "definición", "descripción", "definizione", "descrizione", "definitie", "definição", "определение", "定義", "説明", "定义", "解释", "说明", "정의", "설명" },
        { FieldRole.Meaning, "meaning", "Bedeutung", "signification", "significado", "significato", "betekenis", "意味", "含义", "의미" },
        { FieldRole.Note, "note", "notes", "comment", "comments", "remark", "remarks", "Bemerkung", "Bemerkungen", "Anmerkung", "Anmerkungen", "Kommentar", "Hinweis", "remarque", "commentaire", "nota", "notas", "opmerking", "примечание", "備考", "备注", "注", "비고" },
        { FieldRole.Example, "example", "examples", "usage", "context", "Beispiel", "exemple", "contexte", "ejemplo", "esempio", "voorbeeld", "例", "用例", "例文", "예" },
        { FieldRole.Category, "category", "categories", "type", "domain", "subject", "subject field", "area", "group", "field", "topic", "tag", "tags", "section", "Kategorie", "Bereich", "Fachgebiet", "Sachgebiet", "catégorie", "domaine", "categoría", "categoria", "categorie", "категория", "分類", "分野", "分类", "类别", "분류" },
        { FieldRole.Status, "status", "state", "usage status", "Zustand", "statut", "estado", "状態", "状态" },
        { FieldRole.Hidden, "hidden" },
        { FieldRole.Preferred, "preferred", "preferred term", "use instead", "approved", "bevorzugt" },
        { FieldRole.Deprecated, "deprecated", "obsolete", "outdated", "superseded", "veraltet" },
        { FieldRole.Forbidden, "forbidden", "rejected", "avoid", "do not use", "don't use", "not to use", "verboten" },
        { FieldRole.Related, "related", "related terms", "see", "see also", "siehe", "siehe auch", "voir aussi", "véase", "vedi anche", "関連", "関連用語", "参见", "相关", "contrast", "contrast with", "compare", "compare with", "not to be confused with", "opposite", "opposite of", "antonym", "antonyms", "related concepts" },
        { FieldRole.Broader, "broader", "broader term", "parent", "is a", "hypernym", "Oberbegriff" },
        { FieldRole.Narrower, "narrower", "narrower terms", "children", "hyponym", "Unterbegriff" },
        { FieldRole.ReplacedBy, "replaced by", "replacement", "superseded by", "use", "ersetzt durch" },
        { FieldRole.None, "id", "identifier", "uri", "url", "link", "links", "author", "date", "created", "modified", "reference", "references", "nr", "no", "number" },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FieldRole>.AlternateLookup<ReadOnlySpan<char>> RolesBySpan = Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>
    {
        ["english"] = "en", ["englisch"] = "en", ["anglais"] = "en", ["inglés"] = "en", ["英文"] = "en", ["英语"] = "en", ["영어"] = "en",
        ["german"] = "de", ["deutsch"] = "de", ["allemand"] = "de", ["french"] = "fr", ["français"] = "fr", ["französisch"] = "fr", ["spanish"] = "es", ["español"] = "es", ["spanisch"] = "es",
        ["italian"] = "it", ["italiano"] = "it", ["portuguese"] = "pt", ["português"] = "pt", ["dutch"] = "nl", ["nederlands"] = "nl", ["polish"] = "pl", ["polski"] = "pl", ["czech"] = "cs", ["čeština"] = "cs",
        ["russian"] = "ru", ["русский"] = "ru", ["ukrainian"] = "uk", ["українська"] = "uk", ["turkish"] = "tr", ["türkçe"] = "tr", ["swedish"] = "sv", ["svenska"] = "sv", ["arabic"] = "ar", ["العربية"] = "ar",
        ["chinese"] = "zh", ["中文"] = "zh", ["汉语"] = "zh", ["中国語"] = "zh", ["japanese"] = "ja", ["日本語"] = "ja", ["日语"] = "ja", ["日文"] = "ja", ["korean"] = "ko", ["한국어"] = "ko", ["韩语"] = "ko",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of a column by its header; null where the words tell nothing.</summary>
    public static FieldRole? RoleOf(string header)
    {
        if (header.Length > UsualLength || !Ascii.IsValid(header)) return Roles.TryGetValue(KeyOf(header), out var found) ? found : null;
        Span<char> key = stackalloc char[UsualLength];
        var length = 0;
        foreach (var c in header)
        {
            if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
        }

        return RolesBySpan.TryGetValue(key[..length], out var role) ? role : null;
    }

    /// <summary>The language that a header names, as a tag such as <c>de-DE</c>; null where it names none.</summary>
    public static string? LanguageOf(string header)
    {
        if (Languages.TryGetValue(header.Trim(), out var known)) return known;
        var tag = header.EndsWith("_term", StringComparison.OrdinalIgnoreCase) || header.EndsWith(" term", StringComparison.OrdinalIgnoreCase) ? header[..^5] : header;
        var parts = tag.Split('-', '_');
        var isLanguage = parts.Length <= 3 && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return isLanguage && (parts[0].Length == 2 || parts.Length > 1) ? tag.Replace('_', '-') : null;
    }

    private static void Add(this Dictionary<string, FieldRole> roles, FieldRole role, params ReadOnlySpan<string> headers)
    {
        foreach (var header in headers) roles.TryAdd(KeyOf(header), role);
    }

    /// <summary>A header without case, blanks and signs: <c>Also_known as:</c> is <c>alsoknownas</c>.</summary>
    private static string KeyOf(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
