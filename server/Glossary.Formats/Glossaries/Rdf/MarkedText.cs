using System.Net;
using System.Text.RegularExpressions;

namespace Glossary.Formats.Glossaries;

/// <summary>Texts in HTML or XML within a file, of the types <c>rdf:HTML</c> and <c>rdf:XMLLiteral</c>.</summary>
internal static partial class MarkedText
{
    /// <summary>The text as a reader sees it, code in backticks.</summary>
    public static string Plain(string text) =>
        WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(Code().Replace(text, "`"), "\n"), "")).Trim();

    [GeneratedRegex("</?(?:code|tt|kbd)(?:\\s[^<>]*)?>", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex("<br\\s*/?>|</(?:p|li|div)>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</?[A-Za-z][^<>]*>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
