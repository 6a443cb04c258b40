namespace Glossary.Core.Text;

/// <summary>A position in a text by line and column.</summary>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="Column">How much of the line stands before it.</param>
public readonly record struct LinePosition(int Line, LineWidth Column);
