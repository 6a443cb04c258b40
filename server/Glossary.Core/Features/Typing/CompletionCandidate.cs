using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>A term that may be meant.</summary>
/// <param name="Span">What it replaces in the document: words before the caret, and what follows it where that goes on as the term does.</param>
/// <param name="Label">The term as it is to stand there.</param>
/// <param name="NewText">What is to stand in the place of <paramref name="Span"/>; it may have words before the term, or only its last ones.</param>
/// <param name="FilterText">
/// What stands between the span's start and the caret. An editor that compares it with just that finds all candidates equally good, and
/// leaves their order as it is.
/// </param>
/// <param name="Sense">The term and its concept.</param>
public readonly record struct CompletionCandidate(TextSpan Span, string Label, string NewText, string FilterText, Sense Sense);
