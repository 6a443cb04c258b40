using FsCheck;
using FsCheck.Fluent;
using Glossary.Core.Documents;
using Glossary.Core.Text;
using Glossary.Formats.Prose;
using Xunit;

namespace Glossary.Formats.Tests.Prose;

/// <summary>What holds for every language and every text, tried on texts made of the pieces markup and code are made of.</summary>
public class ProsePropertyTests
{
    private static readonly string[] Pieces =
    [
        "latch", "up ", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\n    ", "# ", "- ", "* ", "> ", "`", "``", "```", "\n```\n", "~~~", "*", "**", "_", "[", "]", "(", ")", "](", "![", "<", ">", "<b>", "</b>",
        "<!--", "-->", "<pre>", "</pre>", "$", "$$", "|", "\n|-|\n", "\\", "\\\\", "\\begin{align}", "\\end{align}", "\\emph{", "{", "}", "%", "&", "&amp;", "~", "^", "\"", "\"\"\"", "'", "'''", "//", "/*", "*/", "--", "--[[", "]]",
        "R\"(", ")\"", "r#\"", "\"#", "<<EOF\n", "\nEOF\n", "${", "@", "@param ", "a@b.c", "http://x/y", "/a/b", "::", "\n.. ", ":ref:`", "----\n", "....\n", "////\n", "[source]\n", "a: ", ": |\n", "---\n", "é", "\U0001F600", "\uD800", "\0",
    ];

    private static readonly string[] LanguageIds =
    [
        "plaintext", "log", "gitcommit", "markdown", "restructuredtext", "asciidoc", "latex", "html", "xml", "yaml", "ini", "c", "cpp", "csharp", "python", "rust", "javascript", "shellscript", "lua", "ruby", "powershell", "php", "sql", "haskell", "matlab", "json", "toml", "bat", "elixir", "vb", "cmake", "perl",
    ];

    private static Arbitrary<string> Texts => (from pieces in Gen.Elements(Pieces).ListOf() select string.Concat(pieces)).ToArbitrary();

    public static TheoryData<string> Languages => [.. LanguageIds];

    [Theory, MemberData(nameof(Languages))]
    public void Regions_ascend_without_overlap_within_the_segment(string languageId)
    {
        var language = HostLanguages.ForLanguageId(languageId);
        Prop.ForAll(Texts, text =>
        {
            foreach (var (start, length, state) in Segmented.Cut(language, text))
            {
                var regions = new List<ProseRegion>();
                language.FindRegions(text.Substring(start, length), startsLine: true, state, regions);
                var end = 0;
                foreach (var region in regions)
                {
                    if (region.Start < end || region.Length <= 0 || region.End > length) return false;
                    if (region.Joined && end == 0) return false;
                    end = region.End;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    /// <summary>Where nothing but the state says what a line is, cutting a document must not change what is found in it.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void Cutting_into_segments_changes_nothing(string languageId)
    {
        // Markdown's lists and links look beyond the cuts; its cases are tabled.
        if (languageId == "markdown") return;
        var language = HostLanguages.ForLanguageId(languageId);
        Prop.ForAll(Texts, text =>
        {
            var whole = new List<ProseRegion>();
            language.FindRegions(text, startsLine: true, HostLanguage.StartState, whole);
            return Segmented.Mask(text, whole) == Segmented.Mask(text, Segmented.Regions(languageId, text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Fragments_of_lines_are_scanned_wherever_they_are_cut(string languageId)
    {
        var language = HostLanguages.ForLanguageId(languageId);
        Prop.ForAll(Texts, text =>
        {
            var state = HostLanguage.StartState;
            for (var at = 0; at < text.Length; at++)
            {
                state = language.ScanLine(text.AsSpan(at, 1), at == 0 || text[at - 1] == '\n', state).State;
                var regions = new List<ProseRegion>();
                if (at % 16 == 0) language.FindRegions(text[at..], startsLine: at == 0 || text[at - 1] == '\n', state, regions);
                if (regions.Exists(region => region.End > text.Length - at)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }
}
