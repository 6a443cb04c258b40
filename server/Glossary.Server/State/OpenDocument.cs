using Glossary.Core.Text;

namespace Glossary.Server.State;

/// <summary>A document that is open in the editor.</summary>
/// <param name="Uri">Its URI, as the client writes it.</param>
/// <param name="LanguageId">Its language, as the client names it.</param>
/// <param name="Version">Its version, as the client counts.</param>
/// <param name="Text">Its text.</param>
internal sealed record OpenDocument(string Uri, string LanguageId, int Version, SourceText Text);
