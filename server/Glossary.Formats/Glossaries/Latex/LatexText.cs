using System.Buffers;
using System.Text;
using Glossary.Formats.Prose;

namespace Glossary.Formats.Glossaries;

/// <summary>Writes LaTeX as a reader sees it: accents, quotes and dashes as characters, references as the names of their entries, formulas as <c>$…$</c>.</summary>
/// <remarks>What is not known is passed over and its argument kept. It is no TeX: nothing is counted or set, and every text has an end.</remarks>
/// <param name="file">The file of the texts.</param>
internal sealed class LatexText(LatexFile file)
{
    /// <summary>Deeper groups are left out.</summary>
    private const int DeepestGroup = 32;

    /// <summary>So many references lead from one to the next; behind that a label stands for itself.</summary>
    private const int DeepestReference = 4;

    /// <summary>After so many references within others, in one text, a label stands for itself.</summary>
    private const int MostNested = 32;

    /// <summary>A longer text, in UTF-16 code units, is no name that a reference could show.</summary>
    private const int LongestReference = 500;

    /// <summary>A longer formula, in UTF-16 code units, was never closed.</summary>
    private const int LongestFormula = 1000;

    private static readonly SearchValues<char> Signs = SearchValues.Create(" \t\r\n\\{}$%~-`'\"<>,\u00a0");

    private readonly StringBuilder text = new();
    private Gap gap;
    private bool isName;
    private bool isInCode;
    private bool isBroken;
    private int depthOfReferences;
    private int nested;

    /// <summary>What stands between two words.</summary>
    private enum Gap
    {
        None, Blank, Wrap, Line, Paragraph,
    }

    /// <summary>A name in one line.</summary>
    public string Name(ReadOnlySpan<char> tex)
    {
        Start(asName: true);
        Append(tex, 0);
        return text.ToString().Trim();
    }

    /// <summary>A text, with code in backticks; paragraphs are parted by blank lines.</summary>
    public string Text(ReadOnlySpan<char> tex)
    {
        Start(asName: false);
        Append(tex, 0);
        return text.ToString().Trim();
    }

    /// <summary>The name of the entry that a label stands for, in one line; the label itself where there is none.</summary>
    public string NameOf(ReadOnlySpan<char> label)
    {
        Start(asName: true);
        AppendReference(new LatexReference(LatexForm.Name, LatexLetters.AsTheyAre), label);
        return text.ToString().Trim();
    }

    private void Start(bool asName)
    {
        text.Clear();
        (gap, isName, isInCode, isBroken, depthOfReferences, nested) = (Gap.None, asName, false, false, 0, 0);
    }

    private void Append(ReadOnlySpan<char> tex, int depth)
    {
        if (depth > DeepestGroup) return;
        for (var at = 0; at < tex.Length;)
        {
            var next = tex[at..].IndexOfAny(Signs);
            if (next != 0) Put(next < 0 ? tex[at..] : tex.Slice(at, next));
            if (next < 0) return;
            at += next;
            at = tex[at] switch
            {
                '\\' => AppendCommand(tex, at, depth),
                '{' => AppendGroup(tex, at, depth),
                '}' => at + 1,
                '%' => SkipComment(tex, at),
                '$' => AppendFormula(tex, at),
                '~' or '\u00a0' => Leave(Gap.Blank, at + 1),
                ' ' or '\t' or '\r' or '\n' => AppendGap(tex, at),
                _ => AppendSigns(tex, at),
            };
        }
    }

    /// <summary>Adds characters that a reader sees.</summary>
    private void Put(ReadOnlySpan<char> characters)
    {
        if (gap != Gap.None && text.Length > 0 && characters.Length > 0)
        {
            var last = text[^1];
            if (last != '\n' && gap == Gap.Paragraph) text.Append("\n\n");
            else if (last != '\n' && gap == Gap.Line) text.Append('\n');
            else if (last is not ('\n' or ' ') && !(gap == Gap.Wrap && Script.MeetsWithoutBlank(last, characters[0]))) text.Append(' ');
        }

        if (characters.Length > 0) gap = Gap.None;
        text.Append(characters);
    }

    private int Leave(Gap wider, int next)
    {
        if (isName && wider > Gap.Wrap) wider = Gap.Blank;
        if (wider > gap) gap = wider;
        return next;
    }

