using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Matching;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Tests.Matching;

/// <summary>Makes matchers of names, each of which is a concept of its own, and says what they find.</summary>
internal static class MatcherOf
{
    private static readonly ImageView View = TermbaseCompiler.Compile(
        [new SourceBlocks("a", [new EntryBlock(0, 0, 0, 0, 0).With("", [Tests.Senses.Described.Entry("One", "One")])])], null, TermOverrides.None, int.MaxValue, default)[0];

    /// <summary>A concept of its own, which the glossaries put neither before nor behind others.</summary>
    public static Concept Concept() => new(View, 0);

    /// <summary>A matcher; of the names for which <paramref name="isAlive"/> is false the senses are no longer there.</summary>
    public static TermMatcher Names(IEnumerable<string> names, Func<string, bool>? isAlive = null)
    {
        var senses = new Senses([.. names.Select(name => new Sense(Concept(), NamePolicy.TermOf(name, TermOverrides.None)))], isAlive ?? (_ => true));
        return new TermMatcherBuilder(senses.All.Length, i => new AddedSense(i, senses.All[i].Term)).Build(senses, default);
    }

    /// <summary>The same terms without the prefilter: all of a text is read.</summary>
    public static TermMatcher WithoutPrefilter(TermMatcher matcher) => Copy(matcher, store => store.Without<ulong>("gate."));

    /// <summary>The matcher after writing and reading.</summary>
    public static TermMatcher Copy(TermMatcher matcher, Func<ColumnStore, ColumnStore>? change = null)
    {
        var store = new ColumnStore();
        matcher.Write(store);
        return TermMatcher.Read(change is null ? store : change(store), matcher.Senses);
    }

    /// <summary>Start, end, kind and terms of all that is found.</summary>
    public static string[] Found(string text, ProseRegion[] regions, params TermMatcher[] matchers)
    {
        var recognizer = new Recognizer([.. matchers.Select(matcher => new MatchedImage(matcher, (ISenseTable)matcher.Senses))]);
        return [.. recognizer.Find(text, regions).Select(term => $"{term.Span.Start}-{term.Span.End} {term.Kind} {string.Join(", ", term.Senses.Select(sense => sense.Term.Text))}")];
    }

    /// <summary>What is found in a text that is all prose.</summary>
    public static string[] Found(string text, params TermMatcher[] matchers) => Found(text, [new ProseRegion(0, text.Length, ProseKind.Prose, false)], matchers);

    private sealed class Senses(ImmutableArray<Sense> all, Func<string, bool> isAlive) : ISenseTable
    {
        public ImmutableArray<Sense> All => all;

        public bool KeepCase => true;

        public Term? TermOf(int sense) => isAlive(all[sense].Term.Text) ? all[sense].Term : null;

        public int ConceptOf(int sense) => sense;

        public ImmutableArray<Sense> Find(int number) => TermOf(number) is null ? [] : [all[number]];
    }
}
