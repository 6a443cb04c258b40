using Glossary.Protocol.Rpc;

namespace Glossary.Protocol.Types;

// LSP 3.17, Base Protocol: messages that begin with $/.

/// <summary>Params of <c>$/cancelRequest</c>.</summary>
/// <param name="Id">The request that is no longer wanted.</param>
public sealed record CancelParams(RequestId Id);
