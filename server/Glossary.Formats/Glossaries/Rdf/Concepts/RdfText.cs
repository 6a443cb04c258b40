using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>A text that is said of a resource, directly or by a label or a note that is a resource of its own.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Language">Its language as a tag; null where the file does not say.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Mention">Where it stands, or its resource is named, in what is said of the resource.</param>
/// <param name="Block">The stretch of the file in which that is.</param>
/// <param name="Status">What is said of its own use.</param>
internal readonly record struct RdfText(string Content, string? Language, TextSpan Place, TextSpan Mention, int Block, TermStatus Status);