    private int AppendGap(ReadOnlySpan<char> tex, int at)
    {
        var lines = 0;
        for (; at < tex.Length && tex[at] is ' ' or '\t' or '\r' or '\n'; at++)
        {
            if (tex[at] == '\n' || (tex[at] == '\r' && !(at + 1 < tex.Length && tex[at + 1] == '\n'))) lines++;
        }

        return Leave(lines > 1 ? Gap.Paragraph : lines == 1 ? Gap.Wrap : Gap.Blank, at);
    }

    /// <summary>A comment takes the end of its line with it, and the blanks that the next one starts with.</summary>
    private int SkipComment(ReadOnlySpan<char> tex, int at)
    {
        at = TextLines.EndOfLine(tex, at);
        while (at < tex.Length && tex[at] is ' ' or '\t') at++;
        return at < tex.Length && tex[at] is '\n' or '\r' ? Leave(Gap.Paragraph, at) : at;
    }

    private int AppendGroup(ReadOnlySpan<char> tex, int at, int depth)
    {
        var close = EndOfGroup(tex, at);
        if (close < 0) return at + 1;
        Append(tex[(at + 1)..close], depth + 1);
        return close + 1;
    }

    /// <summary>Where a group closes; after one that does not, no other one is looked for, so that the work does not grow with the square of the length.</summary>
    private int EndOfGroup(ReadOnlySpan<char> tex, int open)
    {
        var close = isBroken ? -1 : LatexSyntax.EndOfGroup(tex, open);
        isBroken |= close < 0;
        return close;
    }

    private int AppendFormula(ReadOnlySpan<char> tex, int at)
    {
        var dollars = at + 1 < tex.Length && tex[at + 1] == '$' ? 2 : 1;
        var start = at + dollars;
        var rest = tex[start..Math.Min(tex.Length, start + LongestFormula)];
        for (var end = 0; end < rest.Length; end++)
        {
            if (rest[end] == '\\') end++;
            else if (rest[end] == '$') return PutFormula(rest[..end], start + Math.Min(tex.Length - start, end + dollars));
        }

        Put("$");
        return start;
    }

    /// <summary>Adds a formula up to what closes it.</summary>
    private int AppendFormula(ReadOnlySpan<char> tex, int start, string close)
    {
        var length = tex[start..Math.Min(tex.Length, start + LongestFormula)].IndexOf(close);
        return length < 0 ? start : PutFormula(tex.Slice(start, length), start + length + close.Length);
    }

    private int PutFormula(ReadOnlySpan<char> formula, int next)
    {
        var content = EntryDraft.OneLine(formula.ToString());
        if (content.Length > 0) Put($"${content}$");
        return next;
    }

    /// <summary>Adds what one sign, or several in a row, stand for: quotes, dashes, umlauts.</summary>
    private int AppendSigns(ReadOnlySpan<char> tex, int at)
    {
        var rest = tex[at..];
        var (shown, length) = rest[0] switch
        {
            _ when isInCode => (null, 1),
            '-' when rest.StartsWith("---") => ("—", 3),
            '-' when rest.StartsWith("--") => ("–", 2),
            '`' when rest.StartsWith("``") => ("“", 2),
            '`' => ("‘", 1),
            '\'' when rest.StartsWith("''") => ("”", 2),
            ',' when rest.StartsWith(",,") => ("„", 2),
            '<' when rest.StartsWith("<<") => ("«", 2),
            '>' when rest.StartsWith(">>") => ("»", 2),
            '"' when file.HasShorthands && rest.Length > 1 => (LatexSymbols.Shorthand(rest[1]), 2),
            _ => (null, 1),
        };
        if (shown is null) Put(rest[..1]);
        else Put(shown);
        return at + (shown is null ? 1 : length);
    }

