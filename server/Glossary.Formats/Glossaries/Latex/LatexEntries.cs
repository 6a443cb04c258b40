using System.Collections.Immutable;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of a file's records.</summary>
/// <param name="file">The file.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class LatexEntries(LatexFile file, FileProblems problems)
{
    /// <summary>After how many entries it is checked whether the reading was stopped.</summary>
    private const int EntriesAtOnce = 256;

    /// <summary>Roles of names, in the order in which one is the title.</summary>
    private static readonly FieldRole[] Naming = [FieldRole.Term, FieldRole.Abbreviation, FieldRole.FullForm, FieldRole.Synonyms];

    private static readonly (FieldRole Role, TermStatus Status)[] Judging =
    [
        (FieldRole.Preferred, TermStatus.Preferred), (FieldRole.Deprecated, TermStatus.Deprecated), (FieldRole.Forbidden, TermStatus.Forbidden),
    ];

    private static readonly (FieldRole Role, RelationKind Kind)[] Relating =
    [
        (FieldRole.Related, RelationKind.Related), (FieldRole.Broader, RelationKind.Broader), (FieldRole.Narrower, RelationKind.Narrower), (FieldRole.ReplacedBy, RelationKind.ReplacedBy),
    ];

    /// <summary>Categories that only say which list an entry is printed in.</summary>
    private static readonly HashSet<string> Lists = new(["main", "general", "acronym", "acronyms", "abbreviation", "abbreviations", "symbol", "symbols", "number", "numbers", "index"], StringComparer.OrdinalIgnoreCase);

    private readonly LatexText latex = new(file);
    private readonly EntryDraft draft = new(file.Text, new LinePositions(file.Text));
    private readonly List<TextSpan> prose = [];

    private ReadOnlySpan<char> Text => file.Text.Span;

    /// <summary>Reads all entries of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static BlockContent ReadAll(LatexFile file, FileProblems problems, CancellationToken cancellation)
    {
        var reader = new LatexEntries(file, problems);
        var entries = ImmutableArray.CreateBuilder<Entry>(file.Records.Length);
        for (var i = 0; i < file.Records.Length; i++)
        {
            if (i % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (reader.Read(file.Records[i]) is { } entry) entries.Add(entry);
        }

        return new BlockContent(entries.DrainToImmutable(), problems.ToImmutable());
    }

    /// <summary>Reads an entry.</summary>
    /// <returns>Null where it has no name.</returns>
    private Entry? Read(LatexRecord record)
    {
        foreach (var role in Naming) AddNames(role, record);
        var isNamedByParent = !draft.IsNamed && !AddSymbol(record) && AddNameOfParent(record);
        if (!draft.IsNamed)
        {
            problems.Add(record.Span, "This entry has no name, so it is left out. Give it one: name={…}, or a short and a long form.", ProblemKind.NoName);
            return draft.ToEntry(record.Span);
        }

        foreach (var (role, status) in Judging) AddJudged(role, status, record);
        foreach (var field in record.Fields) AddText(field);
        AddExplainingLong(record);
        foreach (var (role, kind) in Relating)
        {
            if (!isNamedByParent || role != FieldRole.Broader) AddRelations(role, kind, record);
        }

        draft.Category ??= CategoryOf(record);
        return draft.ToEntry(record.Span);
    }

    private void AddNames(FieldRole role, LatexRecord record)
    {
        var isAdded = false;
        foreach (var isFurther in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var field in record.Fields)
            {
                if (field.Role != role || field.IsEmpty || IsFurther(field.Key) != isFurther) continue;
                isAdded = true;
                AddNames(NameOf(field), field);
            }
        }

        if (role == FieldRole.FullForm && !isAdded) AddSpelledOut(record);
    }

    /// <summary>What a field names. An abbreviation in small capitals is written in capitals elsewhere: <c>\textsc{usb}</c>.</summary>
    private string NameOf(LatexField field)
    {
        var tex = field.In(Text);
        var name = latex.Name(tex);
        return field.Role == FieldRole.Abbreviation && tex.StartsWith("\\textsc{") && tex.IndexOf('}') == tex.Length - 1 ? name.ToUpperInvariant() : name;
    }

    private void AddNames(string content, LatexField field)
    {
        if (content.Contains('$')) AddWithFormula(content, field);
        else if (field.Key is LatexKeys.Name or LatexKeys.Long or "foreign" or "duallong" or "dualname") draft.AddNames(content, field.Place, type: TypeOf(field.Role));
        else if (field.Key is LatexKeys.First or LatexKeys.FirstPlural && content.Contains('(')) AddOfFirst(content, field.Place);
        else if (field.Role == FieldRole.Synonyms && !IsForm(field.Key)) draft.AddNames(content, field.Place, isList: true);
        else draft.AddName(content, field.Place, TypeOf(field.Role));
    }

    /// <summary>Whether a name is one besides another of the same role, which comes first.</summary>
    private static bool IsFurther(string key) => key is LatexKeys.Plural or LatexKeys.FirstPlural or LatexKeys.ShortPlural or LatexKeys.LongPlural or "alt" or "foreign" or "dualshort" or "duallong" or "dualplural";

    private static bool IsForm(string key) => key is LatexKeys.Text or LatexKeys.Plural or LatexKeys.First or LatexKeys.FirstPlural or "dualtext" or "dualplural";

    private static TermType TypeOf(FieldRole role) => role switch
    {
        FieldRole.Abbreviation => TermType.Abbreviation,
        FieldRole.FullForm => TermType.FullForm,
        _ => TermType.Unknown,
    };

    /// <summary>Adds the names in what stands where an entry is used first: <c>Transmission Control Protocol (TCP)</c>.</summary>
    private void AddOfFirst(string content, TextSpan place)
    {
        foreach (var name in NamesInText.OfTerm(content)) draft.AddName(name, place);
    }

    /// <summary>Adds a name with a formula: as it stands, if it is one or cannot be written otherwise, and in plain characters.</summary>
    private void AddWithFormula(string content, LatexField field)
    {
        var plain = PlainOf(content);
        var isSymbol = content[0] == '$' && content.IndexOf('$', 1) == content.Length - 1;
        var type = isSymbol ? TermType.Symbol : TypeOf(field.Role);
        if (isSymbol || plain is null) draft.AddName(content, field.Place, type);
        if (plain is not null && (!isSymbol || IsTellingSymbol(plain))) draft.AddName(plain, field.Place, type);
    }

    /// <summary>Whether a sign can be told from the letters of a text: <c>α</c>, but not <c>c</c>.</summary>
    private static bool IsTellingSymbol(string sign) => !sign.Contains(' ') && !(sign.Length == 1 && char.IsAscii(sign[0]));

    /// <summary>A text with its formulas in plain characters; null where one of them cannot be written so.</summary>
    private static string? PlainOf(string content)
    {
        var plain = new StringBuilder(content.Length);
        var rest = content.AsSpan();
        for (var (at, length) = MathRepair.Find(rest); at >= 0; (at, length) = MathRepair.Find(rest))
        {
            if (MathRepair.ToPlainText(rest.Slice(at + 1, length - 2)) is not { } formula) return null;
            plain.Append(rest[..at]).Append(formula);
            rest = rest[(at + length)..];
        }

        return plain.Append(rest).ToString();
    }

    /// <summary>Adds what the description of an abbreviation only spells out: <c>name=TCP, description={Transmission Control Protocol}</c>.</summary>
    private void AddSpelledOut(LatexRecord record)
    {
        const int Longest = 100;
        if (record.Find(LatexKeys.Description) is not { Place.Length: <= Longest } description || record.Find(LatexKeys.Name) is not { } name) return;
        var content = latex.Name(description.In(Text)).TrimEnd('.');
        if (Abbreviation.IsInitials(latex.Name(name.In(Text)), new Phrase(content))) draft.AddName(content, description.Place, TermType.FullForm);
    }

    /// <summary>Names an entry that has no name by its sign; false where it has none.</summary>
    private bool AddSymbol(LatexRecord record)
    {
        if (record.Find(LatexKeys.Symbol) is not { } symbol) return false;
        var sign = latex.Name(symbol.In(Text));
        if (sign.Contains('$')) AddWithFormula(sign, symbol);
        else draft.AddName(sign, symbol.Place, TermType.Symbol);
        return draft.IsNamed;
    }

    /// <summary>Names an entry that has no name as its parent, of which it is another meaning; false where it has none.</summary>
    private bool AddNameOfParent(LatexRecord record)
    {
        if (record.Find(LatexKeys.Parent) is not { } parent || file.Find(parent.In(Text)) is null) return false;
        draft.AddNames(latex.NameOf(parent.In(Text)), record.Label);
        return true;
    }

    private void AddText(LatexField field)
    {
        if (field.IsEmpty) return;
        switch (field.Role)
        {
            case FieldRole.Definition: draft.AddDefinition(latex.Text(field.In(Text)), ProseOf(field)); break;
            case FieldRole.Note: draft.AddNote(latex.Text(field.In(Text)), field.Place); break;
            case FieldRole.Example: draft.AddExample(latex.Text(field.In(Text)), field.Place); break;
            case FieldRole.Status: draft.Judge(StatusWords.StatusOf(latex.Name(field.In(Text)))); break;
        }
    }

    /// <summary>
    /// Adds the long form as what the concept is, where nothing else says it and it refers to other entries: <c>Programmable \acrshort{ROM}</c> is a name, but
    /// it explains as well.
    /// </summary>
    private void AddExplainingLong(LatexRecord record)
    {
        if (record.Find(LatexKeys.Description) is null && record.Find(LatexKeys.Long) is { } text && LatexReference.AreIn(text.In(Text))) draft.AddDefinition(latex.Text(text.In(Text)), ProseOf(text));
    }

    /// <summary>Where the language of a text stands: all of it but its lines of comments.</summary>
    private TextSpan[] ProseOf(LatexField field)
    {
        var value = Text.Slice(field.Place.Start, field.Place.Length);
        if (!value.Contains('%')) return [field.Place];
        prose.Clear();
        var start = 0;
        for (var at = 0; at < value.Length; at++)
        {
            var next = value[at..].IndexOfAny('\\', '%');
            if (next < 0) break;
            at += next;
            if (value[at] == '\\')
            {
                at++;
                continue;
            }

            AddProse(value[start..at], field.Place.Start + start);
            start = LatexSyntax.SkipBlanks(value, at);
            at = start - 1;
        }

        AddProse(value[start..], field.Place.Start + start);
        return [.. prose];
    }

    private void AddProse(ReadOnlySpan<char> piece, int start)
    {
        piece = piece.TrimEnd();
        if (!piece.IsEmpty) prose.Add(new TextSpan(start, piece.Length));
    }

    /// <summary>Adds names that a field judges, or where it says no more than yes, judges the name itself.</summary>
    private void AddJudged(FieldRole role, TermStatus status, LatexRecord record)
    {
        foreach (var field in record.Fields)
        {
            if (field.Role != role || field.IsEmpty) continue;
            var content = latex.Name(field.In(Text));
            if (StatusWords.Answer(content) is not { } answer) draft.AddNames(content, field.Place, isList: true, status: status);
            else if (answer) draft.Judge(status);
        }
    }

    /// <summary>Adds what a field points to: labels, or where the file has no such label, names.</summary>
    private void AddRelations(FieldRole role, RelationKind kind, LatexRecord record)
    {
        foreach (var field in record.Fields)
        {
            if (field.Role != role || field.IsEmpty) continue;
            var value = field.In(Text);
            var at = LatexSyntax.SkipBlanks(value, 0);
            if (at < value.Length && value[at] == '[' && LatexSyntax.EndOfOption(value, at) is > 0 and var close) at = close + 1;
            while (at < value.Length)
            {
                var length = value[at..].IndexOf(',');
                var end = length < 0 ? value.Length : at + length;
                var label = value[at..end].Trim(" \t\r\n{}");
                if (!label.IsEmpty && file.Find(label) != record)
                {
                    var name = latex.NameOf(label);
                    var place = field.Joined is null ? new TextSpan(field.Place.Start + at, end - at) : field.Place;
                    draft.AddRelation(kind, name.Contains('$') ? name : NamesInText.OfTerm(name).FirstOrDefault(""), place);
                }

                at = end + 1;
            }
        }
    }

    private string? CategoryOf(LatexRecord record)
    {
        foreach (var field in record.Fields)
        {
            if (field.Role == FieldRole.Category && latex.Name(field.In(Text)) is { Length: > 0 } category && !Lists.Contains(category)) return category;
        }

        return null;
    }
}
