using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>A termbase patched after a change of its sources is the one that would be compiled anew.</summary>
public class PatchTests
{
    private const int Rounds = 60;

    private static readonly string[] Files = ["a.txt", "b.txt"];

    private static readonly string[][] NewEntries = [["Quite New"]];

    /// <summary>Titles that are no name of their entries.</summary>
    private static readonly string[] TitlesAlone = ["Mask", "Yield"];

    private static readonly string[] Names =
    [
        "Etch Rate", "Etch Rates", "Latent Diffusion", "latent-diffusion", "Latent Diffusion Model", "LoRA", "Low-Rank Adaptation", "LWR", "Line Width Roughness", "Mask",
        "Photo Mask", "Etch Stop", "Stop Layer", "Latch-Up", "Latchup", "Wafer Bow", "Bow", "Wafer Map", "Die", "Die Yield", "Yield", "Gate Oxide", "Oxide",
    ];

    /// <summary>Entries of one name may be of several concepts, by what these say of them.</summary>
    private static readonly string?[] Categories = [null, "litho", "finance", "mining"];

    private static readonly string[] Definitions =
    [
        "", "is a wafer pattern of resist", "is an interest that a debtor pays to the creditor", "is a shaft with galleries and ore", "is a pattern that a wafer shows to the creditor",
    ];

    private static readonly string[] Typed = ["e", "et", "lat", "diff", "la", "o", "ow", "own 1", "mas", "die", "yie"];

    [Fact]
    public void A_patched_termbase_is_the_one_compiled_anew()
    {
        var random = new Random(4);
        for (var round = 0; round < Rounds; round++)
        {
            var before = Sources(random);
            var known = Build(before, null);
            var after = Change(random, before);
            var patched = Build(WithoutKnownEntries(after, known), known);
            var anew = Build(after, null);

            Assert.Equal(Concepts(anew), Concepts(patched));
            foreach (var name in Names) Assert.Equal((name, Meaning(anew, name)), (name, Meaning(patched, name)));
            foreach (var name in Names) Assert.Equal((name, Found(anew, name)), (name, Found(patched, name)));
            foreach (var typed in Typed) Assert.Equal((typed, Offered(anew, typed)), (typed, Offered(patched, typed)));
        }
    }

    [Theory]
    [InlineData(0, "the concept that has the name as its title is changed")]
    [InlineData(1, "the other one is")]
    [InlineData(2, "neither is")]
    public void Of_concepts_with_one_name_that_whose_title_it_is_comes_first_after_an_edit_too(int changed, string reason)
    {
        string[][] entries = [["Positional Encoding"], ["Positional Encoding (NeRF)", "Positional Encoding"], ["Wafer Bow"]];
        var filler = Enumerable.Range(0, 100).Select(number => new[] { $"Own {number}" });
        var sources = ImmutableArray.Create(new SourceBlocks("a.txt", InOrder(entries.Concat(filler).Select((names, number) => Block((uint)number, 0, 0, [names])))));
        var known = Build(sources, null);
        var edited = Block(999, 0, 0, [[.. entries[changed], "Quite New"]]);
        var after = sources.SetItem(0, sources[0] with { Blocks = InOrder(sources[0].Blocks.SetItem(changed, edited)) });
        var patched = Build(WithoutKnownEntries(after, known), known);

        Assert.False(patched.IsWhole);
        const string wanted = "Positional Encoding | Positional Encoding (NeRF)";
        Assert.Equal((reason, wanted), (reason, Titles(Assert.Single(patched.Recognize("a positional encoding")).Senses)));
        Assert.Equal((reason, wanted), (reason, Titles(patched.Names.Find("positional encoding"))));
        Assert.Equal((reason, wanted), (reason, Titles(patched.Names.StartingWith("positionalencoding").DistinctBy(sense => sense.Concept))));

        static string Titles(IEnumerable<Sense> senses) => string.Join(" | ", senses.Select(sense => sense.Concept.FirstEntry.Title));
    }

    [Fact]
    public void Several_changes_in_turn_are_patched_from_the_first_image()
    {
        var random = new Random(5);
        var sources = Sources(random);
        var termbase = Build(sources, null);
        for (var round = 0; round < Rounds; round++)
        {
            sources = Change(random, sources);
            termbase = Build(WithoutKnownEntries(sources, termbase), termbase);
            Assert.Equal(Concepts(Build(sources, null)), Concepts(termbase));
        }
    }

    [Fact]
    public void A_small_change_does_not_compile_the_rest_again()
    {
        var sources = Sources(new Random(6));
        var known = Build(sources, null);
        var changed = sources[1].Blocks.SetItem(3, Block(99, 0, 0, NewEntries));
        var patched = Build(WithoutKnownEntries([sources[0], sources[1] with { Blocks = changed }], known), known);

        Assert.False(patched.IsWhole);
        Assert.Single(patched.Recognize("a quite new thing"));
        Assert.True(Build(sources, known).IsWhole);
    }

