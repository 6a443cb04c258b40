using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;

namespace Glossary.Server.State;

/// <summary>What the server wants to know of the client, each asked in one place.</summary>
internal static class ClientAbilities
{
    extension(ClientCapabilities client)
    {
        /// <summary>Whether it asks for diagnostics itself (<c>textDocument/diagnostic</c>).</summary>
        public bool AsksForDiagnostics => client.TextDocument?.Diagnostic is not null;

        /// <summary>Whether it can be told to ask for them anew.</summary>
        public bool MayRefreshDiagnostics => client.Workspace?.Diagnostics?.RefreshSupport == true;

        /// <summary>Whether it can be asked for the settings (<c>workspace/configuration</c>).</summary>
        public bool GivesSettings => client.Workspace?.Configuration == true;

        /// <summary>Whether it can be told to notify of other settings.</summary>
        public bool MayWatchSettings => client.Workspace?.DidChangeConfiguration?.Supported == true;

        /// <summary>Whether it can be told to watch files.</summary>
        public bool MayWatchFiles => client.Workspace?.DidChangeWatchedFiles?.Supported == true;

        /// <summary>Whether it knows patterns of files that are relative to a folder.</summary>
        public bool KnowsRelativePatterns => client.Workspace?.DidChangeWatchedFiles?.RelativePatternSupport == true;

        /// <summary>Whether a completion may have details beside its label.</summary>
        public bool ShowsLabelDetails => client.TextDocument?.Completion?.CompletionItem?.LabelDetailsSupport == true;

        /// <summary>Whether symbols of a document may lie within each other.</summary>
        public bool NestsSymbols => client.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true;

        /// <summary>Whether it asks for the place of a workspace symbol when that is needed.</summary>
        public bool AsksForSymbolPlaces => client.Workspace?.Symbol?.ResolveSupport?.Properties?.Contains("location.range") == true;

        /// <summary>Whether it can be asked to change documents (<c>workspace/applyEdit</c>).</summary>
        public bool AppliesEdits => client.Workspace?.ApplyEdit == true;

        /// <summary>Whether an edit may name the version of the document that it is meant for, and do more than edit.</summary>
        public bool KnowsDocumentChanges => client.Workspace?.WorkspaceEdit?.DocumentChanges == true;

        /// <summary>Whether an edit may make files.</summary>
        public bool CreatesFiles => client.KnowsDocumentChanges && client.Workspace?.WorkspaceEdit?.ResourceOperations?.Contains(DocumentChange.Create) == true;

        /// <summary>In what a card is to be written.</summary>
        public MarkupFormat HoverFormat => ToProto.FormatOf(client.TextDocument?.Hover?.ContentFormat);

        /// <summary>In what the documentation of a completion is to be written.</summary>
        public MarkupFormat DocumentationFormat => ToProto.FormatOf(client.TextDocument?.Completion?.CompletionItem?.DocumentationFormat);
    }
}
