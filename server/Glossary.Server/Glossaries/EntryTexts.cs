using Glossary.Core.Termbases;
using Glossary.Search.FullText;

namespace Glossary.Server.Glossaries;

/// <summary>What entries say, out of the texts of their sources, each of which is opened when its first entry is asked for.</summary>
/// <param name="textOf">Gives the text of a source.</param>
internal sealed class EntryTexts(Func<string, GlossaryText> textOf) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, GlossaryText> texts = new(StringComparer.Ordinal);

    /// <summary>What the full-text index is to know of an entry. Safe for several threads.</summary>
    /// <returns>Null where something else stands in its place by now; whoever changed the file has it read again.</returns>
    public SearchEntry? EntryOf(EntryReference reference)
    {
        var (source, entry, key) = reference;
        var start = entry.Location.Span.Start;
        if (TextOf(source).Read(entry.Location.Span) is not { } text || !reference.IsReadFrom(text)) return null;
        var prose = string.Join('\n', entry.Prose.Select(span => text.Substring(span.Start - start, span.Length)));
        return new SearchEntry(key, entry.Title, [.. entry.Names], entry.Category, entry.Definition, prose);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var text in texts.Values) text.Dispose();
    }

    private GlossaryText TextOf(string source)
    {
        lock (gate)
        {
            if (!texts.TryGetValue(source, out var text)) texts.Add(source, text = textOf(source));
            return text;
        }
    }
}
