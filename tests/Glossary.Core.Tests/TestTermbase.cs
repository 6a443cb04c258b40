using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Tests;

/// <summary>Makes small termbases from a shorthand: an entry a line, names separated by <c>;</c>, the first one being the title.</summary>
internal static class TestTermbase
{
    /// <summary>Entries without a body.</summary>
    public static Termbase Of(params string[] entries) => Termbase.Build([File("test.glossary.txt", [.. entries.Select(entry => (entry, ""))])], default);

    /// <summary>A file of entries with their bodies; a body's first sentence is its definition.</summary>
    public static GlossaryFile File(string source, params (string Names, string Body)[] entries)
    {
        var text = string.Concat(entries.Select(entry => $"{entry.Names}\n{entry.Body}\n"));
        var made = ImmutableArray.CreateBuilder<Entry>();
        var lines = new LinePositions(text.AsMemory());
        var start = 0;
        foreach (var (heading, body) in entries)
        {
            var names = heading.Split(';', StringSplitOptions.TrimEntries);
            var length = heading.Length + 1 + body.Length;
            made.Add(new Entry
            {
                Location = EntryLocation.In(lines, new TextSpan(start, length), new TextSpan(start, heading.Length)),
                Prose = [TextSpan.FromBounds(start + heading.Length, start + length)],
                Title = names[0],
                Terms = [.. names.Select(name => new EntryTerm(name))],
                Definition = body.Length > 0 ? body.Split('\n')[0] : null,
            });
            start += length + 1;
        }

        return new GlossaryFile(source, SourceText.From(text), made.DrainToImmutable(), []);
    }
}
