using System.Collections.Immutable;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>initialize</c>: takes in what the client can do and wants, and says what the server can do.</summary>
internal static class InitializeHandler
{
    public static InitializeResult Apply(Session session, InitializeParams parameters)
    {
        var encoding = Capabilities.ChoosePositionEncoding(parameters.Capabilities);
        session.Stage = Stage.Running;
        session.Client.IsReady = true;
        session.Client.Progress.IsShown = parameters.Capabilities.Window?.WorkDoneProgress == true;
        if (parameters.ProcessId is { } parent) session.Parent.Watch(parent);
        session.Current = session.Current with
        {
            Client = parameters.Capabilities,
            Positions = PositionMapper.For(encoding),
            Folders = Folders(parameters),
            Settings = parameters.InitializationOptions is { } options ? SettingsReader.Read(options) : Settings.Default,
        };
        session.Load(LoadCause.Files);
        return new InitializeResult(Capabilities.Of(encoding), new ServerInfo("glossary-lsp", ServerVersion.Text));
    }

    private static ImmutableArray<WorkspaceFolder> Folders(InitializeParams parameters) =>
        parameters.WorkspaceFolders is { } folders ? [.. folders]
        : parameters.RootUri is { } root ? [new WorkspaceFolder(root)]
        : parameters.RootPath is { } path && Path.IsPathFullyQualified(path) ? [new WorkspaceFolder(FileUris.FromPath(path))]
        : [];
}
