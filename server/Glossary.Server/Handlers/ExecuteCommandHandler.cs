using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glossary.Core.Features;
using Glossary.Protocol.Types;
using Glossary.Server.Editor;
using Glossary.Server.State;

namespace Glossary.Server.Handlers;

/// <summary><c>workspace/executeCommand</c>.</summary>
internal static class ExecuteCommandHandler
{
    /// <summary>Says why there is a term, or none, at a position: the argument is a <see cref="TextDocumentPositionParams"/>, the result plain text.</summary>
    public const string Explain = "glossary.explain";

    /// <summary>Adds a term to a glossary: the argument is a <see cref="NewTerm"/>, the result an <see cref="AddedTerm"/>.</summary>
    public const string Add = "glossary.add";

    public static async ValueTask<object?> Handle(Client client, Snapshot snapshot, ExecuteCommandParams parameters, CancellationToken cancellation) => parameters.Command switch
    {
        Explain => await ExplainAsync(snapshot, ArgumentOf(parameters, ProtocolJson.Default.TextDocumentPositionParams, "a text document and a position"), cancellation).ConfigureAwait(false),
        Add => JsonSerializer.SerializeToElement(
            await new AddTermCommand(client, snapshot).RunAsync(ArgumentOf(parameters, AddTermJson.Default.NewTerm, "a name and a definition"), cancellation).ConfigureAwait(false),
            AddTermJson.Default.AddedTerm),
        _ => throw new InvalidParamsException($"There is no command \"{parameters.Command}\"."),
    };

    private static async ValueTask<string?> ExplainAsync(Snapshot snapshot, TextDocumentPositionParams place, CancellationToken cancellation)
    {
        if (snapshot.Documents.Find(place.TextDocument.Uri) is { } open && snapshot.ExclusionOf(open) is { } exclusion)
            return $"No terms are looked for in this document: the setting {exclusion.Setting} has \"{exclusion.Value}\".";
        if (await snapshot.DocumentAsync(place.TextDocument.Uri, cancellation).ConfigureAwait(false) is not { } document) return null;
        return ExplanationText.Of(Explanation.At(document, snapshot.Positions.ToOffset(document.Text, place.Position), cancellation), document);
    }

    /// <summary>The argument of a command.</summary>
    /// <exception cref="InvalidParamsException">It is missing or something else.</exception>
    private static T ArgumentOf<T>(ExecuteCommandParams parameters, JsonTypeInfo<T> type, string expected)
    {
        try
        {
            if (parameters.Arguments is [var first, ..] && first.Deserialize(type) is { } argument) return argument;
        }
        catch (JsonException problem)
        {
            throw new InvalidParamsException(problem.Message);
        }

        throw new InvalidParamsException($"{parameters.Command} takes {expected}.");
    }
}