    private int AppendCommand(ReadOnlySpan<char> tex, int at, int depth)
    {
        var end = at + 1;
        while (end < tex.Length && char.IsAsciiLetter(tex[end])) end++;
        var name = tex[(at + 1)..end];
        if (name.IsEmpty) return end == tex.Length ? end : AppendSignCommand(tex, end);
        if (name is "item") return AppendItem(tex, end, depth);
        if (name is "begin" && AppendFormulaOfEnvironment(tex, end) is { } behind) return behind;
        if (name is "par" or "newline" or "linebreak" or "bigskip" or "medskip" or "smallskip" or "begin" or "end") Leave(name is "par" ? Gap.Paragraph : Gap.Line, 0);
        if (LatexSymbols.Find(name) is { } symbol) return AppendSymbol(tex, end, symbol);
        if (LatexSymbols.IsAccent(name)) return AppendAccent(tex, name[0], end);
        if (LatexReference.Find(name) is { } reference) return AppendReference(tex, reference, end, depth);
        if (LatexCommands.CountUnseen(name) is > 0 and var unseen) return SkipArguments(tex, end, unseen);
        if (name is "verb" or "lstinline" or "Verb" && AppendVerbatim(tex, end) is { } next) return next;
        if (name is "url" or "nolinkurl" or "path") return AppendAddress(tex, end);
        if (LatexCommands.IsCode(name) && !isName) return AppendBetween("`", "`", tex, end, depth);
        if (LatexCommands.IsQuote(name)) return AppendBetween("“", "”", tex, end, depth);
        if (name is "ensuremath") return AppendArgumentAsFormula(tex, end);
        if (name is "textsubscript" or "textsuperscript") return AppendScript(tex, end, name is "textsubscript" ? '_' : '^', depth);
        if (name is "SI" or "si" or "qty" or "unit" or "num" or "ang") return AppendQuantity(tex, end);
        return AppendUnknown(tex, end, name, depth);
    }

    /// <summary>A command that is named by a sign.</summary>
    private int AppendSignCommand(ReadOnlySpan<char> tex, int at)
    {
        var sign = tex[at];
        switch (sign)
        {
            case '\\':
                var next = at + 1 < tex.Length && tex[at + 1] == '*' ? at + 2 : at + 1;
                return Leave(Gap.Line, next < tex.Length && tex[next] == '[' && LatexSyntax.EndOfOption(tex, next) is > 0 and var close ? close + 1 : next);
            case ' ' or ',' or ';' or ':' or '>' or '\n' or '\r' or '\t': return Leave(Gap.Blank, at + 1);
            case '-' or '/' or '!' or '@' or ')' or ']': return at + 1;
            case '(': return AppendFormula(tex, at + 1, "\\)");
            case '[': return AppendFormula(tex, at + 1, "\\]");
            case '{' or '}' or '%' or '&' or '$' or '#' or '_':
                Put(tex.Slice(at, 1));
                return at + 1;
            default:
                if (LatexSymbols.IsAccent(tex.Slice(at, 1))) return AppendAccent(tex, sign, at + 1);
                Put(tex.Slice(at, 1));
                return at + 1;
        }
    }

    private int AppendAccent(ReadOnlySpan<char> tex, char accent, int at)
    {
        while (at < tex.Length && tex[at] == ' ') at++;
        if (at == tex.Length) return at;
        var end = tex[at] == '{' ? EndOfGroup(tex, at) + 1 : tex[at] == '\\' ? LatexSyntax.EndOfName(tex, at) : at + 1;
        if (end <= at) return at + 1;
        Put(LatexSymbols.WithAccent(accent, tex[at] == '{' ? tex[(at + 1)..(end - 1)].Trim() : tex[at..end]));
        while (tex[at] == '\\' && end < tex.Length && tex[end] == ' ') end++;
        return end;
    }

    /// <summary>A letter's command ends at the blank behind it, which is not seen. Authors of other commands mostly mean the blank.</summary>
    private int AppendSymbol(ReadOnlySpan<char> tex, int at, string symbol)
    {
        if (symbol == " ") Leave(Gap.Blank, 0);
        else Put(symbol);
        if (tex[at..].StartsWith("{}")) return at + 2;
        while (symbol.Length == 1 && char.IsLetter(symbol[0]) && at < tex.Length && tex[at] == ' ') at++;
        return at;
    }

    private int AppendItem(ReadOnlySpan<char> tex, int at, int depth)
    {
        Leave(Gap.Line, 0);
        Put("- ");
        if (at == tex.Length || tex[at] != '[' || LatexSyntax.EndOfOption(tex, at) is not (> 0 and var close)) return at;
        Append(tex[(at + 1)..close], depth + 1);
        return Leave(Gap.Blank, close + 1);
    }

