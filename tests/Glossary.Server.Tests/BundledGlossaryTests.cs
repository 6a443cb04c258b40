using Glossary.Core.Documents;
using Glossary.Core.Entries;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Formats.Glossaries;
using Glossary.Formats.Prose;
using Glossary.Server.Conversions;
using Glossary.Server.Glossaries;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>Every entry of the glossary that comes with the server works by every one of its names.</summary>
public class BundledGlossaryTests
{
    private static readonly IReadOnlyList<GlossaryFile> Seeds =
        GlossaryParser.ReadAll([.. BundledGlossary.Paths.Select(path => (path, File.ReadAllText(path)))]);

    private static readonly Termbase Bundled = Termbase.Build(Seeds, default);

    private static readonly CardCache Cards = new(Bundled, EntryLinks.Instance);

    [Fact]
    public void Has_fifty_entries_a_file_and_each_is_found_by_its_title()
    {
        Assert.Equal([50, 50, 50, 50, 50], Seeds.Select(file => file.Entries.Length));
        Assert.All(
            Seeds.SelectMany(file => file.Entries),
            entry => Assert.Contains(Bundled.Names.Find(entry.Title), sense => sense.Concept.AllEntries().Any(reference => reference.Entry.Line == entry.Line && reference.Entry.Title == entry.Title)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_in_a_sentence_hovers_with_its_exact_range(string file)
    {
        AssertForEveryName(file, (entry, name) =>
        {
            var (document, span) = Sentence(name);
            return Enumerable.Range(span.Start, span.Length + 1)
                .All(offset => Hover.At(document, offset, MarkupFormat.Markdown, Cards) is { } card && card.Span == span && card.Contents.Contains("**", StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_jumps_to_the_heading_of_its_entry(string file)
    {
        AssertForEveryName(file, (entry, name) =>
        {
            var (document, span) = Sentence(name);
            return Definition.AllAt(document, span.Start) is { } targets && targets.Span == span && Definition.At(document, span.Start)?.Entries.Single() == targets.Entries[0]
                && targets.Entries.Any(target => target.Entry.Line == entry.Line && target.Entry.Title == entry.Title)
                && targets.Entries.All(target => target.Entry.Location is { Anchor.Length: > 0, AnchorStart: var start, AnchorEnd: var end } && start.Line == end.Line);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_completes_before_its_last_letter_is_typed(string file)
    {
        AssertForEveryName(file, (entry, name) =>
        {
            var typed = name[..^1].TrimEnd();
            if (!Bundled.Names.Find(typed).IsEmpty) return true; // Its singular is a name already.
            var (document, span) = Sentence(typed);
            var list = Completion.At(document, span.End, CompletionMode.Careful, isTyping: false, default);
            return list.Any(item => item.Label.Equals(name, StringComparison.OrdinalIgnoreCase) && item.Span == span);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_hover_fits_on_a_screen(string file)
    {
        AssertForEveryName(file, (entry, name) =>
        {
            var (document, span) = Sentence(name);
            var card = Hover.At(document, span.Start, MarkupFormat.PlainText, Cards)?.Contents ?? "";
            return card.Length is > 0 and <= 600 && card.Split('\n').Length <= 12;
        });
    }

    public static TheoryData<string> Files() => [.. Seeds.Select(file => Path.GetFileName(file.Source))];

    private static (DocumentSnapshot Document, TextSpan Span) Sentence(string name)
    {
        var text = $"We looked at {name}\nfor a while.";
        return (new DocumentSnapshot(SourceText.From(text), HostLanguages.ForLanguageId("plaintext"), Bundled), new TextSpan(13, name.Length));
    }

    private static void AssertForEveryName(string file, Func<Entry, string, bool> holds)
    {
        var failed = from entry in Seeds.Single(candidate => Path.GetFileName(candidate.Source) == file).Entries
                     from name in entry.Names
                     where !name.EndsWith(')') // "Line Width Roughness (LWR)" is two names in one, and each stands beside it.
                     where !holds(entry, name)
                     select $"{entry.Line}: {name}";
        Assert.Empty(failed);
    }
}
