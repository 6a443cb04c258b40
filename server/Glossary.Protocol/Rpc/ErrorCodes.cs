namespace Glossary.Protocol.Rpc;

/// <summary>Codes of error responses (JSON-RPC 2.0, section 5.1; LSP 3.17, Base Protocol, ErrorCodes).</summary>
public static class ErrorCodes
{
    /// <summary>The body is not JSON in UTF-8.</summary>
    public const int ParseError = -32700;

    /// <summary>The body is JSON but no message, or the message is not allowed now.</summary>
    public const int InvalidRequest = -32600;

    /// <summary>No such method.</summary>
    public const int MethodNotFound = -32601;

    /// <summary>The params are missing or of the wrong shape.</summary>
    public const int InvalidParams = -32602;

    /// <summary>The server failed; its log says how.</summary>
    public const int InternalError = -32603;

    /// <summary>A request came before <c>initialize</c>.</summary>
    public const int ServerNotInitialized = -32002;

    /// <summary>The client cancelled the request.</summary>
    public const int RequestCancelled = -32800;
}
