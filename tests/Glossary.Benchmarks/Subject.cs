using Glossary.Core.Documents;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Glossary.Formats.Prose;

namespace Glossary.Benchmarks;

/// <summary>
/// What is measured, and all that the measurements know of how it is made: a glossary and real prose. The script that starts the
/// process names the files in the environment.
/// </summary>
internal static class Subject
{
    private static readonly Lazy<Termbase> LazyTermbase = new(Compile);
    private static readonly Lazy<string> LazyProse = new(() => File.ReadAllText(Variable("BENCH_PROSE")));
    private static readonly Lazy<string[]> LazyNames = new(() => [.. File.ReadLines(Variable("BENCH_NAMES")).Distinct(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>The glossary, compiled.</summary>
    public static Termbase Termbase => LazyTermbase.Value;

    /// <summary>Megabytes of real prose, as Markdown.</summary>
    public static string Prose => LazyProse.Value;

    /// <summary>The titles of the glossary's entries.</summary>
    public static string[] Names => LazyNames.Value;

    /// <summary>The folder for a full-text index of the glossary.</summary>
    public static string IndexFolder => Variable("BENCH_INDEX");

    /// <summary>The glossary's files.</summary>
    public static (string Source, string Text)[] Texts() =>
        [.. Variable("BENCH_GLOSSARY").Split(Path.PathSeparator).Select(path => (path, File.ReadAllText(path)))];

    /// <summary>Reads the glossary's files.</summary>
    /// <returns>How many entries they have.</returns>
    public static int Read() => GlossaryParser.ReadAll(Texts()).Sum(file => file.Entries.Length);

    /// <summary>Reads the glossary's files and compiles them.</summary>
    public static Termbase Compile() => Core.Termbases.Termbase.Build(GlossaryParser.ReadAll(Texts()), default);

    /// <summary>A new document in Markdown, in which nothing has been looked for.</summary>
    public static DocumentSnapshot Document(string text) => new(SourceText.From(text), HostLanguages.ForLanguageId("markdown"), Termbase);

    /// <summary>Finds the terms of a text that is all prose.</summary>
    /// <returns>How many there are.</returns>
    public static int CountTerms(string text) => Termbase.Recognize(text).Length;

    /// <summary>Cuts a text at line ends into pieces, as a document is looked through piece by piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Least length of a piece in UTF-16 code units.</param>
    public static string[] Pieces(string text, int length)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + length < text.Length ? text.IndexOf("\n\n", start + length, StringComparison.Ordinal) : -1;
            end = end < 0 ? text.Length : end + 2;
            pieces.Add(text[start..end]);
            start = end;
        }

        return [.. pieces];
    }

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set; npm run bench sets it.");
}
