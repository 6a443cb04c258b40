using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads JSON into a tree, with comments and commas behind the last value, or several values one after the other (JSON Lines).</summary>
/// <remarks>
/// <c>Utf8JsonReader</c> stops at the first error and counts bytes; who writes a glossary needs the good rest of it, and all places are in UTF-16 code
/// units. So an error costs the value that it stands in, and the reading goes on with the next one. Where a bracket is missing, what cannot stand in
/// this list or map closes it. What is nested deeper than <see cref="Deepest"/> is passed over, so that the tree can be walked by recursion.
/// </remarks>
internal ref struct JsonTree
{
    /// <summary>So many lists and maps may stand in one another.</summary>
    private const int Deepest = 100;

    /// <summary>After how many values it is checked whether the reading was stopped.</summary>
    private const int ValuesAtOnce = 1024;

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.eE+-");

    private readonly ReadOnlySpan<char> text;
    private readonly FileProblems problems;
    private readonly ImmutableArray<OpenNest> open;
    private readonly bool isRest;
    private readonly CancellationToken cancellation;

    /// <summary>The items of all lists that are open; those of the innermost one stand last.</summary>
    private readonly List<DataNode> items = [];

    /// <summary>The fields of all maps that are open.</summary>
    private readonly List<DataField> fields = [];

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> keys = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int at;
    private int openLists;
    private int openMaps;
    private int values;
    private bool isTooDeep;
    private bool isEndTold;

    /// <summary>Whether an error was told since the last value, so that a comma that is missing or too many is no news.</summary>
    private bool isAfterError;

    private JsonTree(ReadOnlySpan<char> text, DataContext? context, FileProblems problems, CancellationToken cancellation)
    {
        this.text = text;
        this.problems = problems;
        this.cancellation = cancellation;
        open = context?.Open ?? [];
        isRest = context is { IsFirst: false };
        isEndTold = context is { IsLast: false };
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Its value, or a list of its values if there are several; null where there is none.</returns>
    public static DataNode? Read(ReadOnlySpan<char> text, FileProblems problems, CancellationToken cancellation) => Read(text, null, problems, cancellation);

    /// <summary>Reads a text that may be a block of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What is open where it begins, if it is a block of a file; null where it is all of it.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Its value, or a list of its values if there are several; null where there is none.</returns>
    public static DataNode? Read(ReadOnlySpan<char> text, DataContext? context, FileProblems problems, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new JsonTree(text, context, problems, cancellation).ReadRoots();
    }

    /// <summary>Reads all that stands in no bracket.</summary>
    private DataNode? ReadRoots()
    {
        var roots = new List<DataNode>();
        if (open.Length > 0) roots.Add(ReadRest(0));
        var isCommaTold = false;
        while (SkipBlanks())
        {
            var start = at;
            if (text[at] is '}' or ']')
            {
                AddProblem(at, 1, "This bracket closes nothing. Delete it, or open one before.");
                at++;
            }
            else if (text[at] == ',')
            {
                // A bracket too many has closed what goes on here, or there is none around it all.
                if (!isCommaTold) AddProblem(at, 1, "All brackets are closed before this comma. Delete the one that closes too early, or write [ and ] around it all.");
                isCommaTold = true;
                at++;
                if (roots is [.., DataMap map] && SkipBlanks() && JsonString.CanStart(text[at]))
                    roots[^1] = map with { Fields = map.Fields.AddRange(ReadMap(start, isInMap: false, isGoingOn: true).Fields), Span = TextSpan.FromBounds(map.Span.Start, at) };
                else if (roots is [DataList list])
                    roots[0] = list with { Items = list.Items.AddRange(ReadList(start, isGoingOn: true).Items), Span = TextSpan.FromBounds(list.Span.Start, at) };
            }
            else if (ReadValue(isInMap: false) is { } value)
            {
                roots.Add(value);
            }
        }

        var isRestOfValues = isRest && open.IsEmpty;
        return roots.Count == 0 ? null
            : roots.Count == 1 && !isRestOfValues ? roots[0]
            : new DataList([.. roots], TextSpan.FromBounds(roots[0].Span.Start, roots[^1].Span.End)) { IsRest = isRestOfValues };
    }

    /// <summary>Reads the rest of a list or map that was open where the text begins, and of those in it.</summary>
    /// <param name="level">Its place among those that are open.</param>
    private DataNode ReadRest(int level)
    {
        var nest = open[level];
        return nest.IsMap ? ReadMap(0, isInMap: level > 0 && open[level - 1].IsMap, isGoingOn: false, level) : ReadList(0, isGoingOn: false, level);
    }

    private static DataText Said(string text) => new(text, true, default);

    /// <summary>Reads the value that begins here; null where it is no value, which was told then.</summary>
    private DataNode? ReadValue(bool isInMap)
    {
        if (++values % ValuesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
        if (text[at] is '{' or '[')
        {
            if (openLists + openMaps >= Deepest) return SkipNested();
            return text[at] == '{' ? ReadMap(at++, isInMap, isGoingOn: false) : ReadList(at++, isGoingOn: false);
        }

        return JsonString.CanStart(text[at]) ? JsonString.Read(text, ref at, isKey: false, problems) : ReadBare();
    }

    /// <summary>Reads the list whose bracket was passed.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="isGoingOn">Whether it is the rest of one, which has no bracket.</param>
    /// <param name="level">Its place among those that were open where the text begins; null where it begins in the text.</param>
    private DataList ReadList(int start, bool isGoingOn, int? level = null)
    {
        var first = items.Count;
        openLists++;
        var isAfterValue = level + 1 < open.Length;
        if (isAfterValue) items.Add(ReadRest(level!.Value + 1));
        while (true)
        {
            if (!SkipBlanks())
            {
                if (!isGoingOn && !isEndTold) AddUnclosed(start, ']', level);
                isEndTold = true; // Of the brackets that are open there, the last one.
                break;
            }

            if (text[at] == ']')
            {
                at++;
                break;
            }

            if (text[at] == '}' && openMaps > 0)
            {
                AddUnclosed(start, ']', level);
                break;
            }

            if (text[at] is '}' or ':')
            {
                AddProblem(at, 1, text[at] == ':' ? "A list has no keys. Write { and } around keys and values." : "This bracket closes nothing. Delete it, or open one before.");
                isAfterError = true;
                at++;
                continue;
            }

            if (PassComma(ref isAfterValue)) continue;
            var item = at;
            var isText = JsonString.CanStart(text[at]);
            if (ReadValue(isInMap: false) is not { } value) continue;
            if (isText && openMaps > 0 && SkipBlanks() && text[at] == ':')
            {
                AddUnclosed(start, ']', level); // What seemed its next item is the next key of the map that it stands in.
                at = item;
                break;
            }

            items.Add(value);
            isAfterValue = true;
        }

        openLists--;
        var node = new DataList([.. CollectionsMarshal.AsSpan(items)[first..]], TextSpan.FromBounds(start, at)) { IsRest = level is not null };
        items.RemoveRange(first, items.Count - first);
        return node;
    }

    /// <summary>Reads the map whose bracket was passed.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="isInMap">Whether it is a value of another map.</param>
    /// <param name="isGoingOn">Whether it is the rest of one, which has no bracket.</param>
    /// <param name="level">Its place among those that were open where the text begins; null where it begins in the text.</param>
    private DataMap ReadMap(int start, bool isInMap, bool isGoingOn, int? level = null)
    {
        var first = fields.Count;
        openMaps++;
        if (level is not null) foreach (var (key, name) in open[level.Value].Names) fields.Add(new DataField(Said(key), Said(name)));
        var isAfterValue = level + 1 < open.Length;
        if (isAfterValue) fields.Add(new DataField(Said(open[level!.Value + 1].Key ?? ""), ReadRest(level.Value + 1)));
        while (true)
        {
            if (!SkipBlanks())
            {
                if (!isGoingOn && !isEndTold) AddUnclosed(start, '}', level);
                isEndTold = true; // Of the brackets that are open there, the last one.
                break;
            }

            if (text[at] == '}')
            {
                at++;
                break;
            }

            if ((text[at] == ']' && openLists > 0) || (text[at] == '{' && !isInMap))
            {
                if (!isGoingOn) AddUnclosed(start, '}', level);
                break;
            }

            if (text[at] == ']')
            {
                AddProblem(at, 1, "This bracket closes nothing. Delete it, or open one before.");
                at++;
                continue;
            }

            if (PassComma(ref isAfterValue)) continue;
            ReadField();
            isAfterValue = true;
        }

        openMaps--;
        var node = new DataMap([.. CollectionsMarshal.AsSpan(fields)[first..]], TextSpan.FromBounds(start, at)) { IsRest = level is not null };
        fields.RemoveRange(first, fields.Count - first);
        return node;
    }

    /// <summary>Reads a key and its value.</summary>
    private void ReadField()
    {
        var start = at;
        if (ReadKey() is not { } key) return;
        var hasColon = SkipBlanks() && text[at] == ':';
        if (hasColon) at++;
        if (!SkipBlanks() || text[at] is ',' or '}' or ']')
        {
            AddProblem(start, key.Span.Length, "This key has no value. Write a colon and a text behind it.");
            return;
        }

        if (!hasColon) AddProblem(at, 1, "A colon is missing between a key and this value.");
        var value = at;
        var isText = JsonString.CanStart(text[at]);
        if (ReadValue(isInMap: true) is not { } node) return;
        if (isText && SkipBlanks() && text[at] == ':')
        {
            AddProblem(start, key.Span.Length, "This key has no value. Write a colon and a text behind it.");
            at = value; // It is the next key.
            return;
        }

        fields.Add(new DataField(key, node));
    }

    /// <summary>Reads a key; null where there is none, which was told then.</summary>
    private DataText? ReadKey()
    {
        var start = at;
        if (text[at] == '"')
        {
            // Most keys have been there before.
            var rest = text[(at + 1)..];
            var end = rest.IndexOfAny('"', '\\', '\n');
            if (end >= 0 && rest[end] == '"')
            {
                if (!keys.TryGetValue(rest[..end], out var key))
                {
                    key = rest[..end].ToString();
                    keys[rest[..end]] = key;
                }

                at += end + 2;
                return new DataText(key, true, TextSpan.FromBounds(start, at));
            }
        }

        if (JsonString.CanStart(text[at])) return JsonString.Read(text, ref at, isKey: true, problems);
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '$' or '@' or '.')) at++;
        var length = at - start;
        if (length > 0 && SkipBlanks() && text[at] == ':')
        {
            AddProblem(start, length, "A key stands in double quotes. Write \" at both of its ends.");
            return new DataText(text.Slice(start, length).ToString(), true, new TextSpan(start, length));
        }

        at = start;
        SkipGarbage();
        AddProblem(start, at - start, "This is neither a key nor a bracket. A key stands in double quotes, and a colon behind it.");
        return null;
    }

    /// <summary>Reads a number, <c>true</c>, <c>false</c> or <c>null</c>; null where it is something else, which was told then.</summary>
    private DataText? ReadBare()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '-' or '.')) at++;
        var word = text[start..at];
        if (word is "true" or "false" or "null" || IsNumber(word)) return new DataText(word.ToString(), false, TextSpan.FromBounds(start, at));
        at = start;
        SkipGarbage();
        AddProblem(start, at - start, "This is no value. Write double quotes around a text.");
        return null;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.IsEmpty && (char.IsAsciiDigit(word[0]) || (word.Length > 1 && word[0] == '-' && char.IsAsciiDigit(word[1]))) && !word[1..].ContainsAnyExcept(InNumbers);

    /// <summary>Passes over what makes no sense, one character at the least: to the end of its line, a closing bracket, or a comma before something new.</summary>
    private void SkipGarbage()
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] is '\n' or '\r' or '}' or ']') break;
            if (text[at] == ',' && (at + 1 == text.Length || text[(at + 1)..].TrimStart(' ') is [] or ['"' or '\n' or '\r' or '{' or '[', ..])) break;
        }

        while (char.IsWhiteSpace(text[at - 1])) at--;
    }

    /// <summary>Passes a comma if one stands here; says where one is missing, or too many.</summary>
    private bool PassComma(ref bool isAfterValue)
    {
        var isComma = text[at] == ',';
        if (isComma && !isAfterValue && !isAfterError) AddProblem(at, 1, "Nothing stands before this comma. Delete it.");
        else if (!isComma && isAfterValue && !isAfterError) AddProblem(at, 1, "A comma is missing before this.");
        isAfterValue = isAfterError = false;
        if (isComma) at++;
        return isComma;
    }

    /// <summary>Passes over a list or map that is nested too deep.</summary>
    private DataNode? SkipNested()
    {
        var start = at;
        var depth = 0;
        do
        {
            if (text[at] is '{' or '[') depth++;
            else if (text[at] is '}' or ']') depth--;
            if (text[at] == '"') SkipString();
            else at++;
        }
        while (depth > 0 && SkipBlanks());

        if (!isTooDeep) problems.Add(new TextSpan(start, 1), $"What is nested here is left out: no more than {Deepest} lists and maps may stand in one another.", ProblemKind.OverLimit);
        isTooDeep = true;
        return null;
    }

    /// <summary>Passes over a string of which nothing is kept.</summary>
    private void SkipString()
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] == '\\') at++;
        }

        at = Math.Min(at + 1, text.Length);
    }

    /// <summary>Passes over blanks and comments; false at the end of the text.</summary>
    private bool SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            else if (text[at] != '/' || !SkipComment()) return true;
        }

        return false;
    }

    private bool SkipComment()
    {
        var rest = text[at..];
        if (rest.StartsWith("//"))
        {
            var length = rest.IndexOfAny('\n', '\r');
            at += length < 0 ? rest.Length : length;
            return true;
        }

        if (!rest.StartsWith("/*")) return false;
        var end = rest[2..].IndexOf("*/");
        if (end < 0) AddProblem(at, 2, "This comment is never closed. Write */ at its end.");
        at += end < 0 ? rest.Length : end + 4;
        return true;
    }

    /// <summary>Tells that a bracket is not closed; where it stands before the text, at the place where that is seen.</summary>
    private void AddUnclosed(int start, char close, int? level) => AddProblem(level is null ? start : Math.Max(0, at - 1), 1, $"This bracket is never closed. Write {close} where it ends.");

    private void AddProblem(int start, int length, string message)
    {
        problems.Add(new TextSpan(start, length), message, ProblemKind.BrokenSyntax);
        isAfterError = true;
    }
}
