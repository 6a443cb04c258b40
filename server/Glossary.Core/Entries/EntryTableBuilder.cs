using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Glossary.Core.Language;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>Collects the entries of an <see cref="EntryTable"/>. One builder makes many tables in turn, so that its memory grows once.</summary>
internal sealed class EntryTableBuilder
{
    private readonly List<EntryLocation> locations = [];
    private readonly ListColumnBuilder<TextSpan> prose = new();
    private readonly TextColumnBuilder ids = new();
    private readonly ListColumnBuilder<ulong> idKeys = new();
    private readonly List<int> categoryOf = [];
    private readonly DistinctTexts categories = new();
    private readonly List<int> scopeOf = [];
    private readonly DistinctTexts scopes = new();
    private readonly List<int> hidden = [];
    private readonly TextColumnBuilder titles = new();
    private readonly TextColumnBuilder definitions = new();
    private readonly TextColumnBuilder openings = new();
    private readonly TextColumnBuilder notes = new();
    private readonly TextColumnBuilder examples = new();
    private readonly List<int> nameStarts = [0];
    private readonly TextColumnBuilder names = new();
    private readonly List<SensePolicy> policies = [];
    private readonly List<TermRow> terms = [];
    private readonly TextColumnBuilder languages = new();
    private readonly List<int> relationStarts = [0];
    private readonly List<RelationRow> relations = [];
    private readonly TextColumnBuilder targets = new();
    private readonly ListColumnBuilder<ulong> joinKeys = new();
    private readonly List<ulong> keys = [];

    /// <summary>Appends an entry, and works out what can be worked out of it alone.</summary>
    /// <param name="entry">The entry, whose spans and lines are those of its block.</param>
    /// <param name="block">The block's text.</param>
    public void Add(Entry entry, ReadOnlySpan<char> block)
    {
        locations.Add(entry.Location);
        foreach (var span in entry.Prose) prose.Add(span);
        prose.Close();
        ids.Add(entry.Id);
        if (entry.Id is { } id) idKeys.Add(KeyHash.Of(id));
        foreach (var part in entry.PartIds) idKeys.Add(KeyHash.Of(part));
        idKeys.Close();
        if (entry.IsHidden) hidden.Add(scopeOf.Count);
        scopeOf.Add(entry.Scope is { } scope ? scopes.Add(scope.ToString()) : EntryTable.None);
        categoryOf.Add(entry.Category is { } category ? categories.Add(category) : EntryTable.None);
        titles.Add(entry.Title);
        definitions.Add(entry.Definition);
        openings.Add(entry.Opening);
        notes.Add(entry.Note);
        examples.Add(entry.Example);
        var language = entry.Definition is null || EnglishText.Is(entry.Definition) ? SensePolicy.None : SensePolicy.Foreign;
        foreach (var term in entry.Terms)
        {
            names.Add(term.Text);
            policies.Add(SensePolicies.Of(term.Text, term.Case) | SensePolicies.Of(term.Status) | language | (IsWrittenSmall(term.Text, entry, block) ? SensePolicy.WrittenSmall : 0));
            terms.Add(TermRow.Of(term));
            languages.Add(term.Language);
        }

        nameStarts.Add(names.Count);
        foreach (var relation in entry.Relations)
        {
            relations.Add(new RelationRow(relation.Span, relation.Kind, relation.IsId));
            targets.Add(relation.Target);
        }

        relationStarts.Add(relations.Count);
        JoinKeys.AddTo(joinKeys, entry, CollectionsMarshal.AsSpan(policies)[^entry.Terms.Length..]);
        joinKeys.Close();
        keys.Add(EntryKey.Of(entry, block.Slice(entry.Location.Span.Start, entry.Location.Span.Length)));
    }

    /// <summary>The table of what was added; the builder is empty afterwards.</summary>
    public EntryTable Build()
    {
        var table = ToTable();
        foreach (var texts in (TextColumnBuilder[])[ids, titles, definitions, openings, notes, examples, names, languages, targets]) texts.Clear();
        foreach (var starts in (List<int>[])[nameStarts, relationStarts]) starts.RemoveRange(1, starts.Count - 1);
        locations.Clear();
        prose.Clear();
        idKeys.Clear();
        categoryOf.Clear();
        categories.Clear();
        scopeOf.Clear();
        scopes.Clear();
        hidden.Clear();
        policies.Clear();
        terms.Clear();
        relations.Clear();
        joinKeys.Clear();
        keys.Clear();
        return table;
    }

    private EntryTable ToTable() => new()
    {
        Locations = Column.Of<EntryLocation>(CollectionsMarshal.AsSpan(locations)),
        Prose = prose.ToColumn(),
        Ids = ids.ToColumn(),
        IdKeys = idKeys.ToColumn(),
        CategoryOf = Column.Of<int>(CollectionsMarshal.AsSpan(categoryOf)),
        Categories = categories.ToColumn(),
        ScopeOf = Column.Of<int>(CollectionsMarshal.AsSpan(scopeOf)),
        Scopes = scopes.ToColumn(),
        Hidden = Column.Of<int>(CollectionsMarshal.AsSpan(hidden)),
        Titles = titles.ToColumn(),
        Definitions = definitions.ToColumn(),
        Openings = openings.ToColumn(),
        Notes = notes.ToColumn(),
        Examples = examples.ToColumn(),
        NameStarts = Column.Of<int>(CollectionsMarshal.AsSpan(nameStarts)),
        Names = names.ToColumn(),
        Policies = Column.Of<SensePolicy>(CollectionsMarshal.AsSpan(policies)),
        Terms = Column.Of<TermRow>(CollectionsMarshal.AsSpan(terms)),
        Languages = languages.ToColumn(),
        RelationStarts = Column.Of<int>(CollectionsMarshal.AsSpan(relationStarts)),
        Relations = Column.Of<RelationRow>(CollectionsMarshal.AsSpan(relations)),
        Targets = targets.ToColumn(),
        JoinKeys = joinKeys.ToColumn(),
        Keys = Column.Of<ulong>(CollectionsMarshal.AsSpan(keys)),
    };

    private static bool IsWrittenSmall(string name, Entry entry, ReadOnlySpan<char> block)
    {
        foreach (var span in entry.Prose)
        {
            if (RunningText.IsWrittenSmall(name, block.Slice(span.Start, span.Length))) return true;
        }

        return false;
    }
}
