using Glossary.Core.Text;

namespace Glossary.Formats.Export;

/// <summary>A piece of a text that names the concept of an entry.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Entry">The number of the entry.</param>
public readonly record struct EntryMention(TextSpan Span, int Entry);
