using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Formats.Glossaries;
using Glossary.Search.FullText;
using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>The full-text index through edits, in several windows, and on disks that fail.</summary>
public sealed class FullTextTests : IDisposable
{
    private const string Overlay = "overlay, metrology\n**Overlay** is a distance between stacked layers.\n";
    private const string Stepper = "stepper, lithography\n**Stepper** is a machine for exposing fields.\n";
    private const string Pellicle = "pellicle, lithography\n**Pellicle** is a membrane against particles.\n";

    private readonly TemporaryFolder folder = new();

    private string Index => Path.Combine(folder.Path, "text");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_index_that_is_deleted_under_way_is_made_anew_as_a_whole()
    {
        using var window = new Window(Index);
        window.Update(Overlay + Stepper);
        Directory.Delete(Index, recursive: true);
        window.Update(Overlay + Stepper + Pellicle);
        Assert.Equal(("overlay", "stepper", "pellicle"), (window.Find("stacked"), window.Find("exposing"), window.Find("membrane")));

        using var next = new Window(Index);
        Assert.False(next.Update(Overlay + Stepper + Pellicle));
        Assert.Equal("overlay", next.Find("stacked"));
    }

    [Fact]
    public void Two_windows_with_different_texts_each_find_their_own()
    {
        var printed = Overlay.Replace("stacked", "printed", StringComparison.Ordinal);
        var moving = Stepper.Replace("exposing", "moving", StringComparison.Ordinal);
        using var one = new Window(Index);
        using var other = new Window(Index);
        one.Update(Overlay + Stepper);
        other.Update(Overlay + Stepper);
        one.Update(printed + Stepper);
        other.Update(Overlay + moving);
        Assert.Equal(("overlay", "stepper"), (other.Find("stacked"), other.Find("moving")));
        Assert.Equal(("overlay", "stepper"), (one.Find("printed"), one.Find("exposing")));
        one.Update(printed + moving);
        Assert.Equal(("overlay", "stepper"), (one.Find("printed"), one.Find("moving")));

        using var index = FullTextIndex.In(Index);
        Assert.True(index.TryOpenReader(out var reader, out _));
        using (reader) Assert.Equal(2, reader.Count);
    }

    [Fact]
    public void Many_edits_leave_few_files()
    {
        using var window = new Window(Index);
        for (var i = 0; i < 60; i++) window.Update(Overlay.Replace("stacked", $"stacked{i}", StringComparison.Ordinal) + Stepper);
        Assert.Equal("overlay", window.Find("stacked59"));
        Assert.InRange(Directory.GetFiles(Index).Length, 2, 60);
    }

    [Fact]
    public void An_entry_is_found_by_the_category_that_it_has_because_of_others()
    {
        const string first = "Scatterometry, inline methods, wafergauging\n**Scatterometry** is a way of measuring by light.\n";
        const string second = "Zorg overlay, wafergauging\n**Zorg overlay** is a distance.\n";
        using var window = new Window(Index);
        window.Update(first);
        Assert.Equal("", window.Find("category:wafergauging light"));
        window.Update(first + second);
        Assert.Equal("scatterometry", window.Find("category:wafergauging light"));
    }

    [Fact]
    public void A_text_that_was_changed_since_it_was_read_is_indexed_once_it_is_read_again()
    {
        using var window = new Window(Index) { TextNow = Stepper + Overlay };
        window.Update(Overlay);
        Assert.Equal("", window.Find("stacked"));
        window.TextNow = null;
        window.Update(Overlay);
        Assert.Equal("overlay", window.Find("stacked"));
    }

    [Fact]
    public void A_disk_that_fails_under_way_costs_no_search_and_is_tried_again_after_a_while()
    {
        // The first text asked for takes the folder away, as a disk does that fails.
        using var window = new Window(Index) { OnFirstRead = TakeFolderAway };
        Assert.True(window.Update(Overlay + Stepper));
        var problem = window.Problem;
        Assert.Contains(Index, problem, StringComparison.Ordinal);
        Assert.Contains("held in memory", problem, StringComparison.Ordinal);
        Assert.Equal("stepper", window.Find("exposing"));

        Assert.False(window.Update(Overlay + Stepper));
        Assert.Equal(problem, window.Problem);

        File.Delete(Index);
        Assert.False(window.Update(Overlay + Stepper));
        window.Clock.Advance(window.UntilNextTry);
        Assert.True(window.Update(Overlay + Stepper));
        Assert.Null(window.Problem);
        Assert.True(Directory.Exists(Index));

        void TakeFolderAway()
        {
            Directory.Delete(Index, recursive: true);
            File.WriteAllText(Index, "");
        }
    }

