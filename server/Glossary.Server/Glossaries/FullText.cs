using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Terms;
using Glossary.Search.FullText;

namespace Glossary.Server.Glossaries;

/// <summary>Keeps the full-text index of a termbase up to date. One thread updates; any may search.</summary>
/// <param name="folderOf">The folder for the index of a termbase; null to hold it in memory.</param>
/// <param name="onBroken">Is called when a search finds the index damaged: it is built anew at the next update.</param>
internal sealed class FullText(Func<Termbase, string?> folderOf, Action onBroken) : IDisposable
{
    /// <summary>How long to wait before looking again whether another process has done the work.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private FullTextIndex? index;
    private FullTextReader? reader;
    private string? folder;

    /// <summary>The folder in which the index cannot be kept, once that is known.</summary>
    private string? refused;
    private ForgivingSearch? search;

    /// <summary>What can be searched; null until there is an index, and again where it turns out to be damaged.</summary>
    public ITermSearch? Search => Volatile.Read(ref search) is { IsBroken: false } usable ? usable : null;

    /// <summary>Brings the index to the state of a termbase.</summary>
    /// <param name="termbase">The termbase.</param>
    /// <param name="textOf">Gives the text of a source.</param>
    /// <param name="progress">Is told how many of how many entries are new in the index.</param>
    /// <param name="cancellation">Ends the work; what was indexed so far is kept.</param>
    /// <param name="problem">Why there is no index, or an old one, as a sentence; null where all is well.</param>
    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public bool Update(
        Termbase termbase, Func<string, string> textOf, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation, out string? problem)
    {
        var isBroken = search is { IsBroken: true };
        Open(folderOf(termbase));
        var version = termbase.EntriesVersion;
        problem = null;
        if (!isBroken && reader?.Version == version) return false;
        string? reason;
        FullTextWriter? writer;
        while (!index!.TryOpenWriter(isBroken, out writer, out reason))
        {
            if (reason != FullTextIndex.Busy)
            {
                if (folder is null) throw new IOException(reason);
                problem = $"The full-text index is held in memory, since it cannot be kept in {folder}: {reason}.";
                refused = folder;
                Open(null);
                continue;
            }

            // Another window is at it, most likely with the same glossaries.
            if (cancellation.WaitHandle.WaitOne(Patience)) cancellation.ThrowIfCancellationRequested();
            if (reader is null || !reader.Refresh()) Use(index.TryOpenReader(out var theirs, out _) ? theirs : null);
            if (reader?.Version == version) return true;
        }

        using (writer)
        {
            var entries = termbase.Entries;
            var texts = new SourceTexts(textOf);
            FullTextUpdate.Run(
                writer, isBroken ? [] : reader?.Keys() ?? [], entries.Keys, place => EntryOf(entries, place, texts), version, Environment.ProcessorCount, progress, cancellation);
        }

        if (reader is not null && !isBroken) reader.Refresh();
        else if (index.TryOpenReader(out var opened, out reason)) Use(opened);
        else problem = $"There is no full-text search: {reason}.";
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader?.Dispose();
        index?.Dispose();
    }

    private static SearchEntry EntryOf(EntryList entries, int place, SourceTexts texts)
    {
        var (source, entry, key) = entries[place];
        return new SearchEntry(key, entry.Title, entry.Names, entry.Category, entry.Definition, texts.BodyOf(source, entry));
    }

    private void Open(string? wanted)
    {
        if (wanted == refused) wanted = null;
        if (index is not null && wanted == folder && search is not { IsBroken: true }) return;
        folder = wanted;
        index = wanted is null ? FullTextIndex.InMemory() : FullTextIndex.In(wanted);

        // The index of before is searched until somebody asks again; queries under way still hold it.
        Use(index.TryOpenReader(out var opened, out _) ? opened : null);
    }

    private void Use(FullTextReader? opened)
    {
        reader = opened;
        Volatile.Write(ref search, opened is null ? null : new ForgivingSearch(opened, onBroken));
    }

    /// <summary>Finds nothing in an index that turns out to be damaged or gone; names answer all the same.</summary>
    private sealed class ForgivingSearch(ITermSearch inner, Action onBroken) : ITermSearch
    {
        private int isBroken;

        public bool IsBroken => Volatile.Read(ref isBroken) != 0;

        public ImmutableArray<EntryHit> Search(UserQuery query, int most, bool withSentences, CancellationToken cancellation) =>
            Try(() => inner.Search(query, most, withSentences, cancellation));

        public ImmutableArray<EntryHit> MoreLikeThis(ulong key, int most) => Try(() => inner.MoreLikeThis(key, most));

        private ImmutableArray<EntryHit> Try(Func<ImmutableArray<EntryHit>> find)
        {
            try
            {
                return find();
            }
            catch (IOException)
            {
                if (Interlocked.Exchange(ref isBroken, 1) == 0) onBroken();
                return [];
            }
        }
    }

    /// <summary>The texts of the sources, each read when its first entry is asked for.</summary>
    private sealed class SourceTexts(Func<string, string> textOf)
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

        /// <summary>What an entry says below its heading; nothing where the file has become shorter.</summary>
        public string BodyOf(string source, Entry entry)
        {
            var text = TextOf(source);
            var (start, end) = (entry.HeadingSpan.End, entry.Span.End);
            return end <= text.Length ? text[start..end] : "";
        }

        private string TextOf(string source)
        {
            lock (gate)
            {
                if (!texts.TryGetValue(source, out var text)) texts.Add(source, text = textOf(source));
                return text;
            }
        }
    }
}
