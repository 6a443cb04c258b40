using Glossary.Core.Text;

namespace Glossary.Core.Terms;

/// <summary>Something a person should know about a glossary file.</summary>
/// <param name="Line">The line that it is in or begins in, counted from 1.</param>
/// <param name="Span">Where in the file it is.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
public readonly record struct Problem(int Line, TextSpan Span, string Message);
