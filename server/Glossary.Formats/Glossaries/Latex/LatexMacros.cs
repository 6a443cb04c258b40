using System.Globalization;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>
/// Reads the commands that a file defines: those without arguments stand for words, and those that define entries from their arguments are as good as
/// those of packages. What they are made of is passed over, since it defines no entry by itself.
/// </summary>
/// <param name="memory">The text.</param>
/// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
internal sealed class LatexMacros(ReadOnlyMemory<char> memory, CancellationToken cancellation)
{
    /// <summary>Longer ones, in UTF-16 code units, are code and no words.</summary>
    private const int LongestText = 200;

    /// <summary>A longer definition of a command, in UTF-16 code units, is not closed.</summary>
    private const int LongestDefinition = 20_000;

    /// <summary>TeX knows no more arguments.</summary>
    private const int MostArguments = 9;

    /// <summary>Keys in the order in which one says what an argument is that several have.</summary>
    private static readonly string[] Telling = [LatexKeys.Short, LatexKeys.Long, LatexKeys.Name, LatexKeys.Description, LatexKeys.Symbol, LatexKeys.Plural];

    /// <summary>A text with more definitions that are not closed is none that defines commands.</summary>
    private const int MostUnclosed = 100;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private int unclosed;

    /// <summary>The commands without arguments, by name, with what they stand for in LaTeX.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Whether a command, given without its backslash, defines another one.</summary>
    public static bool Defines(ReadOnlySpan<char> name) => name
        is "newcommand" or "renewcommand" or "providecommand" or "DeclareRobustCommand" or "newcommandx" or "def" or "gdef" or "edef" or "xdef" || name.EndsWith("DocumentCommand");

    /// <summary>Reads what a command is defined as.</summary>
    /// <param name="definer">The command that defines it, without its backslash.</param>
    /// <param name="at">The offset behind that.</param>
    /// <param name="definitions">Receives the command if it defines entries.</param>
    /// <returns>Offset behind the definition.</returns>
    public int Read(ReadOnlySpan<char> definer, int at, LatexDefinitions definitions)
    {
        var text = memory.Span[..Math.Min(memory.Length, at + LongestDefinition)];
        if (at < text.Length && text[at] == '*') at++;
        at = LatexSyntax.SkipBlanks(text, at);
        if (unclosed > MostUnclosed || at >= text.Length || ReadName(text, ref at) is not { IsEmpty: false } name) return at;

        // \newcommand{\name}[2][default]{body}, \NewDocumentCommand{\name}{O{} m}{body}, \def\name#1#2{body}
        var (count, options, isSpecified) = (0, 0, !definer.EndsWith("DocumentCommand"));
        while (true)
        {
            var next = LatexSyntax.SkipBlanks(text, at);
            if (next == text.Length || text[next] is not ('{' or '[' or '#')) return at;
            if (text[next] == '#')
            {
                count++;
                at = Math.Min(next + 2, text.Length);
                continue;
            }

            var close = text[next] == '{' ? LatexSyntax.EndOfGroup(text, next) : LatexSyntax.EndOfOption(text, next);
            if (close < 0)
            {
                unclosed++;
                return at;
            }

            at = close + 1;
            var place = TextSpan.FromBounds(next + 1, close);
            if (text[next] == '[')
            {
                if (options++ == 0) _ = int.TryParse(text[(next + 1)..close], NumberStyles.None, CultureInfo.InvariantCulture, out count);
            }
            else if (!isSpecified)
            {
                isSpecified = true;
                (count, options) = Count(text[(next + 1)..close]);
            }
            else
            {
                Add(name, place, Math.Min(count, MostArguments), options > 1, definitions);
                return at;
            }
        }
    }

    /// <summary>How many arguments a list such as <c>O{} m m</c> has, and 2 if the first one may be left out.</summary>
    private static (int Count, int Options) Count(ReadOnlySpan<char> specification)
    {
        var (count, depth) = (0, 0);
        foreach (var c in specification)
        {
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (depth == 0 && c is 'm' or 'o' or 'O' or 's' or 'd' or 'D') count++;
        }

        return (count, specification.Trim() is ['o' or 'O', ..] ? 2 : 0);
    }

    private void Add(ReadOnlySpan<char> name, TextSpan body, int count, bool isFirstOptional, LatexDefinitions definitions)
    {
        var text = memory.Span.Slice(body.Start, body.Length);
        if (!LatexDefinitions.AreIn(text))
        {
            if (count == 0 && body.Length is > 0 and <= LongestText) texts[name.ToString()] = text.ToString();
        }
        else if (count > 0 && DefinitionOf(memory.Slice(body.Start, body.Length), count, isFirstOptional) is { } definition)
        {
            definitions.Add(name, definition);
        }
    }

    /// <summary>What the arguments of a command are to the entries that it defines; null where none of them is a name.</summary>
    private LatexDefinition? DefinitionOf(ReadOnlyMemory<char> body, int count, bool isFirstOptional)
    {
        var file = new LatexScanner(body, new FileProblems(body), cancellation) { IsTemplate = true }.Scan();
        var arguments = Enumerable.Range(1, count).Select(number => ArgumentOf(string.Create(CultureInfo.InvariantCulture, $"#{number}"), file, isFirstOptional && number == 1)).ToList();
        var isNamed = arguments.Exists(argument => argument.Key is LatexKeys.Name or LatexKeys.Short or LatexKeys.Long or LatexKeys.Symbol);
        return isNamed ? new LatexDefinition([.. arguments]) : null;
    }

    private static LatexArgument ArgumentOf(string parameter, LatexFile file, bool isOptional)
    {
        var text = file.Text.Span;
        string? key = null;
        var (isLabel, rank) = (false, int.MaxValue);
        foreach (var record in file.Records)
        {
            isLabel |= text.Slice(record.Label.Start, record.Label.Length).SequenceEqual(parameter);
            foreach (var field in record.Fields)
            {
                // What a field has besides, such as \glsadd, makes it tell less.
                var value = field.In(text);
                if (!value.Contains(parameter, StringComparison.Ordinal) || Array.IndexOf(Telling, field.Key) is not (>= 0 and var order)) continue;
                order += value.SequenceEqual(parameter) ? 0 : Telling.Length;
                if (order < rank) (key, rank) = (field.Key, order);
            }
        }

        if (isLabel && rank >= Telling.Length) key = null; // \glsadd{#1} tells nothing more.
        return new LatexArgument(key ?? (isLabel ? LatexArgument.Label : isOptional ? LatexArgument.Keys : ""), isOptional, isLabel);
    }

    /// <summary>Reads the name of the command, in braces or without, and goes on behind it.</summary>
    private static ReadOnlySpan<char> ReadName(ReadOnlySpan<char> text, ref int at)
    {
        var start = text[at] == '{' ? LatexSyntax.SkipBlanks(text, at + 1) : at;
        if (start == text.Length || text[start] != '\\') return default;
        var end = LatexSyntax.EndOfName(text, start);
        at = text[at] == '{' && LatexSyntax.SkipBlanks(text, end) is var close && close < text.Length && text[close] == '}' ? close + 1 : end;
        return text[(start + 1)..end];
    }
}
