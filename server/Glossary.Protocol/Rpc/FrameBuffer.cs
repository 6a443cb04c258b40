using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Glossary.Protocol.Rpc;

/// <summary>One outgoing frame. The body is composed behind a gap, into which the header goes once the length is known.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The JSON writer writes into this buffer and holds nothing to release.")]
internal sealed class FrameBuffer : IBufferWriter<byte>
{
    private const int Gap = 32;

    /// <summary>A buffer that has grown longer than this, in bytes, is not used again.</summary>
    private const int KeptLength = 1 << 18;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter json;
    private byte[] bytes = new byte[1 << 12];
    private int start = Gap;
    private int end = Gap;

    public FrameBuffer() => json = new Utf8JsonWriter(this, Options);

    /// <summary>Header and body.</summary>
    public ReadOnlySpan<byte> Frame => bytes.AsSpan(start..end);

    /// <summary>Whether the buffer is to be used again.</summary>
    public bool IsWorthKeeping => bytes.Length <= KeptLength;

    public void ComposeResult<T>(RequestId id, T? result, JsonTypeInfo<T> type)
    {
        Begin(id);
        json.WritePropertyName("result"u8);
        WriteValue(result, type);
        End();
    }

    public void ComposeError(RequestId? id, int code, string message)
    {
        Begin(id ?? default(RequestId));
        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
        End();
    }

    public void ComposeCall<T>(RequestId? id, string method, T parameters, JsonTypeInfo<T> type)
    {
        Begin(id);
        json.WriteString("method"u8, method);
        if (parameters is not null)
        {
            json.WritePropertyName("params"u8);
            WriteValue(parameters, type);
        }

        End();
    }

    public void Advance(int count) => end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(end);
    }

    private void Grow(int sizeHint)
    {
        var wanted = end + Math.Max(sizeHint, 256);
        if (wanted > bytes.Length) Array.Resize(ref bytes, Math.Max(wanted, 2 * bytes.Length));
    }

    private void Begin(RequestId? id)
    {
        start = end = Gap;
        json.Reset();
        json.WriteStartObject();
        json.WriteString("jsonrpc"u8, "2.0"u8);
        if (id is not { } present) return;
        json.WritePropertyName("id"u8);
        json.WriteRawValue(present.Json, skipInputValidation: true);
    }

    private void WriteValue<T>(T? value, JsonTypeInfo<T> type)
    {
        if (value is null) json.WriteNullValue();
        else JsonSerializer.Serialize(json, value, type);
    }

    private void End()
    {
        json.WriteEndObject();
        json.Flush();
        Span<byte> header = stackalloc byte[Gap];
        "Content-Length: "u8.CopyTo(header);
        var length = "Content-Length: "u8.Length;
        (end - Gap).TryFormat(header[length..], out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        "\r\n\r\n"u8.CopyTo(header[length..]);
        length += 4;
        start = Gap - length;
        header[..length].CopyTo(bytes.AsSpan(start));
    }
}
