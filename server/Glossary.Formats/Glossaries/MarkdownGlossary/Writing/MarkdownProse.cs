using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes entries of all shapes but tables: headings, labels, lists of definitions.</summary>
/// <param name="document">The file.</param>
/// <param name="plain">Its text without markup.</param>
/// <param name="shape">What is known of it as a whole.</param>
/// <param name="entries">Its entries, of which there is one at least.</param>
/// <param name="entry">The entry to write.</param>
internal sealed class MarkdownProse(MarkdownDocument document, MarkdownText plain, MarkdownShape shape, ImmutableArray<Entry> entries, NewEntry entry)
{
    private readonly string text = document.Text.ToString();

    /// <summary>The ways to write the entry, the best first.</summary>
    public IEnumerable<Insertion> WaysToAdd()
    {
        // Abbreviations may stand in lines of their own anywhere.
        ImmutableArray<Entry> others = [.. entries.Where(other => document.Lines[other.Location.AnchorStart.Line].Kind != MarkdownLineKind.Abbreviation)];
        if (others.IsEmpty) yield break;
        var places = new MarkdownPlaces(document, shape, others, entry);
        var place = places.Find();
        var template = EntryPlacing.Usual(EntryPlacing.Nearest(others, place.Slot).Where(IsUsual).Select(other => EntryTemplate.Of(text, other)), CostOf) ?? UsualTemplate(place.Slot);
        if (template.IsNumbered) (place, template) = (places.AtEnd(), template.After(text, others[^1]));
        var content = new MarkdownContent(shape.Kind, entry) { SaysCategory = place.SaysCategory, Indent = IndentOf(template), SynonymLabel = SynonymLabel() };
        foreach (var (names, body) in content.WaysToWrite()) yield return new Insertion(place.Offset, $"{place.Above}{template.Fill(names, body)}{place.Below}");
    }

    /// <summary>The plainer a template, the better; but tags are closed where any are.</summary>
    private int CostOf(EntryTemplate template) => shape.Kind == MarkdownShapeKind.Html && template.Tail.Length > 0 ? 0 : template.Cost;

    /// <summary>Whether an entry is one of those that most are like: not a heading of another level, and no item whose term is not marked.</summary>
    private bool IsUsual(Entry other)
    {
        var line = document.Lines[other.Location.AnchorStart.Line];
        return shape.Kind switch
        {
            MarkdownShapeKind.Headings => line.Level == shape.Level,
            MarkdownShapeKind.Labels => MarkdownLabel.Of(text, line.Content) is { } label && label.Style <= shape.Styles,
            _ => true,
        };
    }

    /// <summary>How an entry is written where none of the others can be a model.</summary>
    private EntryTemplate UsualTemplate(EntrySlot slot)
    {
        var start = (slot.Before ?? slot.Behind!).Span.Start;
        var lead = text[EntryTemplate.StartOfLine(text, start)..start];
        return shape.Kind switch
        {
            MarkdownShapeKind.Headings => new EntryTemplate($"{new string('#', Math.Clamp(shape.Level, 1, 6))} ", "\n\n", ""),
            MarkdownShapeKind.Definitions => new EntryTemplate("", "\n: ", ""),
            MarkdownShapeKind.Html => new EntryTemplate($"{(lead.AsSpan().IsWhiteSpace() ? lead : "")}<dt>", "</dt><dd>", "</dd>"),
            _ => new EntryTemplate($"{lead}**", "**: ", ""),
        };
    }

    /// <summary>What the lines of a definition begin with that belong to an item.</summary>
    private string IndentOf(EntryTemplate template)
    {
        var mark = shape.Kind switch
        {
            MarkdownShapeKind.Definitions => template.Joint.AsSpan(template.Joint.AsSpan().LastIndexOfAny('\n', '\r') + 1),
            MarkdownShapeKind.Labels when template.Lead.AsSpan().TrimStart() is ['-' or '*' or '+' or '•', ' ', ..] => template.Lead.AsSpan().TrimEnd('*'),
            _ => default,
        };
        return new string(' ', mark.Length);
    }

    /// <summary>What other entries have before their other names.</summary>
    private string SynonymLabel()
    {
        foreach (var line in document.Lines)
        {
            if (line.Kind is not (MarkdownLineKind.Text or MarkdownLineKind.Item) || MarkdownLabel.Of(text, line.Content) is not { IsParted: true, Text.Length: > 0 } label) continue;
            if (label.Style is LabelStyle.Bold or LabelStyle.Emphasis && FieldWords.RoleOf(plain.Name(label.Names).TrimEnd(':', '：')) == FieldRole.Synonyms)
                return $"{text[line.Span.Start..label.Text.Start].TrimEnd()} ";
        }

        return MarkdownContent.UsualSynonymLabel;
    }
}
