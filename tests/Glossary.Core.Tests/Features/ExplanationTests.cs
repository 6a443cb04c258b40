using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Matching;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features;

/// <summary>One golden explanation for each rule.</summary>
public class ExplanationTests
{
    private static readonly Termbase Terms = Termbase.Build(
        [
            TestTermbase.File(
                "a.glossary.txt",
                ("Latin Hypercube Sampling; LHS", "A design that draws stratified samples."),
                ("Lot", "The wafers that travel through a fab together."),
                ("Lot Hold", ""),
                ("Hold Time", ""),
                ("Jargon", ""),
                ("Muted Term", ""),
                ("LoRA", ""),
                ("Layer Norm", ""),
                ("LINE", ""),
                ("Linearity", ""),
                ("Burn-In", ""),
                ("Laser Annealing; LSA", "Heating a wafer by a beam for dopant activation."),
                ("Latent Semantics; LSA", "A factorisation for retrieval.")),
        ],
        new TermOverrides([new("jargon", TermOverride.Never), new("Muted Term", TermOverride.Quiet)]),
        default);

    public static TheoryData<RecognitionRule, string, string> Goldens => new()
    {
        {
            RecognitionRule.Term,
            "The lot is on\n$0lot holds again.",
            """
            "lot holds" is a term: Lot Hold.
              Place      prose
              Words      The lot* is on [lot]* [holds]* again .  (* is a word of some term)
              Tried      "lot" for Lot, in another case: another term has some of its words
              Tried      "lot holds" for Lot Hold, in the plural: taken
              Meaning    Lot Hold: nothing else is called so
              Entry      a.glossary.txt:5
              To change  the setting glossary.terms: { "Lot Hold": "never" }, or "quiet"

            """
        },
        {
            RecognitionRule.Term,
            "The dopant needs activation.\n\n$0LSA follows.",
            """
            "LSA" is a term: Laser Annealing.
              Place      prose
              Words      [LSA]* follows .  (* is a word of some term)
              Tried      "LSA" for LSA, as written: taken
              Tried      "LSA" for LSA, as written: taken
              Meaning    Laser Annealing: support 2.0 of 1.5 needed (dopant, activation)
              Meaning    Latent Semantics: support 0.0 of 1.5 needed
              Entry      a.glossary.txt:23
              To change  the setting glossary.terms: { "LSA": "never" }, or "quiet"

            """
        },
        {
            RecognitionRule.QuietTerm,
            "He had a $0lot to say.",
            """
            "lot" may be a term: Lot. It is quiet, because it is a word of everyday speech, and too little in the text around speaks for the term.
              Place      prose
              Words      He had a [lot]* to say .  (* is a word of some term)
              Tried      "lot" for Lot, in another case: taken
              Meaning    Lot: support 0.0 of 2.5 needed
              Entry      a.glossary.txt:3
              To change  the setting glossary.terms: { "Lot": "always" }

            """
        },
        {
            RecognitionRule.QuietTerm,
            "The $0LHS vanishes.",
            """
            "LHS" may be a term: Latin Hypercube Sampling. It is quiet, because a few capitals stand for different things in different fields, and too little in the text around speaks for the term.
              Place      prose
              Words      The [LHS]* vanishes .  (* is a word of some term)
              Tried      "LHS" for LHS, as written: taken
              Meaning    Latin Hypercube Sampling: support 0.0 of 1.5 needed
              Entry      a.glossary.txt:1
              To change  the setting glossary.terms: { "LHS": "always" }

            """
        },
        {
            RecognitionRule.ExplainedOtherwise,
            "The left-hand side (LHS) is long.\n\n$0LHS again.",
            """
            "LHS" is no term here: the text itself says that it stands for something else.
              Place      prose
              Words      [LHS]* again .  (* is a word of some term)
              Tried      "LHS" for LHS, as written: it fits
              Meaning    Latin Hypercube Sampling: the text says that LHS stands for something else
              To change  the setting glossary.terms: { "LHS": "always" }

            """
        },
        {
            RecognitionRule.TermInCode,
            "{layer_$0norm = 1}",
            """
            "layer_norm" is a term, but in code: Layer Norm. It is explained when you point at it, and left alone otherwise.
              Place      an identifier in code
              Words      { [layer]* [norm]* = 1 }  (* is a word of some term)
              Tried      "layer_norm" for Layer Norm, with other hyphens, blanks or marks: taken
              Meaning    Layer Norm: nothing else is called so
              Entry      a.glossary.txt:15

            """
        },
        {
            RecognitionRule.Refused,
            "Ask $0lora for it.",
            """
            "lora" is no term here: LoRA is one only where it is written so.
              Place      prose
              Words      Ask [lora]* for it .  (* is a word of some term)
              Tried      "lora" for LoRA, in another case: LoRA is one only where it is written so
              To change  the setting glossary.terms: { "LoRA": "any case" }

            """
        },
        {
            RecognitionRule.Refused,
            "DO CUT THIS $0LINE NOW.",
            """
            "LINE" is no term here: all words around it are in capitals, and it is a word too.
              Place      prose
              Words      DO CUT THIS [LINE]* NOW .  (* is a word of some term)
              Tried      "LINE" for LINE, as written: all words around it are in capitals, and it is a word too

            """
        },
        {
            RecognitionRule.Refused,
            "Ask $0LoRA.js for it.",
            """
            "LoRA" is no term here: it is part of a longer name.
              Place      prose
              Words      Ask [LoRA]* . js for it .  (* is a word of some term)
              Tried      "LoRA" for LoRA, as written: it is part of a longer name

            """
        },
        {
            RecognitionRule.Refused,
            "A non-$0linearity shows.",
            """
            "linearity" is no term here: behind the hyphen it is part of another word.
              Place      prose
              Words      A non [linearity]* shows .  (* is a word of some term)
              Tried      "linearity" for Linearity, in another case: behind the hyphen it is part of another word

            """
        },
        {
            RecognitionRule.Refused,
            "Parts will $0burn in.",
            """
            "burn in" is no term here: the words before it make a verb of it.
              Place      prose
              Words      Parts will [burn]* [in]* .  (* is a word of some term)
              Tried      "burn in" for Burn-In, with other hyphens, blanks or marks: the words before it make a verb of it

            """
        },
        {
            RecognitionRule.Refused,
            "We avoid $0jargon here.",
            """
            "jargon" is no term here: the setting glossary.terms says never.
              Place      prose
              Words      We avoid [jargon]* here .  (* is a word of some term)
              Tried      "jargon" for Jargon, in another case: the setting glossary.terms says never

            """
        },
        {
            RecognitionRule.QuietTerm,
            "The muted $0term.",
            """
            "muted term" may be a term: Muted Term. It is quiet, because the setting glossary.terms says so, and too little in the text around speaks for the term.
              Place      prose
              Words      The [muted]* [term]* .  (* is a word of some term)
              Tried      "muted term" for Muted Term, in another case: taken
              Meaning    Muted Term: support 0.0 of 2.5 needed
              Entry      a.glossary.txt:11
              To change  the setting glossary.terms: { "Muted Term": "always" }

            """
        },
        {
            RecognitionRule.Overlapped,
            "The lot hold $0time.",
            """
            "hold time" is no term here: another term has taken some of its words.
              Place      prose
              Words      The lot* [hold]* [time]* .  (* is a word of some term)
              Tried      "hold time" for Hold Time, in another case: another term has some of its words

            """
        },
        {
            RecognitionRule.Term,
            "($0LoRA)",
            """
            "LoRA" is a term: LoRA.
              Place      prose
              Words      ( [LoRA]* )  (* is a word of some term)
              Tried      "LoRA" for LoRA, as written: taken
              Meaning    LoRA: nothing else is called so
              Entry      a.glossary.txt:13
              To change  the setting glossary.terms: { "LoRA": "never" }, or "quiet"

            """
        },
        {
            RecognitionRule.NoTerm,
            "A $0layer of paint\tnorm.",
            """
            "layer" is no term by itself. Terms with it: Layer Norm.
              Place      prose
              Words      A [layer]* of paint ¦ norm* .  (* is a word of some term, no term goes over ¦)

            """
        },
        {
            RecognitionRule.UnknownWord,
            "Nobody $0frobnicates here.",
            """
            "frobnicates" is no term: no name in the glossaries has this word.
              Place      prose
              Words      Nobody [frobnicates] here .

            """
        },
        {
            RecognitionRule.NoWord,
            "Well $0— no.",
            """
            No term: there is no word here.
              Place      prose
              Words      Well [—] no .

            """
        },
        {
            RecognitionRule.SwitchedOff,
            "# glossary:off for now\n$0LoRA\n",
            """
            No terms are looked for here: line 1 says glossary:off.

            """
        },
        {
            RecognitionRule.OutsideProse,
            "~\n$0LoRA\n~\n",
            """
            No terms are looked for here: what is passed over is what is fenced.

            """
        },
    };

