using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Terms;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.Glossaries;

namespace Glossary.Server.State;

/// <summary>Everything that a query may look at, as it was when the request arrived; immutable.</summary>
internal sealed record Snapshot
{
    /// <summary>The open documents.</summary>
    public DocumentStore Documents { get; init; } = DocumentStore.Empty;

    /// <summary>The terms; not completed until the glossaries are loaded for the first time, always completed from then on.</summary>
    public required Task<Termbase> Termbase { get; init; }

    /// <summary>The cards of the terms; null until the glossaries are loaded.</summary>
    public CardCache? Cards { get; init; }

    /// <summary>Finds entries by their texts; null until those are indexed.</summary>
    public ITermSearch? Search => Glossaries?.Search;

    /// <summary>Where <see cref="Search"/> comes from; it is the newest, not that of the request's arrival.</summary>
    public GlossaryLoader? Glossaries { get; init; }

    /// <summary>The user's settings.</summary>
    public Settings Settings { get; init; } = Settings.Default;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; init; } = new();

    /// <summary>Turns the client's positions into offsets and back.</summary>
    public PositionMapper Positions { get; init; } = PositionMapper.Utf16;

    /// <summary>URIs of the workspace's folders.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>What keeps a document from being looked at; null where nothing does.</summary>
    public Exclusion? ExclusionOf(OpenDocument document) => Settings.Exclusions.Of(document.Uri, document.LanguageId, Folders);

    /// <summary>The cards of a termbase: those that are kept, or new ones for a query that waited for the termbase.</summary>
    public CardCache CardsOf(Termbase termbase) => Cards?.Termbase == termbase ? Cards : new CardCache(termbase, EntryLinks.Instance);

    /// <summary>A document with the terms in it, once the glossaries are loaded; null where it is not open, or is excluded.</summary>
    public async ValueTask<DocumentSnapshot?> DocumentAsync(string uri, CancellationToken cancellation)
    {
        if (Documents.Find(uri) is not { } document || ExclusionOf(document) is not null) return null;
        var termbase = Termbase.IsCompletedSuccessfully ? Termbase.Result : await Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        return document.Content.WithTermbase(termbase);
    }
}
