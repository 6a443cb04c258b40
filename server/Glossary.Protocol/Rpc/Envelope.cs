using System.Text.Json;

namespace Glossary.Protocol.Rpc;

/// <summary>Where the members of a JSON-RPC object stand in its body. The values are skipped over, not read.</summary>
internal ref struct Envelope
{
    /// <summary>Deeper than what any client means, and far from what a stack can hold.</summary>
    public const int MaxDepth = 512;

    public bool IsObject;
    public bool IsVersion2;
    public RequestId? Id;
    public bool IdIsInvalid;
    public Range? Method;
    public Range? Params;
    public Range? Result;
    public Range? Error;

    /// <summary>Reads the whole body once.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static Envelope Read(ReadOnlySpan<byte> body)
    {
        var envelope = default(Envelope);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        envelope.IsObject = reader.TokenType == JsonTokenType.StartObject;
        if (envelope.IsObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) envelope.ReadMember(ref reader);
        }
        else
        {
            reader.Skip();
        }

        // Nothing may follow the value: Read throws if it does.
        reader.Read();
        return envelope;
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        // A name with escapes is taken as unknown: no client escapes these, and the comparison would throw on a lone surrogate.
        var name = reader.ValueIsEscaped ? default : reader.ValueSpan;
        reader.Read();
        if (name.SequenceEqual("jsonrpc"u8))
        {
            IsVersion2 = reader.TokenType == JsonTokenType.String && reader.ValueSpan.SequenceEqual("2.0"u8);
            reader.Skip();
        }
        else if (name.SequenceEqual("id"u8))
        {
            Id = RequestId.FromToken(in reader);
            IdIsInvalid = Id is null;
            reader.Skip();
        }
        else if (name.SequenceEqual("method"u8)) Method = SkipValue(ref reader);
        else if (name.SequenceEqual("params"u8)) Params = SkipValue(ref reader);
        else if (name.SequenceEqual("result"u8)) Result = SkipValue(ref reader);
        else if (name.SequenceEqual("error"u8)) Error = SkipValue(ref reader);
        else reader.Skip();
    }

    private static Range SkipValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