    [Fact]
    public void Too_many_entries_for_memory_are_searched_as_they_were_on_disk_and_it_is_said()
    {
        using (var before = new Window(Index)) before.Update(Overlay);
        using var window = new Window(Index, mostInMemory: 1) { OnFirstRead = () => throw new IOException("The disk is full.") };
        Assert.False(window.Update(Overlay + Stepper));
        Assert.Contains("The disk is full. There are too many entries", window.Problem, StringComparison.Ordinal);
        Assert.Equal(("overlay", ""), (window.Find("stacked"), window.Find("exposing")));
    }

    [Fact]
    public void Another_list_of_sources_takes_over_what_the_index_before_has()
    {
        using var window = new Window(Path.Combine(folder.Path, "one"));
        window.Update(Overlay + Stepper);
        window.Folder = Path.Combine(folder.Path, "two");
        window.Update(Overlay + Stepper, Pellicle);
        Assert.Equal(["0.txt", "1.txt"], window.Read);
        Assert.Equal(("overlay", "pellicle"), (window.Find("stacked"), window.Find("membrane")));
    }

    [Fact]
    public void What_was_searched_is_searched_while_the_next_index_is_made()
    {
        using var window = new Window(Path.Combine(folder.Path, "one"));
        window.Update(Overlay);
        window.Folder = Path.Combine(folder.Path, "two");
        var found = "";
        window.OnFirstRead = () => found = window.Find("stacked");
        window.Read.Clear();
        window.Update(Overlay + Stepper);
        Assert.Equal("overlay", found);
    }

    [Fact]
    public void Who_has_no_patience_does_without_what_another_process_writes()
    {
        using (var window = new Window(Index)) window.Update(Overlay);
        using var turn = new FileStream(Path.Combine(Index, "write.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        using var hasty = new Window(Index, patience: TimeSpan.Zero);
        hasty.Update(Overlay + Stepper);
        Assert.Contains("Another process", hasty.Problem, StringComparison.Ordinal);
        Assert.Equal(("overlay", ""), (hasty.Find("stacked"), hasty.Find("exposing")));
    }

    /// <summary>An editor window, as far as it searches texts.</summary>
    private sealed class Window : IDisposable
    {
        private readonly FullText texts;
        private Termbase termbase = Termbase.Empty;

        public Window(string folder, TimeSpan? patience = null, int mostInMemory = FullText.MostInMemory)
        {
            Folder = folder;
            texts = new FullText(_ => Folder, patience ?? TimeSpan.MaxValue, static () => { }, Clock, mostInMemory);
        }

        public ManualTime Clock { get; } = new();

        /// <summary>The folder of the index.</summary>
        public string Folder { get; set; }

        /// <summary>What the files say by the time their entries are indexed; null for what they said when they were read.</summary>
        public string? TextNow { get; set; }

        public Action OnFirstRead { get; set; } = static () => { };

        /// <summary>The sources of which texts were asked for, in order.</summary>
        public List<string> Read { get; } = [];

        /// <summary>How long it waits after the disk has refused the index.</summary>
        public TimeSpan UntilNextTry => texts.UntilNextTry;

        /// <summary>What the last update said.</summary>
        public string? Problem { get; private set; }

        /// <summary>Takes over other texts; a file each.</summary>
        public bool Update(params string[] files)
        {
            (string Source, string Text)[] named = [.. files.Select((text, i) => ($"{i}.txt", text))];
            termbase = Termbase.Build(GlossaryParser.ReadAll(named), default);
            var isDone = texts.Update(termbase, TextOf, null, default, out var problem);
            Problem = problem;
            return isDone;

            GlossaryText TextOf(string source)
            {
                if (Read.Count == 0) OnFirstRead();
                Read.Add(source);
                return GlossaryText.Of(TextNow ?? named.First(file => file.Source == source).Text);
            }
        }

        /// <summary>Titles of the entries that a search finds.</summary>
        public string Find(string typed)
        {
            var found = texts.Search?.Search(UserQuery.Parse(typed), 10, withSentences: false, default) ?? [];
            return string.Join(", ", found.SelectMany(hit => termbase.EntriesWith(hit.Key)).Select(pair => pair.Entry.Title.ToLowerInvariant()).Distinct());
        }

        public void Dispose() => texts.Dispose();
    }
}
