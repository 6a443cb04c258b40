using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspaceSymbol/resolve</c>: adds where the entry stands now; where the entry is gone, the line that it had.</summary>
internal static class WorkspaceSymbolResolveHandler
{
    public static async ValueTask<WorkspaceSymbol?> Handle(Snapshot snapshot, WorkspaceSymbol symbol, CancellationToken cancellation)
    {
        if (symbol.Location.Range is not null) return symbol;
        var termbase = await snapshot.Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        var line = Math.Max(1, symbol.Data ?? 1);
        var nearest = termbase.Names.Find(symbol.Name).SelectMany(sense => sense.Concept.AllEntries())
            .Where(reference => EntryRanges.UriOf(reference) == symbol.Location.Uri)
            .Select(reference => reference.Entry)
            .MinBy(entry => Math.Abs((long)entry.Line - line));
        var start = new Position((uint)(line - 1), 0);
        var range = nearest is null ? new Range(start, start) : EntryRanges.AnchorOf(nearest, snapshot.Positions);
        return symbol with { Location = symbol.Location with { Range = range } };
    }
}
