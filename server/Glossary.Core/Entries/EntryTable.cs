using System.Collections.Immutable;
using Glossary.Core.Columns;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>The entries of an image, in columns; each becomes an <see cref="Entry"/> when it is asked for.</summary>
internal sealed class EntryTable
{
    /// <summary>The number of a category or scope where an entry has none.</summary>
    public const int None = -1;

    /// <summary>Where each entry stands in its block.</summary>
    public required Column<EntryLocation> Locations { get; init; }

    /// <summary>What of each entry is language, in offsets of its block.</summary>
    public required ListColumn<TextSpan> Prose { get; init; }

    /// <summary>What each entry's file knows it by; empty where names tell.</summary>
    public required TextColumn Ids { get; init; }

    /// <summary>The hashes of the ids by which other entries of its file may point to each entry: its own and those of its parts.</summary>
    public required ListColumn<ulong> IdKeys { get; init; }

    /// <summary>Each entry's category, as an index of <see cref="Categories"/>.</summary>
    public required Column<int> CategoryOf { get; init; }

    /// <summary>The categories, each once.</summary>
    public required TextColumn Categories { get; init; }

    /// <summary>The scope of each entry, as an index of <see cref="Scopes"/>.</summary>
    public required Column<int> ScopeOf { get; init; }

    /// <summary>The scopes (<see cref="EntryScope"/>), each once.</summary>
    public required TextColumn Scopes { get; init; }

    /// <summary>The numbers of the entries that are hidden (<see cref="Entry.IsHidden"/>), ascending.</summary>
    public required Column<int> Hidden { get; init; }

    /// <summary>The name to show of each entry.</summary>
    public required TextColumn Titles { get; init; }

    /// <summary>The definitions; empty where an entry has none.</summary>
    public required TextColumn Definitions { get; init; }

    /// <summary>What stands for the definitions of entries that have none; empty where they have one, or no text either.</summary>
    public required TextColumn Openings { get; init; }

    /// <summary>The remarks; empty where an entry has none.</summary>
    public required TextColumn Notes { get; init; }

    /// <summary>The examples; empty where an entry has none.</summary>
    public required TextColumn Examples { get; init; }

    /// <summary>Where each entry's terms start among <see cref="Names"/>.</summary>
    public required Column<int> NameStarts { get; init; }

    /// <summary>The texts of all terms.</summary>
    public required TextColumn Names { get; init; }

    /// <summary>How each name is recognised, as far as its letters and the entry's own text tell.</summary>
    public required Column<SensePolicy> Policies { get; init; }

    /// <summary>What else the file says of each term.</summary>
    public required Column<TermRow> Terms { get; init; }

    /// <summary>The language of each term; empty where the file does not say.</summary>
    public required TextColumn Languages { get; init; }

    /// <summary>Where each entry's relations start among <see cref="Relations"/>.</summary>
    public required Column<int> RelationStarts { get; init; }

    /// <summary>What the targets of all relations are to their entries.</summary>
    public required Column<RelationRow> Relations { get; init; }

    /// <summary>The names or ids of the targets.</summary>
    public required TextColumn Targets { get; init; }

    /// <summary>The keys of which entries of one concept share at least one: see <see cref="JoinKeys"/>.</summary>
    public required ListColumn<ulong> JoinKeys { get; init; }

    /// <summary>The <see cref="EntryKey"/> of each entry.</summary>
    public required Column<ulong> Keys { get; init; }

    /// <summary>How many entries there are.</summary>
    public int Count => Locations.Length;

