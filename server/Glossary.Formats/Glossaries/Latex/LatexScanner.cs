using System.Buffers;
using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds the commands of a text that define entries, and reads their arguments.</summary>
/// <remarks>
/// What is not closed costs its own command: as none of these commands stands within another, the next one at the start of a line is where reading
/// goes on. What LaTeX does not see is passed over: comments, listings, and whatever follows the end of the document.
/// </remarks>
/// <param name="memory">The text.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
internal sealed class LatexScanner(ReadOnlyMemory<char> memory, FileProblems problems, CancellationToken cancellation)
{
    /// <summary>After how many commands it is checked whether the reading was stopped.</summary>
    private const int CommandsAtOnce = 1024;

    /// <summary>A bracket that is open for longer, in UTF-16 code units, is not closed.</summary>
    private const int LongestOption = 10_000;

    /// <summary>So much may be looked through in vain for what closes something, in UTF-16 code units, besides some times the length of the text.</summary>
    private const int MostInVain = 1_000_000;

    /// <summary>After that something may be so long, in UTF-16 code units.</summary>
    private const int ShortReach = 500;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\%");

    /// <summary>Environments whose content is shown as it is, or not at all.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Listings = new HashSet<string>(StringComparer.Ordinal)
    {
        "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "comment", "filecontents", "filecontents*", "tcblisting",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LatexFields fields = new(new LatexKeys(), problems);
    private readonly LatexDefinitions definitions = new();
    private readonly LatexMacros macros = new(memory, cancellation);
    private readonly List<LatexField> current = [];
    private long wasted;

    /// <summary>Whether the text is what a command does with its arguments: entries may have <c>#1</c>, and no commands are defined in turn.</summary>
    public bool IsTemplate { get; init; }

    private ReadOnlySpan<char> Text => memory.Span;

    private int Reach => wasted > MostInVain + (4L * memory.Length) ? ShortReach : int.MaxValue;

    /// <summary>Looks through the text.</summary>
    public LatexFile Scan()
    {
        var records = ImmutableArray.CreateBuilder<LatexRecord>();
        var text = Text;
        var commands = 0;
        for (var at = 0; at < text.Length;)
        {
            if (commands++ % CommandsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            var next = text[at..].IndexOfAny(Signs);
            if (next < 0) break;
            at += next;
            if (text[at] == '%')
            {
                at = TextLines.EndOfLine(text, at);
                continue;
            }

            var end = LatexSyntax.EndOfName(text, at);
            var name = text[(at + 1)..end];
            if (definitions.Find(name) is { } definition)
            {
                var record = ReadRecord(definition, at, end);
                if (record is not null) records.Add(record);
                at = record?.Span.End ?? end;
            }
            else if (name is "endinput" || (name is "end" && text[end..].StartsWith("{document}")))
            {
                break;
            }
            else
            {
                at = name is "begin" ? SkipListing(end) : name is "iffalse" ? SkipTo("\\fi", end) : !IsTemplate && LatexMacros.Defines(name) ? macros.Read(name, end, definitions) : end;
            }
        }

        return new LatexFile(memory, records.DrainToImmutable()) { Macros = macros.Texts };
    }

    /// <summary>Reads the arguments of a command that defines an entry; null where they are not as they must be.</summary>
    private LatexRecord? ReadRecord(LatexDefinition definition, int start, int end)
    {
        var text = Text;
        current.Clear();
        TextSpan label = default, name = default;
        if (end < text.Length && text[end] == '*') end++;
        foreach (var argument in definition.Arguments)
        {
            var open = LatexSyntax.SkipBlanks(text, end);
            var mark = argument.IsOptional ? '[' : '{';
            if (open == text.Length || text[open] != mark)
            {
                if (argument.IsOptional) continue;
                if (!definition.IsAlsoOtherwise && !HasParameter(label)) AddLacking(definition, start);
                return null;
            }

            var reach = text[..(int)Math.Min(text.Length, open + (long)Reach)];
            var close = argument.IsOptional ? LatexSyntax.EndOfOption(reach, open, LongestOption) : LatexSyntax.EndOfGroup(reach, open, definitions);
            if (close < 0)
            {
                wasted += argument.IsOptional ? LongestOption : ~close - open;
                problems.Add(
                    new TextSpan(open, 1), $"This {(argument.IsOptional ? "bracket" : "brace")} is never closed, so the entry of {text[start..LatexSyntax.EndOfName(text, start)]} is left out. Close it with {(argument.IsOptional ? ']' : '}')}.", ProblemKind.BrokenSyntax);
                return null;
            }

            end = close + 1;
            var place = LatexFields.Unwrap(text, open + 1, close);
            if (argument.IsLabel) label = place;
            switch (argument.Key)
            {
                case "": break;
                case LatexArgument.Label: label = place; break;
                case LatexArgument.Keys: fields.Read(text, place, current); break;
                default:
                    if (place.Length > 0) current.Add(fields.Of(argument.Key, place));
                    break;
            }

            if (name.Length == 0 && argument.Key is not LatexArgument.Keys) name = place;
        }

        if (!IsTemplate && (HasParameter(label) || HasParameter(name))) return null;
        if (definition.IsNamedByLabel) fields.AddLabel(label, null, current);
        return new LatexRecord(TextSpan.FromBounds(start, end), label, [.. current]);
    }

    /// <summary>Whether a text has parameters of a command that is being defined: <c>#1</c>.</summary>
    private bool HasParameter(TextSpan place) => Text.Slice(place.Start, place.Length).IndexOf('#') is >= 0 and var at && (at == 0 || Text[place.Start + at - 1] != '\\');

    private void AddLacking(LatexDefinition definition, int start)
    {
        var end = LatexSyntax.EndOfName(Text, start);
        var arguments = string.Concat(definition.Arguments.Where(argument => !argument.IsOptional).Select(argument => $"{{{argument.Key}}}"));
        problems.Add(TextSpan.FromBounds(start, end), $"This command defines no entry: write {Text[start..end]}{arguments}.", ProblemKind.BrokenSyntax);
    }

    /// <summary>Offset behind an environment whose content is no LaTeX; of any other one, behind its start.</summary>
    private int SkipListing(int at)
    {
        var text = Text;
        if (at == text.Length || text[at] != '{' || text[at..].IndexOf('}') is not (> 0 and var length)) return at;
        var name = text.Slice(at + 1, length - 1);
        return Listings.Contains(name) ? SkipTo($"\\end{{{name}}}", at) : at;
    }

    /// <summary>Offset behind a text that closes what is passed over; the end where nothing closes it.</summary>
    private int SkipTo(string close, int at) => Text[at..].IndexOf(close, StringComparison.Ordinal) is >= 0 and var next ? at + next + close.Length : Text.Length;
}
