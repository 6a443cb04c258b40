using System.Buffers;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the names that an author lists: <c>rip bench, cut bench or **bench saw (BS)**, is …</c></summary>
internal static class GivenList
{
    private const int LongestName = 60;
    private const int MostWords = 7;

    /// <summary>What a clause goes on with behind a name.</summary>
    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        [" is ", " are ", " was ", " were ", " refers ", " means ", " denotes ", " describes ", " ist ", " sind ", " wird ", " bezeichnet ", " meint ", " est ", " sont ", " désigne ", " es ", " son ", " significa ",
         " è ", " sono ", " indica ", " é ", " são ", " betekent ", " это ", " — ", " – ", " which ", " that ", " der ", " die ", " das ", " qui ", " que ", " che ", "是", "とは", "を指", "指的", "でも", "だが"],
        StringComparison.Ordinal);

    private static readonly string[] Ors = [" or ", " oder ", " ou ", " o ", " или ", "または", "又は", "或者", "或", "또는"];

    /// <summary>What joins the last element of a list, but also the words of a name: <c>track and hold</c>.</summary>
    private static readonly string[] Ands = [" and ", " und ", " et ", " y ", " e ", " и ", "和"];

    /// <summary>Adds the names that a text begins with.</summary>
    /// <returns>How much of the text they take, in UTF-16 code units.</returns>
    public static int AddFirst(ReadOnlySpan<char> text, NameList names)
    {
        var end = EndOfClause(text);
        var list = text[..end];
        if (list.IndexOfAny(Verbs) is var verb and >= 0) list = list[..verb];

        // Commas go on with the list only where it ends with "or"; else what follows is another clause.
        var comma = IndexOfComma(list, 0);
        if (comma >= 0 && (EndOfConjoined(list) is var conjoined and > 0)) list = list[..conjoined];
        else if (comma >= 0) list = list[..comma];
        AddEach(list, names);
        return list.Length;
    }

    /// <summary>Adds every name of a list.</summary>
    public static void AddEach(ReadOnlySpan<char> list, NameList names)
    {
        var rest = list.ToString();
        if (IndexOfComma(rest, 0) < 0) rest = rest.Replace('、', ',');
        foreach (var conjunction in IndexOfComma(rest, 0) < 0 ? Ors : [.. Ors, .. Ands]) rest = rest.Replace(conjunction, ",", StringComparison.Ordinal);
        for (int start = 0, end; start < rest.Length; start = end + 1)
        {
            end = IndexOfComma(rest, start);
            if (end < 0) end = rest.Length;
            AddOne(rest.AsSpan(start..end), names);
        }
    }

    private static void AddOne(ReadOnlySpan<char> text, NameList names)
    {
        text = text.Trim();
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("**", "**"), ("“", "”"), ("„", "“"), ("\"", "\""), ("«", "»"), ("「", "」"), ("『", "』")])
        {
            if (!text.StartsWith(open) || text[open.Length..].IndexOf(close) is not (var length and > 0)) continue;
            var behind = text[(open.Length + length + close.Length)..].TrimStart();
            text = behind.StartsWith("(") || behind.StartsWith("（") ? $"{text.Slice(open.Length, length)} {behind}" : text.Slice(open.Length, length);
            break;
        }

        var word = Headword.Of(Articles.SkipSure(text));
        if (!IsName(word.Name)) return;
        names.Add(word.Name);
        foreach (var aside in word.Asides) if (GivenAbbreviation.Is(aside, new Phrase(word.Name))) names.Add(aside);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.AsSpan().Count(' ') < MostWords && name.Any(char.IsLetter) && !name.EndsWith('-');

    /// <summary>Behind the element that a conjunction joins to a list; 0 where none does.</summary>
    private static int EndOfConjoined(ReadOnlySpan<char> list)
    {
        var at = -1;
        var length = 0;
        foreach (var conjunction in (IEnumerable<string>)[.. Ors, .. Ands])
        {
            var found = list.IndexOf(conjunction);
            if (found >= 0 && (at < 0 || found < at)) (at, length) = (found, conjunction.Length);
        }

        if (at < 0) return 0;

        // "X, a part of Y and Z": an article behind a comma opens another clause.
        for (var comma = IndexOfComma(list, 0); comma >= 0 && comma < at; comma = IndexOfComma(list, comma + 1))
        {
            var element = list[(comma + 1)..].TrimStart();
            if (Articles.Skip(element).Length != element.Length) return 0;
        }

        return IndexOfComma(list, at + length) is var end and >= 0 ? end : list.Length;
    }

    private static int IndexOfComma(ReadOnlySpan<char> text, int from)
    {
        var depth = 0;
        var isClauseEnd = text.IndexOfAnyInRange('\u3040', '\u30ff') >= 0; // What parts clauses in Japanese parts items in Chinese.
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is '(' or '（') depth++;
            else if (text[i] is ')' or '）') depth--;
            else if (depth <= 0 && (text[i] is ',' or '，' || (text[i] == '、' && isClauseEnd))) return i;
        }

        return -1;
    }

    /// <summary>Where the clause ends; a full stop within a word ends nothing, and a parenthesis that opens in the clause closes there.</summary>
    private static int EndOfClause(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '（': depth++; break;
                case ')' or '）' when --depth < 0: return i;
                case ';' or '；' or '。' or '！' or '？' or '—' when depth <= 0: return i;
                case '.' or '!' or '?' or ':' when depth <= 0 && (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '*' or ')'): return i;
            }
        }

        return text.Length;
    }
}
