using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Headings that are no terms, by their words, in languages that glossaries are written in.</summary>
internal static class SectionWords
{
    private static readonly FrozenSet<string> Glossaries = Set(
        "glossary", "glossary of terms", "glossaries", "terms", "terms and definitions", "key terms", "terminology", "definitions", "acronyms", "abbreviations", "acronyms and abbreviations", "abbreviations and acronyms", "list of terms", "dictionary", "vocabulary",
        "glossar", "begriffe", "begriffserklärungen", "abkürzungen", "abkürzungsverzeichnis", "glossaire", "lexique", "termes", "abréviations", "glosario", "términos", "definiciones", "glossario", "glossário", "termini", "woordenlijst", "begrippenlijst", "begrippen",
        "глоссарий", "термины", "словарь", "сокращения", "用語集", "用語", "用語一覧", "术语", "术语表", "词汇表", "術語", "術語表", "名词解释", "용어집", "용어");

    private static readonly FrozenSet<string> Always = Set(
        "contents", "table of contents", "toc", "references", "further reading", "external links", "external references", "see also", "related links", "useful links", "about this glossary", "about this document", "how to use this glossary", "how to use this document",
        "inhalt", "inhaltsverzeichnis", "weiterführende links", "quellenangaben", "literaturverzeichnis", "sommaire", "table des matières", "références", "pour aller plus loin", "índice", "referencias", "indice", "inhoudsopgave", "содержание", "ссылки", "目录", "目次", "参考文献", "参考资料", "参考リンク", "参考链接", "목차");

    /// <summary>Words that head a part of a document as well as an entry; they head a part where they come first or last.</summary>
    private static readonly FrozenSet<string> AtTheEdge = Set(
        "introduction", "overview", "about", "purpose", "preface", "scope", "summary", "background", "conventions", "usage", "how to use", "how to contribute", "contributing", "contribution", "license", "licence", "copyright", "credits", "acknowledgements", "acknowledgments", "sources", "source", "resources", "links", "notes", "footnotes", "bibliography",
        "reading", "changelog", "change log", "history", "revision history", "appendix", "index", "todo", "attribution", "authors", "other", "others", "misc", "miscellaneous", "symbols", "numbers", "numeric", "maintenance",
        "einleitung", "einführung", "überblick", "vorwort", "quellen", "lizenz", "literatur", "anhang", "hinweise", "sonstiges", "présentation", "sources et licence", "licence", "liens", "ressources", "introducción", "introduzione", "fuentes", "licencia", "enlaces", "fonti", "inleiding", "bronnen",
        "введение", "источники", "лицензия", "はじめに", "概要", "前言", "简介", "介绍", "说明", "附录", "许可证", "参考", "소개");

    /// <summary>Headings of a document that says how something is installed and used.</summary>
    private static readonly FrozenSet<string> OfReadme = Set(
        "installation", "install", "installing", "getting started", "quick start", "quickstart", "usage", "requirements", "prerequisites", "dependencies", "configuration", "features", "documentation", "contributing", "license", "licence", "development", "building", "build", "testing", "tests", "running tests", "support", "roadmap", "changelog", "authors", "credits", "acknowledgements", "examples", "example", "faq", "setup", "deployment", "overview", "about", "description", "table of contents", "contents");

    /// <summary>What headings within the article on one term are called, besides the words for fields.</summary>
    private static readonly FrozenSet<string> OfArticle = Set(
        "what it is", "what is it", "what it does", "why it matters", "why", "problem it addresses", "how it helps", "how it works", "in detail", "details", "background", "history", "etymology", "origin", "usage", "use cases", "examples", "example", "notes", "note", "references", "sources", "links", "overview", "summary", "discussion", "properties", "characteristics", "types", "comparison", "see also", "further reading", "related", "related terms", "related concepts", "backlinks", "context");

    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—‐‑~,/&… ");

    /// <summary>Whether a title is that of a glossary or of a list of terms.</summary>
    public static bool IsGlossary(string title)
    {
        var key = KeyOf(title);
        if (Glossaries.Contains(key)) return true;
        foreach (var word in (ReadOnlySpan<string>)["glossary", "glossar", "glossaire", "glosario", "glossario", "glossário", "terminology", "abbreviations", "acronyms", "глоссарий", "術語表", "术语表", "词汇表", "用語集", "용어집"])
        {
            if (key.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a heading is never a term: that of a list of terms, of contents or of references.</summary>
    public static bool IsSection(string title) => KeyOf(title) is var key && (Glossaries.Contains(key) || Always.Contains(key));

    /// <summary>Whether a heading is no term where it comes first or last.</summary>
    public static bool IsSectionAtEdge(string title) => AtTheEdge.Contains(KeyOf(title));

    /// <summary>Whether a heading is one of a document that says how something is installed and used.</summary>
    public static bool IsOfReadme(string title) => OfReadme.Contains(KeyOf(title));

    /// <summary>Whether a heading is a part of what is said of one term.</summary>
    public static bool IsOfArticle(string title) => OfArticle.Contains(KeyOf(title)) || FieldWords.RoleOf(title) is not null;

    /// <summary>Whether a heading only says with which letters the terms below it begin: <c>A</c>, <c>A–C</c>, <c>0-9</c>, <c>#</c>, <c>あ行</c>.</summary>
    public static bool IsLetters(string title)
    {
        var text = title.AsSpan().Trim().Trim("[]-–—• ");
        if (text.IsEmpty) return title.Length > 0;
        if (text is "#" or "@" or "*" or "123" or "#s") return true;
        if (text.Length == 2 && text[1] is '行' or 'の') text = text[..1];
        var isOne = false;
        while (!text.IsEmpty)
        {
            if (!IsLetter(text[0]) || (text.Length > 1 && IsLetter(text[1]))) return false;
            isOne = true;
            text = text[1..].TrimStart(Separators);
            if (text.StartsWith("to ")) text = text[3..];
        }

        return isOne;
    }

    private static bool IsLetter(char c) => (char.IsLetterOrDigit(c) && !Script.IsHan(c)) || c == '#';

    private static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> text, SearchValues<char> signs) => text.IndexOfAnyExcept(signs) is >= 0 and var at ? text[at..] : default;

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words) set.Add(KeyOf(word));
        return set.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Words without case and signs, with one blank between them.</summary>
    private static string KeyOf(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (key.Length > 0 && key[^1] != ' ' && c is not ('\'' or '’')) key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}
