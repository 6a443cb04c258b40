using System.Collections.Immutable;
using Glossary.Core.Terms;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Compiled;

/// <summary>A termbase patched after a change of its sources is the one that would be compiled anew.</summary>
public class PatchTests
{
    private const int Rounds = 60;

    private static readonly string[] Files = ["a.txt", "b.txt"];

    private static readonly string[][] NewEntries = [["Quite New"]];

    private static readonly string[] Names =
    [
        "Etch Rate", "Etch Rates", "Latent Diffusion", "latent-diffusion", "Latent Diffusion Model", "LoRA", "Low-Rank Adaptation", "LWR", "Line Width Roughness", "Mask",
        "Photo Mask", "Etch Stop", "Stop Layer", "Latch-Up", "Latchup", "Wafer Bow", "Bow", "Wafer Map", "Die", "Die Yield", "Yield", "Gate Oxide", "Oxide",
    ];

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
        }
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

    private static Termbase Build(IReadOnlyList<SourceBlocks> sources, Termbase? known) => Termbase.Build(sources, known, TermOverrides.None, 0, default);

    /// <summary>Two files of many small blocks, whose entries often mean the same.</summary>
    private static ImmutableArray<SourceBlocks> Sources(Random random) =>
        [.. Files.Select(source => new SourceBlocks(source, [.. Enumerable.Range(0, 40).Select(place => RandomBlock(random, place))]))];

    private static EntryBlock RandomBlock(Random random, int place) => Block(
        (uint)random.Next(), 10 * place, 1000 * place, [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.GetItems(Names, random.Next(1, 4)).Append($"Own {random.Next(500)}").ToArray())]);

    private static EntryBlock Block(UInt128 key, int line, int offset, string[][] entries)
    {
        var text = string.Concat(entries.Select(names => $"{names[0]}\nis {names[^1].ToLowerInvariant()}\n"));
        return new EntryBlock(key, 0, line, offset, text.Length).With(text, [.. entries.Select((names, i) => EntryOf(names, i))]);
    }

    private static Entry EntryOf(string[] names, int place) => new()
    {
        Line = (2 * place) + 1,
        EndLine = (2 * place) + 2,
        Heading = names[0],
        HeadingSpan = new TextSpan(0, 0),
        Span = new TextSpan(0, 0),
        Title = names[0],
        Names = [.. names],
        Definition = $"is {names[^1]}",
    };

    /// <summary>A block more, less, changed, twice or elsewhere.</summary>
    private static ImmutableArray<SourceBlocks> Change(Random random, ImmutableArray<SourceBlocks> sources)
    {
        var file = random.Next(2);
        var blocks = sources[file].Blocks;
        var place = random.Next(blocks.Length);
        blocks = random.Next(5) switch
        {
            0 => blocks.Insert(place, RandomBlock(random, 50)),
            1 => blocks.RemoveAt(place),
            2 => blocks.SetItem(place, RandomBlock(random, 51)),
            3 => blocks.Insert(place, blocks[random.Next(blocks.Length)]),
            _ => blocks.RemoveAt(place).Add(blocks[place] with { Line = 777, Offset = 7777 }),
        };
        return sources.SetItem(file, sources[file] with { Blocks = blocks });
    }

    private static IReadOnlyList<SourceBlocks> WithoutKnownEntries(ImmutableArray<SourceBlocks> sources, Termbase known) =>
        [.. sources.Select(source => source with { Blocks = [.. source.Blocks.Select(block => known.Knows(block.Key, block.Digest) ? new EntryBlock(block.Key, block.Digest, block.Line, block.Offset, block.Length) : block)] })];

    private static IEnumerable<string> Concepts(Termbase termbase) => termbase.Concepts.Select(Describe).Order(StringComparer.Ordinal);

    private static string Describe(Concept concept) =>
        string.Join(" + ", concept.Entries.Select(reference => $"{reference.Source}:{reference.Entry.Line} {reference.Entry.Span.Start} {reference.Entry.Title}, {reference.Entry.Definition}").Order(StringComparer.Ordinal))
        + ": " + string.Join(", ", concept.Terms.Select(term => $"{term.Text} {term.Case} {term.Ambiguity} {term.IsWrittenSmall}").Order(StringComparer.Ordinal));

    private static string Meaning(Termbase termbase, string text) => string.Join(
        "; ", termbase.Recognize(text).Select(occurrence => $"{occurrence.Span} {string.Join(" | ", occurrence.Senses.Select(sense => Describe(sense.Concept)).Order(StringComparer.Ordinal))}"));

    private static string Found(Termbase termbase, string name) =>
        string.Join(" | ", termbase.Names.Find(name).Select(sense => Describe(sense.Concept)).Order(StringComparer.Ordinal));
}
