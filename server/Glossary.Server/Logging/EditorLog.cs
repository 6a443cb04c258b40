using Glossary.Protocol.Types;
using Glossary.Server.Editor;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Logging;

/// <summary>Sends messages to the editor's log (LSP 3.17, LogMessage Notification), from the moment that it may be sent some.</summary>
internal sealed class EditorLog(Client client)
{
    /// <summary>Sends a message, unless the client has not been answered its <c>initialize</c>.</summary>
    public void Write(LogLevel level, string message)
    {
        if (!client.IsReady) return;
        var type = level >= LogLevel.Error ? MessageType.Error : level == LogLevel.Warning ? MessageType.Warning : MessageType.Info;
        client.Notify("window/logMessage", new MessageParams(type, message), ProtocolJson.Default.MessageParams);
    }
}