    /// <summary>Opens the table kept in an image.</summary>
    public static EntryTable Read(IColumnSource source) => new()
    {
        Locations = source.Find<EntryLocation>("entry.locations"),
        Prose = ListColumn<TextSpan>.Read(source, "entry.prose"),
        Ids = source.FindTexts("entry.ids"),
        IdKeys = ListColumn<ulong>.Read(source, "entry.idKeys"),
        CategoryOf = source.Find<int>("entry.category"),
        Categories = source.FindTexts("categories"),
        ScopeOf = source.Find<int>("entry.scope"),
        Scopes = source.FindTexts("scopes"),
        Hidden = source.Find<int>("entry.hidden"),
        Titles = source.FindTexts("entry.titles"),
        Definitions = source.FindTexts("entry.definitions"),
        Openings = source.FindTexts("entry.openings"),
        Notes = source.FindTexts("entry.notes"),
        Examples = source.FindTexts("entry.examples"),
        NameStarts = source.Find<int>("entry.names"),
        Names = source.FindTexts("names"),
        Policies = source.Find<SensePolicy>("names.policy"),
        Terms = source.Find<TermRow>("names.terms"),
        Languages = source.FindTexts("names.languages"),
        RelationStarts = source.Find<int>("entry.relations"),
        Relations = source.Find<RelationRow>("relations"),
        Targets = source.FindTexts("relations.targets"),
        JoinKeys = ListColumn<ulong>.Read(source, "entry.keys"),
        Keys = source.Find<ulong>("entry.identities"),
    };

    /// <summary>Hands the table over to be kept.</summary>
    public void Write(IColumnSink sink)
    {
        sink.Add("entry.locations", Locations);
        Prose.Write(sink, "entry.prose");
        sink.Add("entry.ids", Ids);
        IdKeys.Write(sink, "entry.idKeys");
        sink.Add("entry.category", CategoryOf);
        sink.Add("categories", Categories);
        sink.Add("entry.scope", ScopeOf);
        sink.Add("scopes", Scopes);
        sink.Add("entry.hidden", Hidden);
        sink.Add("entry.titles", Titles);
        sink.Add("entry.definitions", Definitions);
        sink.Add("entry.openings", Openings);
        sink.Add("entry.notes", Notes);
        sink.Add("entry.examples", Examples);
        sink.Add("entry.names", NameStarts);
        sink.Add("names", Names);
        sink.Add("names.policy", Policies);
        sink.Add("names.terms", Terms);
        sink.Add("names.languages", Languages);
        sink.Add("entry.relations", RelationStarts);
        sink.Add("relations", Relations);
        sink.Add("relations.targets", Targets);
        JoinKeys.Write(sink, "entry.keys");
        sink.Add("entry.identities", Keys);
    }

    /// <summary>A category out of <see cref="CategoryOf"/>; null for <see cref="None"/>.</summary>
    public string? CategoryAt(int category) => category == None ? null : Categories.ToString(category);

    /// <summary>A scope out of <see cref="ScopeOf"/>; null for <see cref="None"/>.</summary>
    public EntryScope? ScopeAt(int scope) => scope == None ? null : EntryScope.Parse(Scopes.ToString(scope));

    /// <summary>Whether an entry is hidden.</summary>
    public bool IsHidden(int number) => Hidden.Length > 0 && Hidden.Span.BinarySearch(number) >= 0;

    /// <summary>A name by its number, or a title by the complement of its entry's.</summary>
    public string TextOf(int number) => number >= 0 ? Names.ToString(number) : Titles.ToString(~number);

    /// <summary>The line of an entry's anchor, counted from 1.</summary>
    /// <param name="number">The entry's number.</param>
    /// <param name="line">The line that its block starts in, counted from 0.</param>
    public int LineOf(int number, int line) => line + Locations[number].AnchorStart.Line + 1;

    /// <summary>An entry.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="line">The line that its block starts in, counted from 0.</param>
    /// <param name="column">How much of that line stands before it.</param>
    /// <param name="offset">Where in the file its block starts.</param>
    public Entry ToEntry(int number, int line, LineWidth column, int offset) => new()
    {
        Location = LocationOf(number).Shift(line, column, offset),
        Prose = ProseOf(number, offset),
        Id = TextOrNull(Ids, number),
        Title = Titles.ToString(number),
        Terms = TermsOf(number, offset),
        Category = CategoryAt(CategoryOf[number]),
        Scope = ScopeAt(ScopeOf[number]),
        IsHidden = IsHidden(number),
        Relations = RelationsOf(number, offset),
        Definition = TextOrNull(Definitions, number),
        Opening = TextOrNull(Openings, number),
        Note = TextOrNull(Notes, number),
        Example = TextOrNull(Examples, number),
    };

