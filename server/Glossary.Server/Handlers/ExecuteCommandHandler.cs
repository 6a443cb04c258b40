using System.Text.Json;
using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/executeCommand</c>.</summary>
internal static class ExecuteCommandHandler
{
    /// <summary>Says why there is a term, or none, at a position: the argument is a <see cref="TextDocumentPositionParams"/>, the result plain text.</summary>
    public const string Explain = "glossary.explain";

    public static ValueTask<string?> Handle(Snapshot snapshot, ExecuteCommandParams parameters, CancellationToken cancellation) =>
        parameters.Command == Explain
            ? ExplainAsync(snapshot, PositionOf(parameters.Arguments), cancellation)
            : throw new InvalidParamsException($"There is no command \"{parameters.Command}\".");

    private static async ValueTask<string?> ExplainAsync(Snapshot snapshot, TextDocumentPositionParams place, CancellationToken cancellation)
    {
        if (snapshot.Documents.Find(place.TextDocument.Uri) is { } open && snapshot.ExclusionOf(open) is { } exclusion)
            return $"No terms are looked for in this document: the setting {exclusion.Setting} has \"{exclusion.Value}\".";
        if (await snapshot.DocumentAsync(place.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document) return null;
        return ExplanationText.Of(Explanation.At(document, snapshot.Positions.ToOffset(document.Text, place.Position), cancellation), document);
    }

    private static TextDocumentPositionParams PositionOf(JsonElement[]? arguments)
    {
        try
        {
            if (arguments is [var first, ..] && first.Deserialize(ProtocolJson.Default.TextDocumentPositionParams) is { } place) return place;
        }
        catch (JsonException problem)
        {
            throw new InvalidParamsException(problem.Message);
        }

        throw new InvalidParamsException($"{Explain} takes a text document and a position.");
    }
}
