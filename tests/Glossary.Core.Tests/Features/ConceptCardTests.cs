using Glossary.Core.Entries;
using Glossary.Core.Features;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Features;

/// <summary>What cards say, in plain text.</summary>
public class ConceptCardTests
{
    private static readonly Termbase Terms = Build();

    public static TheoryData<string, string, string> Goldens => new()
    {
        {
            "die",
            "two homonyms are both told, without each other's names",
            """
            Die · packaging

            Piece of a wafer that is cut out.
            Note: Not the tool.

            Also: chip
            May also mean: Die (casting): Form that metal is pressed into.
            a.txt:1
            """
        },
        {
            "stamp",
            "what must not be said is told, and what to say instead",
            """
            Die · casting
            Not to be used: use gizmo

            Form that metal is pressed into.

            Related: Gizmo
            a.txt:3
            """
        },
        {
            "chip",
            "a name that is out of use, beside the title",
            """
            Die · packaging
            Deprecated: use Die

            Piece of a wafer that is cut out.
            Note: Not the tool.

            a.txt:1
            """
        },
        {
            "gadget",
            "what only refers to another entry says what that says",
            """
            Gadget

            Synonym for gizmo.
            Gizmo: A small tool.

            a.txt:7
            """
        },
        {
            "chicken",
            "and ends where it leads in a circle",
            """
            Chicken

            See egg.
            Egg: See chicken.

            a.txt:13
            """
        },
        {
            "states",
            "without a sentence the opening is told line by line",
            """
            States

            The states are:
            1. shown
            2. hidden

            a.txt:17
            """
        },
        {
            "lwr",
            "neither the title nor what was asked for nor variants are said again, other entries by their titles",
            """
            Line Width Roughness

            It is rough.

            Also: Edge Noise, LWR in EUV
            a.txt:19 · 2 more entries: Line Width Roughness (yield), LWR in EUV
            """
        },
    };

    [Theory]
    [MemberData(nameof(Goldens))]
    public void Says(string name, string reason, string golden) =>
        Assert.True(golden.ReplaceLineEndings("\n") == Card(name), $"{reason}\n{Card(name)}");

    [Fact]
    public void The_bundled_glossary_is_called_so() => Assert.EndsWith("\n\nBundled glossary", Card("bundle"), StringComparison.Ordinal);

    [Fact]
    public void A_card_stays_within_twelve_lines_and_six_hundred_letters()
    {
        var card = Card("long");
        Assert.InRange(card.Length, 300, 600);
        Assert.InRange(card.Split('\n').Length, 5, 12);
    }

    private static string Card(string name) => new CardCache(Terms, TestAddresses.Instance).CardOf(Terms.Names.Find(name), MarkupFormat.PlainText);

    private static TermStatus StatusOf(string name) => name switch
    {
        "chip" => TermStatus.Deprecated,
        "stamp" => TermStatus.Forbidden,
        _ => TermStatus.None,
    };

    private static Termbase Build()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word of a sentence", 40));
        var own = TestTermbase.File(
            "a.txt",
            ("Die; chip", "Piece of a wafer that is cut out."),
            ("Die; stamp", "Form that metal is pressed into."),
            ("Gizmo", "A small tool."),
            ("Gadget", "Synonym for gizmo."),
            ("Knob", "Deprecated."),
            ("Egg", "See chicken."),
            ("Chicken", "See egg."),
            ("Long; long one; long two; long three; long four; long five; long six", sentence),
            ("States", ""),
            ("Line Width Roughness; LWR; line-width roughness; Line Width Roughnesses; Edge Noise", "It is rough."));
        string?[] categories = ["packaging", "casting"];
        var entries = own.Entries.Select((entry, i) => entry with
        {
            Category = categories.ElementAtOrDefault(i),
            Terms = [.. entry.Terms.Select(term => term with { Status = StatusOf(term.Text) })],
            Relations = i == 1 ? [new Relation(RelationKind.ReplacedBy, "gizmo")] : [],
            Note = i == 0 ? "Not\nthe tool." : null,
            Opening = entry.Title == "States" ? "The states are:\n1. shown\n2. hidden" : null,
        });
        var bundled = TestTermbase.File("bundled.txt", ("Line Width Roughness; LWR", "Rough."), ("LWR in EUV; Line Width Roughness", "Rough there."), ("Bundle", "Things in one."));
        var others = bundled.Entries.Select(entry => entry with { Category = entry.Title == "Line Width Roughness" ? "yield" : null });
        return Termbase.Build([own with { Entries = [.. entries] }, bundled with { Entries = [.. others] }], default);
    }
}