    /// <summary>What an entry says first; null where it says nothing.</summary>
    public string? TextAt(int number) => TextOrNull(Definitions, number) ?? TextOrNull(Openings, number);

    /// <summary>Whether an entry says anything.</summary>
    public bool HasText(int number) => !Definitions[number].IsEmpty || !Openings[number].IsEmpty;

    /// <summary>The definitions of the first entries that have one.</summary>
    public IEnumerable<string> FirstDefinitions(int most) => Enumerable.Range(0, Count).Select(Definitions.ToString).Where(definition => definition.Length > 0).Take(most);

    /// <summary>Where an entry stands in its block.</summary>
    /// <exception cref="InvalidDataException">It lies in no text, which can be in a damaged file only.</exception>
    private EntryLocation LocationOf(int number)
    {
        var location = Locations[number];
        var (span, anchor) = (location.Span, location.Anchor);
        var isSound = span.Start >= 0 && span.Length >= 0 && span.End >= 0 && anchor.Start >= span.Start && anchor.Length >= 0 && anchor.End >= 0 && anchor.End <= span.End;
        return isSound ? location : throw new InvalidDataException("an entry lies in no text");
    }

    private static string? TextOrNull(TextColumn texts, int number) => texts.ToString(number) is { Length: > 0 } text ? text : null;

    private ImmutableArray<TextSpan> ProseOf(int number, int offset)
    {
        var prose = Prose[number];
        if (prose.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>(prose.Length);
        foreach (var span in prose) found.Add(span.Shift(offset));
        return found.MoveToImmutable();
    }

    private ImmutableArray<EntryTerm> TermsOf(int number, int offset)
    {
        // A slice lies within its column: numbers out of a damaged file ask for no memory.
        var first = NameStarts[number];
        var rows = Terms.Span[first..NameStarts[number + 1]];
        var found = ImmutableArray.CreateBuilder<EntryTerm>(rows.Length);
        for (var i = first; i < first + rows.Length; i++)
        {
            var row = rows[i - first];
            found.Add(new EntryTerm(Names.ToString(i))
            {
                Status = Policies[i].ToStatus(), Type = row.Type, Language = TextOrNull(Languages, i), Case = row.Case, Span = Entry.Shift(row.Span, offset),
            });
        }

        return found.MoveToImmutable();
    }

    private ImmutableArray<Relation> RelationsOf(int number, int offset)
    {
        var first = RelationStarts[number];
        var rows = Relations.Span[first..RelationStarts[number + 1]];
        if (rows.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<Relation>(rows.Length);
        for (var i = first; i < first + rows.Length; i++)
        {
            var row = rows[i - first];
            found.Add(new Relation(row.Kind, Targets.ToString(i)) { IsId = row.IsId, Span = Entry.Shift(row.Span, offset) });
        }

        return found.MoveToImmutable();
    }
}

/// <summary>A term of an entry, but for its text, status and language.</summary>
/// <param name="Span">Where it stands in its block; empty where it does not stand there as it is.</param>
/// <param name="Type">What sort of name it is.</param>
/// <param name="SaidCase">One more than the <see cref="TermCase"/> that the file says; 0 for none.</param>
internal readonly record struct TermRow(TextSpan Span, TermType Type, byte SaidCase)
{
    /// <summary>The row of a term.</summary>
    public static TermRow Of(EntryTerm term) => new(term.Span, term.Type, term.Case is { } said ? (byte)(said + 1) : (byte)0);

    /// <summary>How its letters must stand in a text, where the file says it.</summary>
    public TermCase? Case => SaidCase == 0 ? null : (TermCase)(SaidCase - 1);
}

/// <summary>A relation of an entry, but for its target.</summary>
/// <param name="Span">Where the target stands in its block; empty where it does not stand there as it is.</param>
/// <param name="Kind">What the target is to the entry.</param>
/// <param name="IsId">Whether the target is an id.</param>
internal readonly record struct RelationRow(TextSpan Span, RelationKind Kind, bool IsId);
