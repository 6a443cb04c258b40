using System.Collections.Immutable;
using Glossary.Cache;
using Glossary.Core.Entries;
using Glossary.Server.Paths;

namespace Glossary.Server.Glossaries;

/// <summary>What <see cref="EntryChecks"/> said of files that are not open, as they were checked last.</summary>
internal sealed class CheckedSources
{
    private Dictionary<string, (SourceStamp Stamp, ImmutableArray<Problem> Problems)> found = new(PathNames.Comparer);

    /// <summary>Checks the files that were read, but for the bundled ones, which the user did not write.</summary>
    /// <param name="read">The files.</param>
    /// <param name="cancellation">Ends the work; what was known before stays.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public void Check(ReadGlossaries read, CancellationToken cancellation)
    {
        var now = new Dictionary<string, (SourceStamp, ImmutableArray<Problem>)>(PathNames.Comparer);
        foreach (var source in read.Sources)
        {
            if (source is not { Buffer: null, Stamp: { } stamp } || source.Layer == GlossaryLayer.Bundled) continue;
            if (read.Termbase.CountOf(source.Path) > EntryChecks.MostEntries) continue;
            ImmutableArray<OutlineEntry> entries = [.. read.Termbase.EntriesOf(source.Path).Select(reference => OutlineEntry.Of(reference.Entry))];
            now.Add(source.Path, (stamp, EntryChecks.Of(source.Path, entries, read.Termbase, cancellation)));
        }

        Volatile.Write(ref found, now);
    }

    /// <summary>What is wrong within the files of a reading, with what is known of those that have not changed since.</summary>
    public ImmutableArray<SourceProblems> With(ReadGlossaries read) =>
        [.. read.Problems.Select(source => Volatile.Read(ref found).TryGetValue(source.Path, out var known) && read.Find(source.Path)?.Stamp == known.Stamp ? source with { Problems = EntryChecks.Join(source.Problems, known.Problems) } : source)];
}
