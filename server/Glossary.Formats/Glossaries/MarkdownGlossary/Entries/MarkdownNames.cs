using System.Buffers;
using System.Globalization;
using System.Net;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the place that names an entry: a heading, a label, a cell.</summary>
/// <param name="document">The document.</param>
/// <param name="text">Its text without markup.</param>
internal sealed class MarkdownNames(MarkdownDocument document, MarkdownText text)
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»");

    /// <summary>Adds the names that stand in a place.</summary>
    /// <param name="draft">Receives them.</param>
    /// <param name="place">Where they stand.</param>
    /// <returns>The names as they are read, in one line.</returns>
    public string Add(EntryDraft draft, TextSpan place)
    {
        var written = document[place];
        var name = Clean(text.Name(place), out var status);
        if (name.Length == 0) return "";
        if (status == TermStatus.None && written.StartsWith("~~") && written.EndsWith("~~")) status = TermStatus.Deprecated;
        AddAll(draft, Parted(name, written), place, status);
        if (TitleOfAbbreviation(written) is { Length: > 0 } title) draft.AddName(title, place, TermType.FullForm);
        return name;
    }

    /// <summary>Adds names so that the first of them is the anchor, without the markup around it.</summary>
    private void AddAll(EntryDraft draft, string names, TextSpan place, TermStatus status)
    {
        var narrow = document.PlaceOf(names, place);
        var parts = narrow == place ? NamesInText.OfTerm(names) : [];
        if (parts.Count > 1)
        {
            draft.AddName(parts[0], document.PlaceOf(parts[0], place), status: status);
            foreach (var other in parts) draft.AddName(other, place, status: status);
        }
        else
        {
            draft.AddNames(names, parts.Count == 1 ? document.PlaceOf(parts[0], place) : narrow, status: status);
        }
    }

    /// <summary>Names with signs of lists between them where each is marked: <c>**operator**, **controller**</c>.</summary>
    /// <param name="names">The names as they are read.</param>
    /// <param name="written">The same with markup.</param>
    public static string Parted(string names, ReadOnlySpan<char> written)
    {
        foreach (var joint in (ReadOnlySpan<string>)["*, *", "_, _", "`, `", "], [", "), ["])
        {
            if (written.Contains(joint, StringComparison.Ordinal)) return names.Replace(", ", "; ", StringComparison.Ordinal);
        }

        return names;
    }

    /// <summary>A name without what is around it: marks that judge it, the number of a heading, a colon, quotes.</summary>
    /// <param name="name">The name as it is read.</param>
    /// <param name="status">What its marks say of its use.</param>
    public static string Clean(string name, out TermStatus status)
    {
        status = TermStatus.None;
        var rest = name.AsSpan().Trim();
        if (rest.IsEmpty) return "";
        if (!IsPlain(rest[0]) || !IsPlain(rest[^1])) rest = WithoutMarks(rest, out status);
        if (rest.Length > 2 && char.IsAsciiDigit(rest[0]) && rest.IndexOfAnyExceptInRange('0', '9') is > 0 and < 4 and var digits && rest[digits] is '.' or ')' && digits + 1 < rest.Length && rest[digits + 1] == ' ') rest = rest[(digits + 2)..].TrimStart();
        if (rest[^1] == '?') rest = WithoutQuestion(rest);
        if (rest.Length > 1 && rest[^1] is ':' or '：') rest = rest[..^1].TrimEnd();
        if (rest.Length > 2 && Quotes.Contains(rest[0]) && Quotes.Contains(rest[^1]) && !rest[1..^1].ContainsAny(Quotes)) rest = rest[1..^1];
        if (rest.Length > 2 && rest[^1] == ')' && rest.LastIndexOf('(') is > 0 and var open && StatusWords.StatusOf(rest[(open + 1)..^1].ToString()) is var said and not TermStatus.None)
        {
            status = said;
            rest = rest[..open].TrimEnd();
        }

        return rest.Length == name.Length ? name : rest.ToString();
    }

    /// <summary>What a question asks for: <c>What is a pod?</c></summary>
    private static ReadOnlySpan<char> WithoutQuestion(ReadOnlySpan<char> question)
    {
        foreach (var start in (ReadOnlySpan<string>)["What is an ", "What is a ", "What is the ", "What is ", "What are ", "What's a ", "What's "])
        {
            if (question.StartsWith(start, StringComparison.OrdinalIgnoreCase) && question[start.Length..^1].TrimEnd() is { IsEmpty: false } asked) return asked;
        }

        return question;
    }

    /// <summary>A name without the pictures before and after it: <c>👎 whitelist</c>.</summary>
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> name, out TermStatus status)
    {
        status = TermStatus.None;
        var rest = name;
        while (!rest.IsEmpty && IsMark(rest[0]))
        {
            var length = LengthOfMark(rest, 0);
            status = Worse(status, StatusOf(rest[..length]));
            rest = rest[length..].TrimStart();
        }

        while (!rest.IsEmpty && IsMark(rest[^1]))
        {
            var start = rest.Length - 1;
            while (start > 0 && (char.IsLowSurrogate(rest[start]) || rest[start] is '\ufe0f' or '\u200d')) start--;
            if (!IsMark(rest[start])) break;
            status = Worse(status, StatusOf(rest[start..]));
            rest = rest[..start].TrimEnd();
        }

        return rest.IsEmpty ? name : rest;
    }

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || char.IsAscii(c);

    private static bool IsMark(char c) => char.IsSurrogate(c) || c is '\ufe0f' or '\u200d' || (!char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);

    private static int LengthOfMark(ReadOnlySpan<char> text, int start) => char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1;

    private static TermStatus Worse(TermStatus left, TermStatus right) => left > right ? left : right;

    private static TermStatus StatusOf(ReadOnlySpan<char> mark) => mark.TrimEnd("\ufe0f") switch
    {
        "👎" or "⚠" => TermStatus.Deprecated,
        "❌" or "🚫" or "⛔" or "✗" or "✘" => TermStatus.Forbidden,
        "✅" or "👍" or "⭐" or "✔" or "✓" => TermStatus.Preferred,
        _ => TermStatus.None,
    };

    /// <summary>What <c>&lt;abbr title="…"&gt;</c> says that an abbreviation stands for.</summary>
    private static string TitleOfAbbreviation(ReadOnlySpan<char> written)
    {
        var abbreviation = written.IndexOf("<abbr ", StringComparison.OrdinalIgnoreCase);
        if (abbreviation < 0) return "";
        var title = written[abbreviation..].IndexOf("title=\"");
        if (title < 0) return "";
        var value = written[(abbreviation + title + 7)..];
        return value.IndexOf('"') is > 0 and var end ? EntryDraft.OneLine(WebUtility.HtmlDecode(value[..end].ToString())) : "";
    }
}
