using System.Text.RegularExpressions;
using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>Finds out whether a concept, or a label that is a resource, is still in use.</summary>
internal static partial class ConceptStatus
{
    /// <summary>What is said of a resource's use; none where it is in use, or nothing is said.</summary>
    public static TermStatus Of(RdfGraph graph, int resource)
    {
        if ((graph.KindsOf(resource) & RdfKinds.Deprecated) != 0) return TermStatus.Deprecated;
        var statements = graph.Statements;
        for (var i = graph.FirstOf(resource); i >= 0; i = statements[i].Next)
        {
            var (property, value) = (statements[i].Property, statements[i].Value);
            var status = property switch
            {
                RdfProperty.ReplacedBy => TermStatus.Deprecated,
                RdfProperty.Deprecated => StatusWords.Answer(value.Text ?? "") == true ? TermStatus.Deprecated : TermStatus.None,
                RdfProperty.Status => InWord(value.Text ?? graph.NameOf(value.Resource)),
                RdfProperty.PrefLabel or RdfProperty.Label when value.Text is { } text => HasMark(text) ? TermStatus.Deprecated : TermStatus.None,
                (>= RdfProperty.Definition and <= RdfProperty.EditorNote) when value.Text is { } text => Begins(text) ? TermStatus.Deprecated : TermStatus.None,
                _ => TermStatus.None,
            };
            if (status != TermStatus.None) return status;
        }

        return TermStatus.None;
    }

    /// <summary>A label without a mark that its concept is out of use, such as <c>(deprecated)</c>.</summary>
    /// <param name="label">The label.</param>
    /// <param name="isDeprecated">Whether it is known that the concept is out of use, so that <c>obsolete cell part</c> is no other thing than a cell part.</param>
    public static string WithoutMark(string label, bool isDeprecated)
    {
        if (!MayHaveMark(label)) return label;
        var plain = Mark().Replace(label, "");
        if (isDeprecated) plain = FirstWord().Replace(plain, "");
        return plain.AsSpan().Trim().IsEmpty ? label : plain;
    }

    /// <summary>A text without a first word that says that its concept is out of use: <c>OBSOLETE. A part of a cell.</c></summary>
    public static string WithoutBeginning(string text) => MayHaveMark(text) && Beginning().Replace(text, "") is { Length: > 0 } plain ? plain : text;

    private static TermStatus InWord(string word)
    {
        var local = RdfWords.LocalName(word);
        if (local.StartsWith("status", StringComparison.OrdinalIgnoreCase) && local.Length > "status".Length) local = local["status".Length..];
        return StatusWords.StatusOf(local.ToString()) is (TermStatus.Deprecated or TermStatus.Forbidden) and var status ? status : TermStatus.None;
    }

    private static bool HasMark(string label) => MayHaveMark(label) && Mark().IsMatch(label);

    private static bool Begins(string text) => MayHaveMark(text.AsSpan(0, Math.Min(text.Length, 24))) && Beginning().IsMatch(text);

    private static bool MayHaveMark(ReadOnlySpan<char> text) => text.Contains("deprecated", StringComparison.OrdinalIgnoreCase) || text.Contains("obsolete", StringComparison.OrdinalIgnoreCase);

    /// <summary>In brackets, before a colon, behind a dash, or in capitals.</summary>
    [GeneratedRegex(@"^\W*[\[(*](?:deprecated|obsolete)\b[^\])*]*[\])*]+\W*|^(?:deprecated|obsolete)\s*[:–—-]\s*|\s*[\[(*](?:deprecated|obsolete)\b[^\])*]*[\])*]+\s*$|\s[–—-]\s*(?:deprecated|obsolete)\s*$|\b(?-i:DEPRECATED|OBSOLETE)\b[\s:._-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:obsolete|deprecated)[ _]+", RegexOptions.IgnoreCase)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^\W{0,3}(?:(?-i:DEPRECATED|OBSOLETE)\b|(?:deprecated|obsolete)\s*(?:[:.,;–—\])-]|$))[\W_]*", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