    private int? AppendFormulaOfEnvironment(ReadOnlySpan<char> tex, int at)
    {
        if (at == tex.Length || tex[at] != '{' || tex[at..].IndexOf('}') is not (> 0 and var length)) return null;
        var name = tex.Slice(at + 1, length - 1);
        return LatexCommands.IsFormula(name) ? AppendFormula(tex, at + length + 1, $"\\end{{{name}}}") : null;
    }

    /// <summary>Code between two equal signs; null where there is none.</summary>
    private int? AppendVerbatim(ReadOnlySpan<char> tex, int at)
    {
        if (at < tex.Length && tex[at] == '*') at++;
        if (at == tex.Length || tex[at] == '{' || tex[at] == '[' || char.IsWhiteSpace(tex[at])) return null;
        var code = tex[(at + 1)..];
        code = code[..Math.Min(code.Length, LongestFormula)];
        var length = code.IndexOf(tex[at]);
        if (length < 0) return null;
        Put(isName ? code[..length] : $"`{code[..length]}`");
        return at + length + 2;
    }

    private int AppendAddress(ReadOnlySpan<char> tex, int at)
    {
        if (at == tex.Length || tex[at] != '{' || EndOfGroup(tex, at) is not (> 0 and var close)) return at;
        var address = tex[(at + 1)..close].Trim();
        if (address.Contains('\\')) Put(address.ToString().Replace("\\", "", StringComparison.Ordinal));
        else Put(address);
        return close + 1;
    }

    private int AppendBetween(string left, string right, ReadOnlySpan<char> tex, int at, int depth)
    {
        at = SkipOptions(tex, at);
        if (at == tex.Length || tex[at] != '{' || EndOfGroup(tex, at) is not (> 0 and var close)) return at;
        var wasInCode = isInCode;
        isInCode |= left == "`";
        if (!wasInCode) Put(left);
        Append(tex[(at + 1)..close].Trim(), depth + 1);
        isInCode = wasInCode;
        if (!wasInCode)
        {
            gap = Gap.None;
            Put(right);
        }

        return close + 1;
    }

    private int AppendArgumentAsFormula(ReadOnlySpan<char> tex, int at)
    {
        at = LatexSyntax.SkipBlanks(tex, at);
        if (at == tex.Length || tex[at] != '{' || EndOfGroup(tex, at) is not (> 0 and var close)) return at;
        return PutFormula(tex[(at + 1)..close].Trim("$ "), close + 1);
    }

    private int AppendScript(ReadOnlySpan<char> tex, int at, char mark, int depth)
    {
        at = LatexSyntax.SkipBlanks(tex, at);
        if (at == tex.Length || tex[at] != '{' || EndOfGroup(tex, at) is not (> 0 and var close)) return at;
        var content = tex[(at + 1)..close].Trim();
        if (content.ContainsAnyExceptInRange('0', '9')) Append(content, depth + 1);
        else Put(MathSymbols.Script(mark, content.ToString()));
        return close + 1;
    }

    /// <summary>A number with its unit: <c>\SI{10}{\nano\metre}</c> is 10 nanometre.</summary>
    private int AppendQuantity(ReadOnlySpan<char> tex, int at)
    {
        at = SkipOptions(tex, at);
        while (at < tex.Length && tex[at] == '{' && EndOfGroup(tex, at) is > 0 and var close)
        {
            var argument = tex[(at + 1)..close].Trim();
            for (var i = 0; i < argument.Length;)
            {
                if (argument[i] != '\\')
                {
                    Put(argument.Slice(i++, 1));
                    continue;
                }

                var end = LatexSyntax.EndOfName(argument, i);
                var unit = argument[(i + 1)..end];
                Put(unit);
                if (unit is not ("nano" or "micro" or "milli" or "centi" or "deci" or "kilo" or "mega" or "giga" or "tera" or "pico" or "femto" or "kibi" or "mebi" or "gibi")) Leave(Gap.Blank, 0);
                i = end;
            }

            at = Leave(Gap.Blank, close + 1);
        }

        gap = Gap.None;
        return at;
    }

