using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Glossary.Core.Entries;
using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes entries into text with headings, laid out as their neighbours are.</summary>
internal static partial class HeadedInsertions
{
    /// <summary>So many entries are tried as models.</summary>
    private const int MostModels = 2;

    /// <summary>The ways to write an entry; see <see cref="GlossaryFormat.WaysToAdd"/>.</summary>
    public static IEnumerable<Insertion> WaysToAdd(string text, ImmutableArray<Entry> entries, NewEntry entry)
    {
        var ways = Ways(entry, SeparatorIn(text, entries)).ToList();
        if (entries.IsEmpty)
        {
            var end = text.AsSpan().TrimEnd().Length;
            foreach (var (heading, body) in ways) yield return new Insertion(end, $"{(end == 0 ? "" : "\n\n")}{heading}\n{body}{(end == 0 ? "\n" : "")}");
            yield break;
        }

        var slot = EntrySlot.InTable(entries, entry);
        var gap = EntryPlacing.GapAt(text, entries, slot) ?? "\n\n";
        foreach (var like in EntryPlacing.Nearest(entries, slot).Take(MostModels))
        {
            var template = TemplateOf(text, like);
            if (template.IsNumbered) (slot, template) = (new EntrySlot(entries[^1], null), template.After(text, entries[^1]));
            var indent = template.Joint[(template.Joint.AsSpan().LastIndexOfAny('\n', '\r') + 1)..].Replace(':', ' ');
            foreach (var (heading, body) in ways) yield return EntryPlacing.At(text, slot, template.Fill(heading, body.Replace("\n", $"\n{indent}", StringComparison.Ordinal)), gap);
        }
    }

    /// <summary>The ways to part an entry into a heading and a text, the best first.</summary>
    private static IEnumerable<(string Heading, string Body)> Ways(NewEntry entry, string separator)
    {
        var category = entry.Category is { } given ? $"{separator}{given}" : "";
        foreach (var name in (string[])[NameText.Of(entry, hasSynonyms: false), entry.Abbreviation is { } abbreviation ? $"{entry.Name}{separator}{abbreviation}" : entry.Name])
        {
            if (entry.Synonyms.Length > 0)
            {
                var synonyms = string.Join(" or ", entry.Synonyms);
                yield return ($"{name}{category}", $"{entry.Definition} Also called {synonyms}.");
                yield return ($"{name}{separator}also called {synonyms}{category}", entry.Definition);
                yield return ($"{name}{string.Concat(entry.Synonyms.Select(other => $"{separator}also called {other}"))}{category}", entry.Definition);
                yield return ($"{name}{category}", $"**{name}**, also called {synonyms}: {entry.Definition}");
            }
            else
            {
                yield return ($"{name}{category}", entry.Definition);
                yield return ($"{name}{category}", $"**{name}**: {entry.Definition}");
            }
        }
    }

    /// <summary>What stands before the name of an entry, behind it, and between its heading and its text.</summary>
    private static EntryTemplate TemplateOf(string text, Entry like)
    {
        var anchor = like.Location.Anchor;
        var heading = text.Substring(anchor.Start, anchor.Length);
        var name = HeadingMark.Of(heading).Name;
        var joint = Joint().Match(text[anchor.End..Math.Max(anchor.End, like.Span.End)]).Value;
        return new EntryTemplate(heading[..name.Start], heading[name.End..] + (joint.Length > 0 ? joint : "\n"), "");
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
