using Glossary.Core.Features;
using Glossary.Protocol.Types;

namespace Glossary.Server.Conversions;

/// <summary>Turns texts for readers into what the protocol carries.</summary>
internal static class ToProto
{
    /// <summary>Markdown if it is among the client's formats; a client that says nothing of formats gets plain text.</summary>
    public static MarkupFormat FormatOf(string[]? formats) =>
        formats?.Contains(MarkupKind.Markdown) == true ? MarkupFormat.Markdown : MarkupFormat.PlainText;

    /// <summary>A text in its format.</summary>
    public static MarkupContent Content(string text, MarkupFormat format) =>
        new(format == MarkupFormat.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText, text);
}
