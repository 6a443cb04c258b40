using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>Another glossary that a file takes in.</summary>
/// <param name="Target">A path relative to the file's folder, an absolute one, or a URL.</param>
/// <param name="Line">The line that names it, counted from 1.</param>
/// <param name="Span">Where it is named, in UTF-16 code units.</param>
public readonly record struct Import(string Target, int Line, TextSpan Span);
