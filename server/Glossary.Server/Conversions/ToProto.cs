using Glossary.Core.Entries;
using Glossary.Core.Features;
using Glossary.Core.Text;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Conversions;

/// <summary>Turns texts for readers into what the protocol carries.</summary>
internal static class ToProto
{
    /// <summary>Nobody reads more of one file.</summary>
    private const int MostDiagnostics = 500;

    /// <summary>Markdown if it is among the client's formats; a client that says nothing of formats gets plain text.</summary>
    public static MarkupFormat FormatOf(string[]? formats) =>
        formats?.Contains(MarkupKind.Markdown) == true ? MarkupFormat.Markdown : MarkupFormat.PlainText;

    /// <summary>What is wrong with a glossary file.</summary>
    /// <param name="problems">What is wrong; of very many only the first are told, as the log tells how many there are.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="positions">The client's positions.</param>
    public static Diagnostic[] Diagnostics(IEnumerable<Problem> problems, GlossaryText text, PositionMapper positions) =>
        [.. problems.Take(MostDiagnostics).Select(problem => DiagnosticOf(problem, ProblemPosition.Of(problem, text), positions))];

    /// <summary>A text in its format.</summary>
    public static MarkupContent Content(string text, MarkupFormat format) =>
        new(format == MarkupFormat.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText, text);

    private static Diagnostic DiagnosticOf(Problem problem, ProblemPosition position, PositionMapper positions)
    {
        var line = (uint)(problem.Line - 1);
        var range = positions.ToRange(SourceText.From(position.Before + position.Text), new TextSpan(position.Before.Length, position.Text.Length));
        range = new Range(range.Start with { Line = range.Start.Line + line }, range.End with { Line = range.End.Line + line });
        return new Diagnostic(range, problem.Message)
        {
            // Editors hide hints from the list of problems.
            Severity = problem.Severity == ProblemSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
            Code = problem.Code,
            Source = "glossary",
        };
    }
}
