using Glossary.Core.Documents;
using Glossary.Core.Text;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>A document that is open in the editor.</summary>
/// <param name="Uri">Its URI, as the client writes it.</param>
/// <param name="LanguageId">Its language, as the client names it.</param>
/// <param name="Version">Its version, as the client counts.</param>
/// <param name="Content">Its text and the terms in it.</param>
internal sealed record OpenDocument(string Uri, string LanguageId, int Version, DocumentSnapshot Content)
{
    /// <summary>The language of glossaries, whatever they are called and wherever they lie.</summary>
    public const string GlossaryLanguage = "glossary";

    /// <summary>Its path; null where it is not a file.</summary>
    public string? Path { get; } = FileUris.ToPath(Uri);

    /// <summary>What somebody is doing at the caret.</summary>
    public Typing Typing { get; init; } = Typing.Nothing;

    /// <summary>Reads it as a glossary; knows what it has read of the versions before.</summary>
    public GlossaryDraft Draft { get; } = new();

    /// <summary>Its text.</summary>
    public SourceText Text => Content.Text;
}
