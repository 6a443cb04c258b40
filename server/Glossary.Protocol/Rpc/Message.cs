using System.Text.Json;
using System.Text.Unicode;

namespace Glossary.Protocol.Rpc;

/// <summary>What a <see cref="Message"/> is.</summary>
public enum MessageKind : byte
{
    /// <summary>Method and id: wants exactly one answer.</summary>
    Request,

    /// <summary>Method without id: gets no answer.</summary>
    Notification,

    /// <summary>The client's answer to a request of the server.</summary>
    Response,

    /// <summary>No message; <see cref="Message.Problem"/> is to be answered.</summary>
    Invalid,
}

/// <summary>The envelope of one JSON-RPC message. What is inside the params is not looked at yet.</summary>
public readonly record struct Message
{
    /// <summary>What it is.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Id of a request or response, or of a request that is invalid otherwise; null where there is none.</summary>
    public RequestId? Id { get; init; }

    /// <summary>Method of a request or notification; else empty.</summary>
    public string Method { get; init; } = "";

    /// <summary>
    /// JSON of a request's or notification's params or of a response's result; empty where they are missing or null. It lies in
    /// the frame's memory and is to be read before the next frame is.
    /// </summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>JSON of a response's error; empty for a success.</summary>
    public ReadOnlyMemory<byte> Error { get; init; }

    /// <summary>What makes the message invalid; null for every other kind.</summary>
    public RpcError? Problem { get; init; }

    /// <summary>Initializes an empty message.</summary>
    public Message()
    {
    }

    /// <summary>Reads the envelope from a frame's body, whose escapes of lone surrogates are replaced in place.</summary>
    /// <returns>The message; one of kind <see cref="MessageKind.Invalid"/> whatever is wrong with the body.</returns>
    public static Message Parse(Memory<byte> body)
    {
        if (!Utf8.IsValid(body.Span)) return Invalid(null, ErrorCodes.ParseError, "The body is not UTF-8.");
        try
        {
            return Classify(Envelope.Read(body.Span), body);
        }
        catch (JsonException problem)
        {
            return Invalid(null, ErrorCodes.ParseError, problem.Message);
        }
    }

    private static Message Classify(in Envelope envelope, Memory<byte> body)
    {
        if (!envelope.IsObject) return Invalid(null, ErrorCodes.InvalidRequest, "A message is one object; batches are not supported.");
        if (!envelope.IsVersion2) return Invalid(envelope.Id, ErrorCodes.InvalidRequest, "The member jsonrpc is not \"2.0\".");

        LoneSurrogates.Replace(body.Span);
        if (envelope.Method is { } methodRange)
        {
            if (envelope.IdIsInvalid) return Invalid(null, ErrorCodes.InvalidRequest, "An id is a number or a string.");
            var method = DecodeString(body.Span[methodRange]);
            if (method is null) return Invalid(envelope.Id, ErrorCodes.InvalidRequest, "The method is not a string.");
            return new Message
            {
                Kind = envelope.Id is null ? MessageKind.Notification : MessageKind.Request,
                Id = envelope.Id,
                Method = method,
                Payload = Slice(body, envelope.Params),
            };
        }

        if (envelope.Result is null && envelope.Error is null)
            return Invalid(envelope.Id, ErrorCodes.InvalidRequest, "The message has neither a method nor a result nor an error.");
        return new Message { Kind = MessageKind.Response, Id = envelope.Id, Payload = Slice(body, envelope.Result), Error = Slice(body, envelope.Error) };
    }

    private static ReadOnlyMemory<byte> Slice(Memory<byte> body, Range? range) =>
        range is { } present && !body.Span[present].SequenceEqual("null"u8) ? body[present] : default;

    private static string? DecodeString(ReadOnlySpan<byte> token)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    private static Message Invalid(RequestId? id, int code, string message) =>
        new() { Kind = MessageKind.Invalid, Id = id, Problem = new RpcError(code, message) };
}

/// <summary>The error of a response.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record RpcError(int Code, string Message);
