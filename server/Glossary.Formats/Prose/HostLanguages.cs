using System.Collections.Concurrent;
using Glossary.Core.Documents;

namespace Glossary.Formats.Prose;

/// <summary>The host languages known, by the language identifiers of LSP 3.17 (TextDocumentItem) and of common editor extensions.</summary>
public static class HostLanguages
{
    private static readonly ConcurrentDictionary<string, HostLanguage> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The host language with an identifier; text without markup is assumed where it is not known.</summary>
    /// <param name="languageId">As the editor names it, such as <c>markdown</c>; case does not matter.</param>
    public static HostLanguage ForLanguageId(string languageId)
    {
        // Only languages that are known are kept: an editor may name any number of others.
        if (Known.TryGetValue(languageId, out var known)) return known;
        return Create(languageId) is { } language ? Known.GetOrAdd(languageId, language) : PlainProse.Paragraphs;
    }

    /// <summary>The identifier of the language a file is written in, judged by its name.</summary>
    public static string LanguageIdForPath(string path) => FileNames.LanguageIdOf(path);

    private static HostLanguage? Create(string languageId)
    {
        switch (languageId.ToLowerInvariant())
        {
            case "log" or "csv" or "tsv" or "csv (semicolon)":
                return PlainProse.Lines;
            case "yaml" or "yaml.docker-compose" or "dockercompose" or "github-actions-workflow":
                return DataProse.Yaml;
            case "ini" or "dosini" or "conf" or "properties" or "dotenv" or "editorconfig":
                return DataProse.Ini;
            case "gitcommit" or "git-commit":
                return new CommitProse();
            case "restructuredtext" or "rst":
                return new RestProse();
            case "asciidoc" or "asciidoctor":
                return new AsciiDocProse();
            case "latex" or "tex" or "plaintex" or "context" or "latex-expl3" or "latex-class" or "latex-package" or "rsweave" or "rnoweb" or "doctex":
                return new LatexProse();
            case "html" or "xhtml" or "xml" or "xsl" or "svg" or "vue" or "svelte" or "handlebars" or "razor" or "aspnetcorerazor":
                return new HtmlProse();
            case "markdown" or "pandoc" or "markdown.mdx" or "markdown.pandoc" or "mdx" or "quarto" or "rmd" or "juliamarkdown" or "glossary":
                return new MarkdownProse();
            default:
                return CodeLanguages.Find(languageId) is { } syntax ? new CodeProse(syntax) : null;
        }
    }
}
