namespace Glossary.Protocol.Types;

// LSP 3.17, Diagnostic, PublishDiagnostics Notification and Pull Diagnostics.

/// <summary>Something that is wrong with a document.</summary>
/// <param name="Range">Where.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Diagnostic(Range Range, string Message)
{
    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>A short name of what is wrong.</summary>
    public string? Code { get; init; }

    /// <summary>Who says so, for people.</summary>
    public string? Source { get; init; }
}

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>It must be mended.</summary>
    Error = 1,

    /// <summary>It ought to be mended.</summary>
    Warning = 2,

    /// <summary>It is worth knowing.</summary>
    Information = 3,

    /// <summary>It may be looked at some time.</summary>
    Hint = 4,
}

/// <summary>Params of <c>textDocument/publishDiagnostics</c>: all there are of a document, in place of those before.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version of the document that they are of; null where it is not open.</param>
/// <param name="Diagnostics">The diagnostics.</param>
public sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);

/// <summary>Result of <c>textDocument/diagnostic</c>: all there are of a document.</summary>
/// <param name="Items">The diagnostics.</param>
public sealed record DocumentDiagnosticReport(Diagnostic[] Items)
{
    /// <summary>That it is all, and not that nothing has changed.</summary>
    public string Kind { get; } = "full";
}

/// <summary>What the server offers of pulled diagnostics.</summary>
/// <param name="InterFileDependencies">Whether an edit of one document may change the diagnostics of another.</param>
/// <param name="WorkspaceDiagnostics">Whether <c>workspace/diagnostic</c> is served.</param>
public sealed record DiagnosticOptions(bool InterFileDependencies, bool WorkspaceDiagnostics);
