using System.Buffers;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads Turtle (RDF 1.1), with N-Triples within it and TriG, whose graphs become one.</summary>
/// <remarks>
/// An error costs what stands around it: up to a semicolon at the end of a line only a property, else the rest of the statement. What was
/// read before it stays.
/// </remarks>
internal ref struct TurtleReader
{
    /// <summary>So many brackets may stand in one another.</summary>
    private const int Deepest = 100;

    /// <summary>After how many statements it is checked whether the reading was stopped.</summary>
    private const int StatementsAtOnce = 256;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n;,[](){}<>\"'#^@|!$&*+=?~`");

    private readonly ReadOnlySpan<char> text;
    private readonly RdfGraph graph;
    private readonly FileProblems problems;
    private readonly CancellationToken cancellation;
    private readonly TurtleNames names;
    private int at;
    private int depth;
    private string error = "";
    private TextSpan errorPlace;
    private ProblemKind errorKind;

    private TurtleReader(ReadOnlySpan<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation)
    {
        this.text = text;
        (this.graph, this.problems, this.cancellation) = (graph, problems, cancellation);
        names = new TurtleNames(graph, problems);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; anything goes.</param>
    /// <param name="graph">Receives what it says.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public static void Read(ReadOnlySpan<char> text, RdfGraph graph, FileProblems problems, CancellationToken cancellation) =>
        new TurtleReader(text, graph, problems, cancellation).ReadAll();

    private void ReadAll()
    {
        for (var number = 0; SkipBlanks(); number++)
        {
            if (number % StatementsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            depth = 0;
            if (text[at] is '.' or '{' or '}') at++; // A graph is read as what stands in it.
            else if (!(text[at] == '@' || IsDirective("prefix") || IsDirective("base") ? ReadDirective() : ReadStatement())) PassOver();
        }
    }

    /// <summary>Tells an error, and goes on behind it, at what looks like the next statement.</summary>
    private void PassOver()
    {
        Report();
        var start = at;
        while (Resume())
        {
        }

        if (at == start) at++;
    }

    private bool ReadDirective()
    {
        var start = at;
        if (text[at] == '@') at++;
        var word = text[at..];
        at += char.ToLowerInvariant(text[Math.Min(at, text.Length - 1)]) == 'p' ? "prefix".Length : "base".Length;
        var isPrefix = word.StartsWith("prefix", StringComparison.OrdinalIgnoreCase);
        if (!isPrefix && !word.StartsWith("base", StringComparison.OrdinalIgnoreCase))
        {
            at = Math.Min(text.Length, start + 1);
            return Fail(new TextSpan(start, 1), "Only @prefix and @base begin with an @ here.");
        }

        SkipBlanks();
        var prefix = default(ReadOnlySpan<char>);
        if (isPrefix)
        {
            var colon = text[at..].IndexOfAny(":<\r\n");
            if (colon < 0 || text[at + colon] != ':') return Fail(new TextSpan(start, 1), "A prefix is declared as @prefix ex: <https://example.org/> .");
            prefix = text.Slice(at, colon);
            at += colon + 1;
            SkipBlanks();
        }

        if (at == text.Length || text[at] != '<') return Fail(new TextSpan(start, 1), isPrefix ? "A prefix is declared as @prefix ex: <https://example.org/> ." : "The base is declared as @base <https://example.org/> .");
        if (!ReadBrackets(out var iri)) return false;
        if (isPrefix) names.Declare(prefix, text.Slice(iri.Start, iri.Length));
        else names.DeclareBase(text.Slice(iri.Start, iri.Length));
        SkipBlanks();
        if (at < text.Length && text[at] == '.') at++;
        return true;
    }

    private bool ReadStatement()
    {
        if (IsDirective("graph")) at += "graph".Length;
        SkipBlanks();
        var start = at;
        if (at == text.Length) return true;
        var isList = text[at] == '(';
        var isBracketed = text[at] == '[';
        if (isList)
        {
            if (!ReadList(-1, -1, RdfProperty.None)) return false;
            return Fail(new TextSpan(start, 1), "A list says nothing by itself here, so it is not used.");
        }

        if (!(isBracketed ? ReadBracketed(out var subject) : ReadResource(out subject, out _))) return false;
        SkipBlanks();
        if (at < text.Length && text[at] is '{' or '.' && (isBracketed || text[at] == '{')) return true; // The name of a graph; or brackets that said all.
        var block = graph.Open(subject, start);
        bool isComplete;
        while (!(isComplete = ReadProperties(block, subject)))
        {
            Report();
            depth = 0;
            if (!Resume()) break;
        }

        if (isComplete && at < text.Length && text[at] == '.') at++;
        graph.Close(subject, block, Math.Max(start, EndOfText(at)));
        return true;
    }

    /// <summary>Reads properties and their values up to what ends them: a full stop, a bracket, the end of the text.</summary>
    private bool ReadProperties(int block, int subject)
    {
        while (true)
        {
            while (SkipBlanks() && text[at] == ';') at++;
            if (at == text.Length) return depth > 0 ? Fail(new TextSpan(at - 1, 1), "The text ends within brackets. Close them with ] and end the statement with a full stop.") : IsEnded(at);
            if (text[at] is '.' or ']' or '}') return true;
            if (!ReadProperty(out var property) || !ReadValues(block, subject, property)) return false;
            if (at == text.Length || text[at] is ';' or '.' or ']' or '}') continue;
            if (!IsFirstOfLine(at) || IsLineStart(at) || !(text[at] == '<' || char.IsLetter(text[at])))
                return Fail(Token(at), "Here is something that does not go on with the statement before it. End that with a full stop, or put ; between properties and , between values.");
            problems.Add(Token(at), "A semicolon is missing before this property.", ProblemKind.BrokenSyntax);
        }
    }

    /// <summary>A statement at the very end of the text without its full stop, as while it is written.</summary>
    private readonly bool IsEnded(int end)
    {
        problems.Add(new TextSpan(Math.Max(0, EndOfText(end) - 1), 1), "The last statement has no full stop at its end.", ProblemKind.BrokenSyntax);
        return true;
    }

    private bool ReadProperty(out RdfProperty property)
    {
        property = RdfProperty.None;
        var start = at;
        if (text[at] == '<')
        {
            if (!ReadBrackets(out var iri)) return false;
            property = RdfWords.PropertyOf(text.Slice(iri.Start, iri.Length));
            return true;
        }

        var name = ReadName();
        if (name is "a")
        {
            property = RdfProperty.Type;
            return true;
        }

        if (!name.Contains(':')) return Fail(Token(start), "Here should stand a property, such as skos:prefLabel.");
        property = names.PropertyOf(name, start);
        return true;
    }

    private bool ReadValues(int block, int subject, RdfProperty property)
    {
        while (true)
        {
            if (!SkipBlanks()) return Fail(new TextSpan(at - 1, 1), "The text ends before the value of this property.");
            if (!ReadValue(block, subject, property)) return false;
            if (!SkipBlanks() || text[at] != ',') return true;
            at++;
        }
    }

    private bool ReadValue(int block, int subject, RdfProperty property)
    {
        var start = at;
        switch (text[at])
        {
            case '"' or '\'':
                return ReadText(block, subject, property);
            case '(':
                return ReadList(block, subject, property);
            case '[':
                if (!ReadBracketed(out var node)) return false;
                AddResource(block, subject, property, node, TextSpan.FromBounds(start, at));
                return true;
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                AddText(block, subject, property, ReadNumber().ToString(), null, TextSpan.FromBounds(start, at));
                return true;
            case ';' or ',' or ']' or ')' or '}':
                return Fail(new TextSpan(at, 1), "Here should stand a value: a text in quotes, an <IRI>, or a name such as ex:thing.");
        }

        var name = text[at] is '<' or '_' ? default : ReadName();
        if (name is "true" or "false")
        {
            AddText(block, subject, property, name.ToString(), null, TextSpan.FromBounds(start, at));
            return true;
        }

        at = start;
        if (property == RdfProperty.None) return PassOverResource();
        if (property == RdfProperty.Type) return ReadType(subject);
        if (!ReadResource(out var resource, out var place)) return false;
        AddResource(block, subject, property, resource, place);
        return true;
    }

    private readonly void AddResource(int block, int subject, RdfProperty property, int resource, TextSpan place)
    {
        if (property is not (RdfProperty.None or RdfProperty.Type)) graph.Add(block, subject, property, RdfObject.Of(resource, place));
    }

    private readonly void AddText(int block, int subject, RdfProperty property, string content, string? language, TextSpan place)
    {
        if (property is not (RdfProperty.None or RdfProperty.Type)) graph.Add(block, subject, property, RdfObject.Of(content, language, place));
    }

    private bool PassOverResource()
    {
        if (text[at] == '<') return ReadBrackets(out _);
        var start = at;
        return ReadName().Contains(':') || Fail(Token(start), "This is no value. A text stands in quotes, an IRI between < and >, and other names have a prefix: ex:thing.");
    }

    private bool ReadType(int subject)
    {
        var start = at;
        if (!PassOverResource()) return false;
        graph.AddKinds(subject, RdfWords.KindsOf(text[start..at].TrimEnd('>')));
        return true;
    }

    /// <summary>Reads an IRI, a name with a prefix, or the label of a resource without either.</summary>
    private bool ReadResource(out int resource, out TextSpan place)
    {
        resource = -1;
        if (text[at] == '<')
        {
            if (!ReadBrackets(out place)) return false;
            resource = names.Resolve(text.Slice(place.Start, place.Length));
            return true;
        }

        var start = at;
        var name = ReadName();
        place = TextSpan.FromBounds(start, at);
        if (!name.Contains(':')) return Fail(Token(start), "Here should stand an <IRI>, or a name with a prefix such as ex:thing. A text stands in quotes.");
        resource = name.StartsWith("_:") ? graph.ResolveBlank(name) : names.ResolveName(name, start);
        return true;
    }

    /// <summary>Reads an IRI in angle brackets; the place is what stands between them.</summary>
    private bool ReadBrackets(out TextSpan place)
    {
        var start = at;
        place = default;
        if (text[at..].StartsWith("<<"))
        {
            at += 2;
            return Fail(new TextSpan(start, 2), "A statement about a statement is not read. A glossary can do without.");
        }

        var length = text[(at + 1)..].IndexOfAny(">\r\n");
        if (length < 0 || text[at + 1 + length] != '>') return Fail(new TextSpan(start, 1), "This < is never closed. Write > at the end of the IRI.");
        place = new TextSpan(start + 1, length);
        at = place.End + 1;
        return true;
    }

    /// <summary>Reads a name with its prefix, or a word.</summary>
    private ReadOnlySpan<char> ReadName()
    {
        var start = at;
        while (true)
        {
            var length = text[at..].IndexOfAny(NameEnds);
            at = length < 0 ? text.Length : at + length;
            if (at == text.Length || at == start || text[at - 1] != '\\') break;
            at++; // ex:a\,b
        }

        while (at > start && text[at - 1] == '.') at--;
        return text[start..at];
    }

    private ReadOnlySpan<char> ReadNumber()
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '+' or '-')) at++;
        while (at > start + 1 && text[at - 1] == '.') at--;
        return text[start..at];
    }

    private bool ReadBracketed(out int resource)
    {
        var start = at++;
        resource = graph.AddBlank();
        if (depth >= Deepest) return Fail(new TextSpan(start, 1), "Brackets stand in one another too deeply here, so what is in them is not read.", ProblemKind.OverLimit);
        depth++;
        var block = graph.Open(resource, start);
        if (!ReadProperties(block, resource)) return CloseBroken(resource, block);
        if (at == text.Length || text[at] != ']')
        {
            Fail(new TextSpan(start, 1), "This bracket is never closed. Write ] at its end.");
            return CloseBroken(resource, block);
        }

        at++;
        depth--;
        graph.Close(resource, block, at);
        return true;
    }

    private readonly bool CloseBroken(int resource, int block)
    {
        graph.Close(resource, block, at);
        return false;
    }

    /// <summary>Reads a list, whose items become values of the property one by one.</summary>
    private bool ReadList(int block, int subject, RdfProperty property)
    {
        var start = at++;
        if (depth >= Deepest) return Fail(new TextSpan(start, 1), "Brackets stand in one another too deeply here, so what is in them is not read.", ProblemKind.OverLimit);
        depth++;
        while (SkipBlanks())
        {
            if (text[at] == ')')
            {
                at++;
                depth--;
                return true;
            }

            if (!ReadValue(block, subject, property)) return false;
        }

        return Fail(new TextSpan(start, 1), "This list is never closed. Write ) at its end.");
    }

    private bool ReadText(int block, int subject, RdfProperty property)
    {
        if (!TurtleText.Find(text, at, out var place, out var end, out var complaint)) return Fail(new TextSpan(at, 1), complaint);
        if (complaint.Length > 0) problems.Add(new TextSpan(at, 1), complaint, ProblemKind.BrokenSyntax);
        at = end;
        string? language = null;
        var isMarkup = false;
        if (at < text.Length && text[at] == '@')
        {
            var start = ++at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_')) at++;
            language = graph.Language(text[start..at]);
        }
        else if (text[at..].StartsWith("^^"))
        {
            at += 2;
            var start = at;
            if (at == text.Length || !PassOverResource()) return at < text.Length || Fail(new TextSpan(start - 1, 1), "The text ends before the type of this value.");
            isMarkup = RdfWords.LocalName(text[start..at].TrimEnd('>')) is "HTML" or "XMLLiteral";
        }

        if (property is RdfProperty.None or RdfProperty.Type) return true;
        var content = TurtleText.Decode(text.Slice(place.Start, place.Length));
        AddText(block, subject, property, isMarkup ? MarkedText.Plain(content) : content, language, place);
        return true;
    }

    /// <summary>Whether a word that is no name stands here: PREFIX, BASE, GRAPH, in whatever case.</summary>
    private readonly bool IsDirective(string word) =>
        text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && at + word.Length < text.Length && char.IsWhiteSpace(text[at + word.Length]);

    /// <summary>Passes over blanks and comments; false at the end.</summary>
    private bool SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF') at++;
            else if (text[at] == '#') at = EndOfLine(at);
            else return true;
        }

        return false;
    }

    private bool Fail(TextSpan place, string message, ProblemKind kind = ProblemKind.BrokenSyntax)
    {
        (error, errorPlace, errorKind) = (message, place, kind);
        return false;
    }

    private readonly void Report() => problems.Add(errorPlace, error, errorKind);

    /// <summary>Goes to where the reading can go on after an error.</summary>
    /// <returns>True behind a semicolon at the end of a line, where the same resource goes on; false where a statement may begin.</returns>
    private bool Resume()
    {
        if (at < text.Length && IsLineStart(at) && StartsStatement(at)) return false;
        while (at < text.Length)
        {
            var end = EndOfLine(at);
            var line = text[at..end].TrimEnd();
            at = end;
            if (line.EndsWith(".") || line.EndsWith(";")) return line[^1] == ';';
            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            if (at == text.Length || StartsStatement(at)) return false;
        }

        return false;
    }

    /// <summary>Whether a line may begin a statement: it is not indented, or empty.</summary>
    private readonly bool StartsStatement(int start) => text[start] is not (' ' or '\t' or '.' or ';' or ',' or ']' or ')' or '#');

    private readonly int EndOfLine(int start) => text[start..].IndexOfAny('\n', '\r') is >= 0 and var length ? start + length : text.Length;

    private readonly int EndOfText(int end) => text[..end].TrimEnd().Length;

    /// <summary>Whether nothing but blanks stand before a place in its line.</summary>
    private readonly bool IsFirstOfLine(int place)
    {
        while (place > 0 && text[place - 1] is ' ' or '\t') place--;
        return IsLineStart(place);
    }

    private readonly bool IsLineStart(int place) => place == 0 || text[place - 1] is '\n' or '\r';

    /// <summary>What stands at a place up to the next blank.</summary>
    private readonly TextSpan Token(int start)
    {
        const int most = 60;
        var rest = text[start..Math.Min(text.Length, start + most)];
        var length = rest.IndexOfAny(" \t\r\n");
        return new TextSpan(start, Math.Max(Math.Min(1, rest.Length), length < 0 ? rest.Length : length));
    }
}
