namespace Glossary.Formats.Prose;

/// <summary>Tells comments and strings from code, by the language's table and a few rules most languages share.</summary>
/// <remarks>
/// The state says what is open: in the low 8 bits the delimiter's index plus one, in the next 16 its number (depth, count or hash of
/// a word), then flags.
/// </remarks>
/// <param name="syntax">The language.</param>
/// <param name="text">Lines of code.</param>
/// <param name="regions">Receives what is found; null to find the state only.</param>
internal ref struct CodeLexer(CodeSyntax syntax, ReadOnlySpan<char> text, CodeRegions? regions)
{
    /// <summary>A docstring is open, and not a string.</summary>
    public const int IsDocFlag = 1 << 24;

    /// <summary>The open string holds code in braces.</summary>
    public const int IsInterpolatedFlag = 1 << 25;

    /// <summary>The open string, which else would end with its line, has escaped the line's end.</summary>
    private const int IsContinuedFlag = 1 << 26;

    /// <summary>Free for users of the lexer; never set by it.</summary>
    public const int FirstFreeFlag = 1 << 27;

    private const int NumberShift = 8;
    private const int NumberMask = 0xFFFF;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the line's first character that is not blank stands; -1 where the line started before the text.</summary>
    private int lineContent;

    private int pendingHereDocument;

    /// <summary>Whether a comment or string of before reaches into a text with this state.</summary>
    public static bool IsOpen(CodeSyntax syntax, int state, bool startsLine)
    {
        var open = (state & 0xFF) - 1;
        if (open < 0 || open >= syntax.Delimiters.Length) return false;
        return !startsLine || syntax.Delimiters[open].IsMultiline || (state & IsContinuedFlag) != 0;
    }

    /// <summary>The comment that is open in a state; null if there is none.</summary>
    public static Delimiter? OpenComment(CodeSyntax syntax, int state)
    {
        var open = (state & 0xFF) - 1;
        if (open < 0 || open >= syntax.Delimiters.Length) return null;
        var delimiter = syntax.Delimiters[open];
        return delimiter.Kind is DelimiterKind.LineComment or DelimiterKind.BlockComment || (state & IsDocFlag) != 0 ? delimiter : null;
    }

    /// <summary>Runs over the text.</summary>
    /// <param name="state">The state at its start.</param>
    /// <param name="startsLine">Whether it starts a line.</param>
    /// <returns>The state at its end.</returns>
    public int Run(int state, bool startsLine)
    {
        var open = IsOpen(syntax, state, startsLine) ? (state & 0xFF) - 1 : -1;
        StartLine(0);
        if (!startsLine) lineContent = -1;
        var at = 0;
        var number = (state >> NumberShift) & NumberMask;
        var flags = state & (IsDocFlag | IsInterpolatedFlag);
        if (open < 0) flags = 0;
        while (true)
        {
            if (open >= 0)
            {
                var body = new CodeBody(syntax.Delimiters[open], text);
                var isClosed = body.Read(at, (flags & IsInterpolatedFlag) != 0, ref number);
                Report(syntax.Delimiters[open], at, body.End, flags);
                if (!isClosed)
                {
                    if (!syntax.Delimiters[open].IsMultiline && text.Length > 0 && text[^1] is '\n' or '\r') flags |= IsContinuedFlag;
                    return (open + 1) | (number << NumberShift) | flags;
                }

                // Line ends passed over inside are caught up with.
                var line = text[at..body.Next].LastIndexOfAny('\n', '\r');
                if (line >= 0) StartLine(at + line + 1);
                at = body.Next;
            }

            open = NextOpen(ref at, ref number, ref flags);
            if (open < 0) return 0;
        }
    }

    private readonly void Report(Delimiter delimiter, int start, int end, int flags)
    {
        if (regions is null) return;
        if (delimiter.Kind is DelimiterKind.LineComment or DelimiterKind.BlockComment || (flags & IsDocFlag) != 0)
            regions.Comment(start, end, delimiter.Kind);
        else
            regions.String(start, end, delimiter, (flags & IsInterpolatedFlag) != 0);
    }

    /// <summary>Passes over code up to the next delimiter that opens something.</summary>
    /// <returns>The delimiter's index; -1 at the end of the text.</returns>
    private int NextOpen(ref int at, ref int number, ref int flags)
    {
        var codeStart = at;
        while (true)
        {
            var next = at < text.Length ? text[at..].IndexOfAny(syntax.Triggers) : -1;
            if (next < 0)
            {
                regions?.Code(codeStart, text.Length);
                at = text.Length;
                return -1;
            }

            at += next;
            if (text[at] is '\n' or '\r')
            {
                at = TextLines.EndOfLine(text, at);
                StartLine(at);
                if (pendingHereDocument == 0) continue;
                // The here-document announced on the line begins with the next one.
                (var index, number) = ((pendingHereDocument & 0xFF) - 1, pendingHereDocument >> NumberShift);
                pendingHereDocument = 0;
                flags = 0;
                regions?.Code(codeStart, at);
                return index;
            }

            var open = OpenAt(at, out var length, out var opened, out flags);
            if (open >= 0 && syntax.Delimiters[open].Shape == DelimiterShape.HereDocument)
            {
                pendingHereDocument = (open + 1) | (opened << NumberShift);
                at += length;
            }
            else if (open >= 0)
            {
                regions?.Code(codeStart, at);
                number = opened;
                at += length;
                return open;
            }
            else
            {
                at += length;
            }
        }
    }

    /// <summary>What opens at an offset, or how much is passed over there.</summary>
    private readonly int OpenAt(int at, out int length, out int number, out int flags)
    {
        number = flags = 0;
        length = 1;
        if (text[at] == '\'' && syntax.HasCharacters)
        {
            length = CodeRules.LengthOfCharacter(text, at);
            return -1;
        }

        for (var i = 0; i < syntax.Delimiters.Length; i++)
        {
            var delimiter = syntax.Delimiters[i];
            var opening = CodeRules.LengthOfOpening(delimiter, text, at, out number);
            if (opening == 0 || !IsAllowed(delimiter, at)) continue;
            length = opening;
            if (delimiter.Kind == DelimiterKind.DocString && StartsLine(CodeRules.StartOfPrefix(text, at))) flags |= IsDocFlag;
            if (delimiter.InterpolationPrefix.Length > 0 && CodeRules.HasPrefix(text, at, delimiter.InterpolationPrefix)) flags |= IsInterpolatedFlag;
            if (delimiter.Interpolation.Length > 0 && delimiter.InterpolationPrefix.Length == 0) flags |= IsInterpolatedFlag;
            return i;
        }

        if (text[at] == '/' && syntax.HasRegexes) length = CodeRules.LengthOfRegex(text, at);
        return -1;
    }

    private readonly bool IsAllowed(Delimiter delimiter, int at)
    {
        if (delimiter.AtLineStart) return StartsLine(at);
        if (delimiter.AfterBlank) return at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ';' or '(';
        return !(syntax.HasTransposition && text[at] == '\'' && at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or ']' or '}' or '\'' or '.' or '_'));
    }

    private readonly bool StartsLine(int at) => at == lineContent;

    private void StartLine(int at)
    {
        lineContent = at;
        while (lineContent < text.Length && text[lineContent] is ' ' or '\t') lineContent++;
    }
}