    /// <summary>A command that is not known: its options are not seen, its arguments are. One that has none may be of the file, or stand for words.</summary>
    private int AppendUnknown(ReadOnlySpan<char> tex, int at, ReadOnlySpan<char> name, int depth)
    {
        if (at < tex.Length && tex[at] == '*') at++;
        var next = SkipOptions(tex, at);
        if (next < tex.Length && tex[next] == '{' && !tex[next..].StartsWith("{}")) return next;
        if (tex[next..].StartsWith("{}")) next += 2;
        else next = at;
        if (file.Macros.Count > 0 && file.Macros.GetValueOrDefault(name.ToString()) is { } macro && MayFollow())
        {
            depthOfReferences++;
            Append(macro, depth + 1);
            depthOfReferences--;
            return next;
        }

        if (LatexCommands.IsName(name)) Put(name);
        return next;
    }

    /// <summary>Offset behind the first arguments of a command, with the options between them.</summary>
    private int SkipArguments(ReadOnlySpan<char> tex, int at, int count)
    {
        if (at < tex.Length && tex[at] == '*') at++;
        for (; count > 0; count--)
        {
            at = SkipOptions(tex, at);
            var open = LatexSyntax.SkipBlanks(tex, at);
            if (open == tex.Length || tex[open] != '{' || EndOfGroup(tex, open) is not (> 0 and var close)) return at;
            at = close + 1;
        }

        return SkipOptions(tex, at);
    }

    private static int SkipOptions(ReadOnlySpan<char> tex, int at)
    {
        while (at < tex.Length && tex[at] is '[' && LatexSyntax.EndOfOption(tex, at) is > 0 and var close) at = close + 1;
        return at;
    }

    /// <summary>Adds the name of an entry that a command refers to, and what the command has in brackets behind it.</summary>
    private int AppendReference(ReadOnlySpan<char> tex, LatexReference reference, int at, int depth)
    {
        if (at < tex.Length && tex[at] is '*' or '+') at++;
        at = SkipOptions(tex, at);
        var open = LatexSyntax.SkipBlanks(tex, at);
        if (open == tex.Length || tex[open] != '{' || EndOfGroup(tex, open) is not (> 0 and var close)) return at;
        AppendReference(reference, tex[(open + 1)..close]);
        at = close + 1;
        if (at == tex.Length || tex[at] != '[' || LatexSyntax.EndOfOption(tex, at) is not (> 0 and var end)) return at;
        Append(tex[(at + 1)..end], depth + 1);
        return end + 1;
    }

    private void AppendReference(LatexReference reference, ReadOnlySpan<char> label)
    {
        var start = text.Length;
        var record = MayFollow() ? file.Find(label) : null;
        depthOfReferences++;
        if (record is null || !AppendForm(record, reference.Form)) PutLabel(label);
        depthOfReferences--;
        if (reference.Letters != LatexLetters.AsTheyAre) Capitalise(start, reference.Letters == LatexLetters.AllCapital);
    }

    /// <summary>Whether a reference may be followed here, so that those which lead to one another come to an end.</summary>
    private bool MayFollow() => depthOfReferences == 0 || (depthOfReferences < DeepestReference && nested++ < MostNested);

    private bool AppendForm(LatexRecord record, LatexForm form)
    {
        foreach (var key in LatexReference.KeysOf(form))
        {
            if (record.Find(key) is not { } field || field.In(file.Text.Span).Length > LongestReference) continue;
            Append(field.In(file.Text.Span), 0);
            if (form == LatexForm.Full && key == LatexKeys.Long && record.Find(LatexKeys.Short) is { } abbreviation)
            {
                Put(" (");
                Append(abbreviation.In(file.Text.Span), 0);
                Put(")");
            }

            return true;
        }

        if (LatexReference.SingularOf(form) is { } singular && AppendForm(record, singular))
        {
            Put("s");
            return true;
        }

        if (record.Find(LatexKeys.Parent) is not { } parent) return false;
        AppendReference(new LatexReference(form, LatexLetters.AsTheyAre), parent.In(file.Text.Span));
        return true;
    }

    /// <summary>A label of an entry elsewhere, without what groups labels: <c>acr:tcp</c>.</summary>
    private void PutLabel(ReadOnlySpan<char> label)
    {
        var clean = LatexFile.LabelOf(label.Trim());
        var colon = clean.LastIndexOf(':');
        Put(colon >= 0 && colon + 1 < clean.Length ? clean.AsSpan(colon + 1) : clean);
    }

    private void Capitalise(int start, bool all)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            text[i] = char.ToUpperInvariant(text[i]);
            if (!all) return;
        }
    }
}
