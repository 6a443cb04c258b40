using System.Text.Json.Serialization;
using Glossary.Protocol.Rpc;

namespace Glossary.Protocol.Types;

// LSP 3.17, Window Features, and Progress Support of the Base Protocol.

/// <summary>How grave a message is.</summary>
public enum MessageType
{
    /// <summary>An error.</summary>
    Error = 1,

    /// <summary>A warning.</summary>
    Warning = 2,

    /// <summary>An information.</summary>
    Info = 3,

    /// <summary>A line of the log.</summary>
    Log = 4,
}

/// <summary>Params of <c>window/logMessage</c> and <c>window/showMessage</c>.</summary>
/// <param name="Type">How grave it is.</param>
/// <param name="Message">The text.</param>
public sealed record MessageParams(MessageType Type, string Message);

/// <summary>Names a run of progress: a number or a string, as ids are.</summary>
/// <param name="Token">The token.</param>
public sealed record WorkDoneProgressCreateParams(RequestId Token);

/// <summary>Params of <c>window/workDoneProgress/cancel</c>.</summary>
/// <param name="Token">The run of progress.</param>
public sealed record WorkDoneProgressCancelParams(RequestId Token);

/// <summary>Params of <c>$/progress</c>, as the server sends it.</summary>
/// <param name="Token">The run of progress.</param>
/// <param name="Value">How far it is.</param>
public sealed record ProgressParams(RequestId Token, WorkDoneProgress Value);

/// <summary>How far a run of progress is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WorkDoneProgressBegin), "begin")]
[JsonDerivedType(typeof(WorkDoneProgressReport), "report")]
[JsonDerivedType(typeof(WorkDoneProgressEnd), "end")]
public abstract record WorkDoneProgress;

/// <summary>The first of a run.</summary>
/// <param name="Title">What is being done.</param>
/// <param name="Message">A detail.</param>
/// <param name="Percentage">From 0 to 100; null for no bar.</param>
/// <param name="Cancellable">Whether the user may cancel it.</param>
public sealed record WorkDoneProgressBegin(string Title, string? Message = null, uint? Percentage = null, bool? Cancellable = null) : WorkDoneProgress;

/// <summary>One in between.</summary>
/// <param name="Message">A detail.</param>
/// <param name="Percentage">From 0 to 100.</param>
public sealed record WorkDoneProgressReport(string? Message = null, uint? Percentage = null) : WorkDoneProgress;

/// <summary>The last of a run.</summary>
/// <param name="Message">What came of it.</param>
public sealed record WorkDoneProgressEnd(string? Message = null) : WorkDoneProgress;
