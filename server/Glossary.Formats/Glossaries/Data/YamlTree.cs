using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads YAML as a tree, in which everything has its place: what is quoted, bracketed, in blocks, behind aliases and merged.</summary>
/// <remarks>
/// Of a text that breaks, what stood before is kept; a value that breaks is read as the plain text that was most likely meant; and what follows is read
/// on from the next line that is an item or a field of something open, as if nothing had been in between.
/// </remarks>
internal static class YamlTree
{
    /// <summary>A text that breaks more often is no YAML.</summary>
    private const int MostBreaks = 1000;

    /// <summary>How many times the length of the text may be read, since what breaks in the end is read again from its middle.</summary>
    private const int MostReadings = 8;

    /// <summary>After how many values it is checked whether the reading was stopped.</summary>
    private const int ValuesAtOnce = 1024;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; anything goes.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <param name="open">The lists and maps in which the text begins, if it is a block of a file, the outermost first.</param>
    /// <returns>Its documents, of which most files have one.</returns>
    public static ImmutableArray<DataNode> Read(ReadOnlyMemory<char> text, FileProblems problems, CancellationToken cancellation, ImmutableArray<OpenNest> open = default)
    {
        var builder = new YamlBuilder(text, problems);
        if (!open.IsDefault) builder.Open(open);
        var mender = new YamlMender(text, builder);
        long read = 0;
        for (var (from, breaks) = (0, 0); ; breaks++)
        {
            var input = new YamlInput(mender.Frame(), text, from, cancellation);
            if (Parse(input, text, builder, cancellation) is not { } fault) break;
            read += input.Length;
            fault = mender.Explain(fault);
            var isOver = breaks == MostBreaks || read > (MostReadings * (long)text.Length) + text.Length;
            if (isOver) fault = fault with { Message = "This file has more faults than are read over, and from here on it is left out.", Kind = ProblemKind.OverLimit };
            var next = isOver ? null : mender.GoOn(fault, from);
            if (!mender.IsBack) problems.Add(new TextSpan(fault.Start, YamlMender.EndOfContent(text.Span, fault.Start) - fault.Start), fault.Message, fault.Kind);
            if (next is not { } line) break;
            from = line;
        }

        return builder.ToDocuments();
    }

    /// <summary>Reads on until the text ends or breaks.</summary>
    /// <returns>Where and why it breaks; null where it does not.</returns>
    private static YamlFault? Parse(YamlInput input, ReadOnlyMemory<char> text, YamlBuilder builder, CancellationToken cancellation)
    {
        var scanner = new Scanner(input);
        var parser = new Parser(scanner);
        var passed = LengthOfFrame(builder);
        for (var count = 0; ; count++)
        {
            if (count % ValuesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (Move(scanner, parser, input, text, out var fault) is not { } next) return fault;
            if (count >= passed && builder.Take(next, input) is { } deep) return deep;
        }
    }

    /// <summary>What comes next; null at the end, and where the text breaks.</summary>
    private static ParsingEvent? Move(Scanner scanner, Parser parser, YamlInput input, ReadOnlyMemory<char> text, out YamlFault? fault)
    {
        fault = null;
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException broken)
        {
            fault = YamlFault.At(text.Span, input.OffsetOf(broken.Start), input.OffsetOf(broken.End));
        }
        catch (Exception unforeseen) when (unforeseen is not OperationCanceledException)
        {
            // The library itself fails on some texts: on [a ⏎ b: c, and on escapes of characters that there are not.
            var at = input.OffsetOf(scanner.CurrentPosition);
            fault = YamlFault.At(text.Span, at, at);
        }

        return null;
    }

    /// <summary>How much the parser reports of what is open already: the starts of the stream and of the document, and the lists and maps with the keys in between.</summary>
    private static int LengthOfFrame(YamlBuilder builder) =>
        builder.Nests.Count == 0 ? 0 : 2 + builder.Nests.Count + builder.Nests.SkipLast(1).Count(nest => nest.IsMap);
}
