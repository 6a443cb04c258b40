using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes entries into text with headings, laid out as their neighbours are.</summary>
internal static partial class HeadedWriter
{
    /// <summary>So many entries are tried as models.</summary>
    private const int MostModels = 4;

    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        if (entries.IsEmpty)
        {
            var end = text.AsSpan().TrimEnd().Length;
            foreach (var heading in Headings(entry, ", ")) yield return new Insertion(end, $"{(end == 0 ? "" : "\n\n")}{heading}\n{entry.Definition}{(end == 0 ? "\n" : "")}");
            yield break;
        }

        var slot = EntrySlot.InTable(entries, entry);
        var gap = EntryPlacing.GapAt(text, entries, slot) ?? "\n\n";
        foreach (var like in EntryPlacing.Nearest(entries, slot).Take(MostModels))
        {
            var (lead, tail, joint) = LayoutOf(text, like);
            foreach (var heading in Headings(entry, SeparatorIn(text, entries)))
            {
                foreach (var body in Bodies(entry))
                {
                    var indent = joint[(joint.AsSpan().LastIndexOfAny('\n', '\r') + 1)..].Replace(':', ' ');
                    var template = new EntryTemplate(lead, tail + joint, "");
                    yield return EntryPlacing.At(text, slot, template.Fill(heading, body.Replace("\n", $"\n{indent}", StringComparison.Ordinal)), gap);
                }
            }
        }
    }

    /// <summary>The ways to put names and category into a heading.</summary>
    private static IEnumerable<string> Headings(NewEntry entry, string separator)
    {
        var category = entry.Category is { } given ? $"{separator}{given}" : "";
        var synonyms = string.Concat(entry.Synonyms.Select(name => $"{separator}also called {name}"));
        foreach (var name in (string[])[NameText.Of(entry, hasSynonyms: false), entry.Abbreviation is { } abbreviation ? $"{entry.Name}{separator}{abbreviation}" : entry.Name])
        {
            yield return $"{name}{synonyms}{category}";
            if (synonyms.Length > 0) yield return $"{name}{category}";
        }
    }

    /// <summary>The ways to say what an entry means.</summary>
    private static IEnumerable<string> Bodies(NewEntry entry)
    {
        yield return entry.Definition;
        if (entry.Synonyms.Length > 0) yield return $"{entry.Definition} Also called {string.Join(" or ", entry.Synonyms)}.";
        yield return $"**{NameText.Of(entry, hasSynonyms: false)}**: {entry.Definition}";
    }

    /// <summary>What stands before the name of an entry, behind it, and between its heading and its text.</summary>
    private static (string Lead, string Tail, string Joint) LayoutOf(string text, Entry like)
    {
        var anchor = like.Location.Anchor;
        var heading = text.Substring(anchor.Start, anchor.Length);
        var name = HeadingMark.Of(heading).Name;
        var joint = Joint().Match(text[anchor.End..Math.Max(anchor.End, like.Span.End)]).Value;
        return (heading[..name.Start], heading[name.End..], joint.Length > 0 ? joint : "\n");
    }

    /// <summary>What stands before the categories in headings.</summary>
    private static string SeparatorIn(string text, ImmutableArray<Entry> entries)
    {
        foreach (var entry in entries)
        {
            var heading = text.AsSpan(entry.Location.Anchor.Start, entry.Location.Anchor.Length).TrimEnd("*: \t");
            if (entry.Category is not { } category || !heading.EndsWith(category, StringComparison.OrdinalIgnoreCase)) continue;
            var before = heading[..^category.Length];
            var sign = before.TrimEnd().TrimEnd(",，、;；\t");
            if (sign.Length < before.Length) return before[sign.Length..].ToString();
        }

        return ", ";
    }

    [GeneratedRegex(@"^[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:[-=~_]{2,}[ \t]*)?(?:\r\n|\n|\r))*[ \t]*(?:: +)?")]
    private static partial Regex Joint();
}
