using System.Collections.Immutable;
using Glossary.Core.Columns;
using Glossary.Core.Language;
using Glossary.Core.Lookup;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Matching;
using Xunit;

namespace Glossary.Core.Tests.Lookup;

/// <summary>The index finds what reading every name finds, on names of few letters, so that they have much in common.</summary>
public class NaiveNamesTests
{
    private static readonly string[] Letters = ["a", "b", "c", "é", "光", "κ"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_one_table_the_names_come_in_the_order_of_their_lengths(int seed)
    {
        var names = Names(seed);
        var index = new NameIndex([Named(names, _ => true)]);
        var naive = new NaiveNames(names);
        foreach (var key in Keys(names, seed))
        {
            Assert.Equal(naive.StartingWith(key), Texts(index.StartingWith(key)));
            Assert.Equal(naive.StartingNearly(key, 1), Texts(index.StartingNearly(key, 1, default)));
            Assert.Equal(naive.StartingNearly(key, 2), Texts(index.StartingNearly(key, 2, default)));
            Assert.Equal(naive.FindNearly(key, 1), Texts(index.FindNearly(key, 1, default)));
            Assert.Equal(naive.FindNearly(key, 3), Texts(index.FindNearly(key, 3, default)));
            Assert.Equal(naive.GoingOnWith(key).Order(), Texts(index.GoingOnWith(key)).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_two_tables_those_names_are_found_that_are_alive(int seed)
    {
        var names = Names(seed);
        var added = Names(seed + 1000).Except(names).Take(20).ToArray();
        var index = new NameIndex([Named(names, number => number % 3 > 0), Named(added, _ => true)]);
        var naive = new NaiveNames([.. names.Where((_, number) => number % 3 > 0), .. added]);
        foreach (var key in Keys(names, seed))
        {
            Assert.Equal(naive.StartingWith(key).Order(), Texts(index.StartingWith(key)).Order());
            Assert.Equal(naive.StartingNearly(key, 1).Order(), Texts(index.StartingNearly(key, 1, default)).Order());
            Assert.Equal(naive.GoingOnWith(key).Order(), Texts(index.GoingOnWith(key)).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Names_are_found_by_the_first_letters_of_their_words(int seed)
    {
        var names = Names(seed);
        var index = new NameIndex([Named(names, _ => true)]);
        var naive = new NaiveNames(names);
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            string[] words = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => NameKey.Of(Word(random, 2)))];
            Assert.Equal(naive.WithWords(words).Order(), Texts(index.WithWords(words)).Order());
        }
    }

    [Fact]
    public void A_table_that_was_written_is_read_again()
    {
        var names = new GeneratedGlossary(seed: 3).Names(2000);
        var named = Named(names, _ => true);
        var columns = new KeptColumns();
        named.Table.Write(columns);
        var index = new NameIndex([named with { Table = NameTable.Read(columns) }]);
        foreach (var name in names) Assert.Contains(name, index.Find(name).Select(sense => sense.Term.Text));
    }

    [Fact]
    public void Of_any_stretch_the_least_rank_is_found()
    {
        var random = new Random(1);
        var values = new byte[10_000];
        random.NextBytes(values);
        var ranks = RankColumn.Of(values);
        for (var i = 0; i < 2000; i++)
        {
            var low = random.Next(values.Length);
            var high = random.Next(low, values.Length) + 1;
            Assert.Equal(low + values.AsSpan(low..high).IndexOf(values[low..high].Min()), ranks.LeastIn(low, high));
        }
    }

    [Theory]
    [InlineData("abcd", "abcd", 0, "the same")]
    [InlineData("abcd", "acbd", 1, "two letters exchanged")]
    [InlineData("abcd", "abd", 1, "one left out")]
    [InlineData("abcd", "xabcdy", 2, "two added")]
    [InlineData("abc", "ca", 3, "no letter is touched twice")]
    [InlineData("", "abc", 3, "all of them added")]
    public void Typos_are_counted_by_letters(string left, string right, int distance, string reason)
    {
        Assert.True(EditDistance.Between(left, right) == distance, reason);
        Assert.True(NaiveNames.Distance(left, right) == distance, reason);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    private static NamedImage Named(string[] names, Func<int, bool> isAlive)
    {
        var builder = new NameTableBuilder();
        for (var i = 0; i < names.Length; i++) builder.Add(i, names[i]);
        return new NamedImage(builder.Build(default), new NumberedNames(names, isAlive));
    }

    private static IEnumerable<string> Texts(IEnumerable<Sense> senses) => senses.Select(sense => sense.Term.Text);

    private static string[] Names(int seed)
    {
        var random = new Random(seed);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < 300) names.Add(string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Word(random, 6))));
        return [.. names];
    }

    private static string Word(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => Letters[random.Next(random.Next(1, Letters.Length + 1))]));

    private static IEnumerable<string> Keys(string[] names, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var key = NameKey.Of(names[random.Next(names.Length)]);
            yield return key[..random.Next(1, key.Length + 1)];
        }
    }

    private sealed class NumberedNames(IReadOnlyList<string> names, Func<int, bool> isAlive) : ISenseTable
    {
        private readonly Concept concept = MatcherOf.Concept();

        public bool KeepCase => true;

        public Term? TermOf(int sense) => isAlive(sense) ? new Term(names[sense], TermCase.Any, TermAmbiguity.None) : null;

        public int ConceptOf(int sense) => sense;

        public ImmutableArray<Sense> Find(int number) => TermOf(number) is { } term ? [new Sense(concept, term)] : [];
    }

    private sealed class KeptColumns : IColumnSink, IColumnSource
    {
        private readonly Dictionary<string, object> columns = [];

        public void Add<T>(string name, Column<T> column)
            where T : unmanaged => columns.Add(name, column);

        public Column<T> Find<T>(string name)
            where T : unmanaged => (Column<T>)columns[name];
    }
}
