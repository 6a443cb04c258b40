using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class EntrySearchTests
{
    private static readonly Termbase Termbase = Core.Termbases.Termbase.Build(
        [
            TestTermbase.File(
                "test.glossary.txt",
                ("Silent Etch; SE", "A step that leaves no trace."),
                ("Silent Etch Rate", "How fast it goes."),
                ("Etch", "The taking away of material."),
                ("Porosimetry", "Finds pores."),
                ("Latent Diffusion; latent diffusions of images", "Makes images.")),
        ],
        default);

    [Theory]
    [InlineData("silent etch", "Silent Etch:Name, Silent Etch Rate:NameStart", "the name itself first")]
    [InlineData("SILENT-ETCHES", "Silent Etch:Name", "in any case, spelling and number")]
    [InlineData("etch", "Etch:Name, Silent Etch:LaterWord, Silent Etch Rate:LaterWord", "then names that have it further on, the shorter first")]
    [InlineData("et", "Etch:NameStart", "two letters say too little of later words")]
    [InlineData("se", "SE:Name", "shown by the name that was typed")]
    [InlineData("lat dif", "Latent Diffusion:FirstLetters", "the words' first letters")]
    [InlineData("latent", "Latent Diffusion:NameStart", "a concept once, though two of its names start so")]
    [InlineData("porosmetry", "Porosimetry:Typo", "a letter left out")]
    [InlineData("prosimtry", "Porosimetry:Typo", "two letters left out")]
    [InlineData("\"etch rate\"", "Silent Etch Rate:LaterWord", "a phrase may be a name")]
    [InlineData("\"lat dif\"", "", "but is no guess")]
    [InlineData("poro*", "Porosimetry:NameStart", "nor is the start of a word")]
    [InlineData("name:etch", "Etch:Name, Silent Etch:LaterWord, Silent Etch Rate:LaterWord", "names are asked for")]
    [InlineData("category:etch", "", "names know nothing of categories")]
    [InlineData("silent -rate", "", "nor what the text has that is to be kept out")]
    [InlineData("", "", "nothing asked")]
    [InlineData(" \t\n", "", "nor by blanks")]
    [InlineData("\" - * category: \"\"", "", "signs alone")]
    [InlineData("\ud800 \udc00\0", "", "half characters")]
    public void Names_answer_in_the_order_of_how_sure_they_are(string typed, string expected, string reason) =>
        Assert.Equal((reason, expected), (reason, Show(EntrySearch.Find(Termbase, null, typed, 20, false, default))));

    [Fact]
    public void No_more_are_found_than_asked_for()
    {
        Assert.Equal("Etch:Name, Silent Etch:LaterWord", Show(EntrySearch.Find(Termbase, null, "etch", 2, false, default)));
        Assert.Empty(EntrySearch.Find(Termbase, null, "etch", 0, false, default));
    }

    [Fact]
    public void Texts_come_behind_names_and_bring_each_concept_once()
    {
        var texts = new Texts(Sentence("How fast it goes."), "Porosimetry", "Etch");
        Assert.Equal("Etch:Name, Silent Etch:LaterWord, Silent Etch Rate:LaterWord, Porosimetry:Text", Show(EntrySearch.Find(Termbase, texts, "etch", 20, false, default)));
        Assert.Equal("Porosimetry:Text, Etch:Text", Show(EntrySearch.Find(Termbase, texts, "category:etch", 20, false, default)));
        Assert.Equal("Porosimetry:Text", Show(EntrySearch.Find(Termbase, texts, "category:etch", 1, false, default)));
    }

    [Fact]
    public void What_names_find_gets_its_sentence_from_the_texts()
    {
        var sentence = Sentence("The taking away of material.");
        var found = EntrySearch.Find(Termbase, new Texts(sentence, "Etch"), "etch", 20, true, default);
        Assert.Same(sentence, found[0].Sentence);
        Assert.Null(found[1].Sentence);
    }

    [Fact]
    public void Texts_are_not_asked_where_names_fill_the_list_unless_for_sentences()
    {
        var texts = new Texts(null);
        EntrySearch.Find(Termbase, texts, "etch", 1, false, default);
        Assert.Equal(0, texts.Asked);
        EntrySearch.Find(Termbase, texts, "etch", 1, true, default);
        Assert.Equal(1, texts.Asked);
    }

    [Fact]
    public void Texts_that_the_termbase_does_not_know_any_more_are_left_out() =>
        Assert.Empty(EntrySearch.Find(Termbase, new Texts(null, "gone"), "trace", 20, false, default));

    private static MatchedSentence Sentence(string text) => new(text, [new TextSpan(0, 3)]);

    private static string Show(ImmutableArray<FoundEntry> found) => string.Join(", ", found.Select(entry => $"{entry.Name}:{entry.By}"));

    /// <summary>Finds always the same entries, given by their titles.</summary>
    private sealed class Texts(MatchedSentence? sentence, params string[] titles) : ITermSearch
    {
        public int Asked { get; private set; }

        public ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation)
        {
            Asked++;
            var entries = Termbase.AllEntries();
            return [.. titles.Select(title => new EntryHit(KeyOf(entries, title), 1, sentence))];
        }

        public ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most) => [];

        private static ulong KeyOf(EntryList entries, string title)
        {
            for (var i = 0; i < entries.Keys.Length; i++)
            {
                if (entries[i].Entry.Title == title) return entries.Keys[i];
            }

            return 0;
        }
    }
}
