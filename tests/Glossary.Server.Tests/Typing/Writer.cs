using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Glossary.Formats.Prose;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Tests.Typing;

/// <summary>Somebody who types a text letter by letter into an editor that shows lists as VS Code does.</summary>
internal sealed class Writer
{
    private DocumentSnapshot document;

    private Writer(string languageId) => document = new DocumentSnapshot(SourceText.From(""), HostLanguages.ForLanguageId(languageId), Bundled);

    /// <summary>The glossary that comes with the server.</summary>
    public static Termbase Bundled { get; } =
        Termbase.Build(GlossaryParser.ReadAll([.. BundledGlossary.Paths.Select(path => (path, File.ReadAllText(path)))]), default);

    /// <summary>Types a text, and stops behind each letter.</summary>
    public static IEnumerable<Writer> Type(string text, string languageId)
    {
        var writer = new Writer(languageId);
        foreach (var letter in text)
        {
            writer.document = writer.document.WithChange(new TextSpan(writer.document.Text.Length, 0), letter.ToString());
            yield return writer;
        }
    }

    /// <summary>How much is typed, in UTF-16 code units.</summary>
    public int Length => document.Text.Length;

    /// <summary>What the list shows behind the last letter, the item first that Enter would take.</summary>
    /// <param name="isTyping">Whether the list opens by itself, or somebody asks for it.</param>
    public ImmutableArray<CompletionCandidate> List(bool isTyping) =>
        [.. Completion.At(document, Length, CompletionMode.Careful, isTyping, default).Where(IsShown)];

    /// <summary>What is shown behind the caret.</summary>
    public string Ghost() =>
        InlineCompletion.At(document, Length, CompletionMode.Careful, default) is { } shown ? shown.Text[(Length - shown.Span.Start)..] : "";

    /// <summary>
    /// VS Code keeps an item whose filter text has the letters between the edit's start and the caret, in order; and drops an edit that
    /// does not lie on the caret's line.
    /// </summary>
    private bool IsShown(CompletionCandidate item)
    {
        var typed = document.Text.ToString(TextSpan.FromBounds(item.Span.Start, Length));
        var at = 0;
        foreach (var letter in typed)
        {
            at = item.FilterText.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0) return false;
        }

        return !typed.Contains('\n', StringComparison.Ordinal) && item.Span.End >= Length;
    }
}
