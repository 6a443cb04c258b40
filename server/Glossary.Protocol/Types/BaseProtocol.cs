using Glossary.Protocol.Rpc;

namespace Glossary.Protocol.Types;

// LSP 3.17, Base Protocol: messages that begin with $/.

/// <summary>Params of <c>$/cancelRequest</c>.</summary>
/// <param name="Id">The request that is no longer wanted.</param>
public sealed record CancelParams(RequestId Id);

/// <summary>Params of <c>$/setTrace</c>.</summary>
/// <param name="Value">One of <see cref="TraceValue"/>.</param>
public sealed record SetTraceParams(string Value);

/// <summary>How much the server is to tell of its doings.</summary>
public static class TraceValue
{
    /// <summary>Nothing.</summary>
    public const string Off = "off";

    /// <summary>Messages.</summary>
    public const string Messages = "messages";

    /// <summary>Messages with details.</summary>
    public const string Verbose = "verbose";
}
