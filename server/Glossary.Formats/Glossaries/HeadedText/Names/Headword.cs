namespace Glossary.Formats.Glossaries;

/// <summary>A name as it stands in a heading or a lead: the name itself, and what its parenthesis says.</summary>
/// <param name="Name">The name without emphasis and without the parenthesis.</param>
/// <param name="Asides">What stands in the parenthesis, cut at commas and at “or”.</param>
internal readonly record struct Headword(string Name, string[] Asides)
{
    /// <summary>Reads one: <c>Overall Equipment Effectiveness (OEE)</c>, <c>良率（yield）</c>.</summary>
    public static Headword Of(ReadOnlySpan<char> written)
    {
        var plain = WithoutMarks(written);
        var bare = Lead.WithoutParenthesis(plain);
        if (bare.IsEmpty) return new Headword(plain.ToString(), []);
        var inside = plain[bare.Length..].Trim()[1..^1];
        return new Headword(WithoutMarks(bare).ToString(), Cut(inside));
    }

    /// <summary>The pieces between commas, semicolons and “or”.</summary>
    public static string[] Cut(ReadOnlySpan<char> text)
    {
        var pieces = new List<string>();
        foreach (var range in text.SplitAny(",;，；、"))
            foreach (var part in text[range].ToString().Split([" or ", " oder ", " ou "], StringSplitOptions.None))
                if (WithoutMarks(part) is { IsEmpty: false } piece) pieces.Add(piece.ToString());

        return [.. pieces];
    }

    /// <summary>A name without the emphasis, the backticks or the brackets 「」 that all of it stands in; quotation marks within belong to it: <c>“fat” client</c>.</summary>
    public static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (text.Length > 2)
        {
            var inner = text.StartsWith("**") && text.EndsWith("**") && text.Length > 4 ? text[2..^2]
                : text[0] is '*' or '_' or '`' && text[^1] == text[0] ? text[1..^1]
                : text[0] is '“' or '„' or '"' or '«' or '「' or '『' && IsClosing(text[0], text[^1]) ? text[1..^1]
                : text;
            if (inner.Length == text.Length || (inner.Length > 0 && inner.IndexOf(text[^1]) >= 0)) break;
            text = inner.Trim();
        }

        return text;
    }

    private static bool IsClosing(char open, char close) => (open, close) is ('“', '”') or ('„', '“') or ('„', '”') or ('"', '"') or ('«', '»') or ('「', '」') or ('『', '』');
}
