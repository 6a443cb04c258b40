using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/symbol</c>: terms by their names and by what their entries say.</summary>
/// <remarks>
/// The name is a term and nothing else, though VS Code lists only those that have the letters typed in their names (and asks with the
/// first word alone): with the matching sentence in the name, every editor would list a text that nobody can scan, in an order of its own.
/// </remarks>
internal static class WorkspaceSymbolHandler
{
    /// <summary>Nobody reads more; typing on brings others.</summary>
    private const int Most = 128;

    public static async ValueTask<IReadOnlyList<WorkspaceSymbol>?> Handle(Snapshot snapshot, WorkspaceSymbolParams parameters, CancellationToken cancellation)
    {
        var termbase = await snapshot.Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        var mayResolve = snapshot.Client.AsksForSymbolPlaces;
        var found = EntrySearch.Find(termbase, snapshot.Search, parameters.Query, Most, withSentences: false, cancellation);
        return [.. found.Select(entry => SymbolOf(entry, mayResolve ? null : snapshot.Positions))];
    }

    /// <summary>The symbol of an entry.</summary>
    /// <param name="found">The entry.</param>
    /// <param name="positions">What makes its range; null to leave that to <c>workspaceSymbol/resolve</c>.</param>
    private static WorkspaceSymbol SymbolOf(FoundEntry found, PositionMapper? positions)
    {
        var entry = found.Entry;
        var range = positions is null ? default(Range?) : EntryRanges.AnchorOf(entry.Read().Entry, positions);
        return new WorkspaceSymbol(found.Name, SymbolKind.Key, new SymbolLocation(EntryRanges.UriOf(entry.Source), range))
        {
            ContainerName = entry.Category,
            Data = positions is null ? entry.Line : null,
        };
    }
}
