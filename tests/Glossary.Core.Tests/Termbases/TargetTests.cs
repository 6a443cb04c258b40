using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

/// <summary>What entries point to by ids has a name, wherever in the file it stands.</summary>
public class TargetTests
{
    [Theory]
    [InlineData("c2", "Wafer", "an entry of another block")]
    [InlineData("c1", "Mask", "one of the same block")]
    [InlineData("t2", "Wafer", "a part of an entry")]
    [InlineData("c9", null, "nothing")]
    [InlineData("c3", null, "an entry of another file")]
    public void A_target_by_id_is_named(string id, string? expected, string because)
    {
        var termbase = Build(null, EntryOf("Lot", "c0", id), EntryOf("Mask", "c1"));
        Assert.True(expected == Assert.Single(termbase.AllConcepts(), concept => concept.FirstEntry.Title == "Lot").FirstEntry.Read().Entry.RelatedNames.SingleOrDefault(), because);
    }

    [Fact]
    public void After_a_change_it_is_named_by_what_stands_there_now()
    {
        var before = Build(null, EntryOf("Lot", "c0", "c2"), EntryOf("Mask", "c1"));
        var after = Build(before, EntryOf("Lot", "c0", "c1"), EntryOf("Photo Mask", "c1"));
        Assert.False(after.IsWhole);
        Assert.Equal(["Photo Mask"], Assert.Single(after.AllConcepts(), concept => concept.FirstEntry.Title == "Lot").FirstEntry.Read().Entry.RelatedNames);
    }

    /// <summary>A file of two blocks, of which the second one is always the same and long enough for a change to be laid beside it, and a second file.</summary>
    private static Termbase Build(Termbase? known, params Entry[] first) => Termbase.Build(
        [
            new SourceBlocks("a", [Block(known is null ? 1u : 2u, 0, first), Block(3, 100, [EntryOf("Wafer", "c2") with { PartIds = ["t2"] }, .. Enumerable.Range(0, 200).Select(i => EntryOf($"Thing {i}", $"d{i}"))])]),
            new SourceBlocks("b", [Block(4, 0, EntryOf("Yield", "c3"))]),
        ], known, TermOverrides.None, leastToPatch: 0, CancellationToken.None);

    private static EntryBlock Block(uint key, int offset, params Entry[] entries)
    {
        var text = string.Concat(entries.Select(entry => entry.Title));
        var start = 0;
        return new EntryBlock(key, 0, offset, offset, text.Length).With(text, [.. entries.Select(entry => entry with { Location = new EntryLocation(new TextSpan((start += entry.Title.Length) - entry.Title.Length, entry.Title.Length), default) })]);
    }

    private static Entry EntryOf(string title, string id, string? target = null) => new()
    {
        Location = default,
        Id = id,
        Title = title,
        Terms = [new EntryTerm(title)],
        Definition = $"A {title} is a thing.",
        Relations = target is null ? [] : [new Relation(RelationKind.Related, target) { IsId = true }],
    };
}
