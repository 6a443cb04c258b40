using System.Collections.Immutable;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;

namespace Glossary.Server.State;

/// <summary>Everything that a query may look at, as it was when the request arrived; immutable.</summary>
internal sealed record Snapshot
{
    /// <summary>The state before <c>initialize</c>.</summary>
    public static Snapshot Initial { get; } = new();

    /// <summary>The open documents.</summary>
    public DocumentStore Documents { get; init; } = DocumentStore.Empty;

    /// <summary>The user's settings.</summary>
    public Settings Settings { get; init; } = Settings.Default;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; init; } = new();

    /// <summary>Turns the client's positions into offsets and back.</summary>
    public PositionMapper Positions { get; init; } = PositionMapper.Utf16;

    /// <summary>URIs of the workspace's folders.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];
}