    [Theory]
    [InlineData(0, "an entry of the file")]
    [InlineData(1, "one of the copy")]
    public void An_edit_beside_a_copy_of_a_whole_file_is_patched(int edited, string reason)
    {
        var blocks = InOrder(Enumerable.Range(0, 100).Select(number => Block((uint)number, 0, 0, [[$"Own {number}"]])));
        var sources = Files.Select(file => new SourceBlocks(file, blocks)).ToImmutableArray();
        var known = Build(sources, null);
        Assert.True(Build(WithoutKnownEntries(sources, known), known).IsWhole, "without an edit there is nothing to patch");

        var changed = InOrder(blocks.SetItem(7, Block(999, 0, 0, NewEntries)));
        var after = sources.SetItem(edited, sources[edited] with { Blocks = changed });
        var patched = Build(WithoutKnownEntries(after, known), known);
        Assert.False(patched.IsWhole, reason);
        Assert.Equal(Concepts(Build(after, null)), Concepts(patched));
    }

    private static Termbase Build(IReadOnlyList<SourceBlocks> sources, Termbase? known) => Termbase.Build(sources, known, TermOverrides.None, 0, default);

    /// <summary>Two files of many small blocks, whose entries often mean the same.</summary>
    private static ImmutableArray<SourceBlocks> Sources(Random random) =>
        [.. Files.Select(source => new SourceBlocks(source, InOrder(Enumerable.Range(0, 40).Select(_ => RandomBlock(random)))))];

    /// <summary>Blocks one behind the other.</summary>
    private static ImmutableArray<EntryBlock> InOrder(IEnumerable<EntryBlock> blocks) =>
        [.. blocks.Select((block, place) => block with { Line = 10 * place, Offset = 1000 * place })];

    private static EntryBlock RandomBlock(Random random) => Block(
        (uint)random.Next(), 0, 0, [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.GetItems(Names, random.Next(1, 4)).Append($"Own {random.Next(500)}").ToArray())]);

    private static EntryBlock Block(UInt128 key, int line, int offset, string[][] entries)
    {
        var text = string.Concat(entries.Select(names => $"{names[0]}\nis {names[^1].ToLowerInvariant()}\n"));
        return new EntryBlock(key, 0, line, offset, text.Length).With(text, [.. entries.Select((names, i) => EntryOf(names, i, (int)key))]);
    }

    private static Entry EntryOf(string[] names, int place, int said) => new()
    {
        Location = new EntryLocation(default, default) { AnchorStart = new LinePosition(2 * place, default) },
        Title = names[0],
        Terms = [.. names.Skip(names.Length > 1 && TitlesAlone.Contains(names[0]) ? 1 : 0).Select(name => new EntryTerm(name))],
        Category = Categories[said % Categories.Length],
        Definition = $"{Definitions[said / Categories.Length % Definitions.Length]} {names[^1]}",
    };

    /// <summary>A block more, less, changed, twice or elsewhere.</summary>
    private static ImmutableArray<SourceBlocks> Change(Random random, ImmutableArray<SourceBlocks> sources)
    {
        var file = random.Next(2);
        var blocks = sources[file].Blocks;
        var place = random.Next(blocks.Length);
        blocks = random.Next(5) switch
        {
            0 => blocks.Insert(place, RandomBlock(random)),
            1 => blocks.RemoveAt(place),
            2 => blocks.SetItem(place, RandomBlock(random)),
            3 => blocks.Insert(place, blocks[random.Next(blocks.Length)]),
            _ => blocks.RemoveAt(place).Insert(random.Next(blocks.Length), blocks[place]),
        };
        return sources.SetItem(file, sources[file] with { Blocks = InOrder(blocks) });
    }

    private static IReadOnlyList<SourceBlocks> WithoutKnownEntries(ImmutableArray<SourceBlocks> sources, Termbase known) =>
        [.. sources.Select(source => source with { Blocks = [.. source.Blocks.Select(block => known.Knows(block.Key, block.Digest) ? new EntryBlock(block.Key, block.Digest, block.Line, block.Offset, block.Length) : block)] })];

    private static IEnumerable<string> Concepts(Termbase termbase) => termbase.AllConcepts().Select(Describe).Order(StringComparer.Ordinal);

    private static string Describe(Concept concept) =>
        string.Join(" + ", concept.AllEntries().Select(reference => $"{reference.Source}:{reference.Entry.Line} {reference.Entry.Span.Start} {reference.Entry.Title}, {reference.Entry.Definition}"))
        + ": " + string.Join(", ", concept.AllTerms().Select(term => $"{term.Text} {term.Case} {term.Ambiguity} {term.IsWrittenSmall}"));

    private static string Meaning(Termbase termbase, string text) =>
        string.Join("; ", termbase.Recognize(text).Select(occurrence => $"{occurrence.Span} {Describe(occurrence.Senses)}"));

    private static string Found(Termbase termbase, string name) => Describe(termbase.Names.Find(name));

    private static string Offered(Termbase termbase, string typed)
    {
        var key = NameKey.Of(typed);
        return Describe(termbase.Names.StartingWith(key)) + "\n" + Describe(termbase.Names.GoingOnWith(key)) + "\n" + Describe(termbase.Names.StartingNearly(key, 1, default));
    }

    private static string Describe(IEnumerable<Sense> senses) => string.Join(" | ", senses.Select(
        sense => $"{sense.Term.Text} of {sense.Concept.FirstEntry.Source}:{sense.Concept.FirstEntry.Line} {sense.Concept.FirstEntry.Title}"));
}