    [Theory]
    [MemberData(nameof(Goldens))]
    public void Tells_what_decided_and_why(RecognitionRule rule, string marked, string golden)
    {
        var (document, offset) = Open(marked);
        var explanation = Explanation.At(document, offset, default);
        var written = ExplanationText.Of(explanation, document);
        Assert.True(golden.ReplaceLineEndings("\n") == written, $"wanted:\n{golden}\nfound:\n{written}");
        Assert.Equal(rule, explanation.Rule);
    }

    [Fact]
    public void Every_refusal_has_its_golden()
    {
        var seen = Goldens.Select(row => Explain((string)row[1])).SelectMany(explanation => explanation.Candidates).Select(candidate => candidate.Refusal);
        Assert.Empty(Enum.GetValues<Refusal>().Except(seen));
    }

    [Fact]
    public void Every_rule_has_its_golden() =>
        Assert.Empty(Enum.GetValues<RecognitionRule>().Except(Goldens.Select(row => (RecognitionRule)row[0])));

    private static Explanation Explain(string marked)
    {
        var (document, offset) = Open(marked);
        return Explanation.At(document, offset, default);
    }

    private static (DocumentSnapshot Document, int Offset) Open(string marked)
    {
        var (text, offset) = Cursor.Take(marked);
        return (new DocumentSnapshot(SourceText.From(text), text[0] == '{' ? new AllCode() : new ParagraphLanguage(), Terms), offset);
    }

    /// <summary>A language of which every line is code.</summary>
    private sealed class AllCode : HostLanguage
    {
        public override string PassedOver => "nothing";

        public override LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state) => new(StartState, true);

        public override void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions) =>
            regions.Add(new ProseRegion(0, segment.Length, ProseKind.Code, false));
    }
}
