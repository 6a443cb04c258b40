using System.Text;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>A text in which every occurrence of a term stands in <c>[ ]</c>.</summary>
internal static class MarkedText
{
    /// <summary>Asserts that of a glossary, whose entries are separated by <c>|</c>, just the marked occurrences are found.</summary>
    public static void AssertFinds(string glossary, string marked, ProseKind kind, string reason)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var termbase = TestTermbase.Of(glossary.Split('|', StringSplitOptions.RemoveEmptyEntries));
        var occurrences = termbase.Recognize(text, [new ProseRegion(0, text.Length, kind, false)]);
        Assert.True(marked == Mark(text, occurrences), $"{reason}\nwanted: {marked}\nfound:  {Mark(text, occurrences)}");
    }

    private static string Mark(string text, IEnumerable<Occurrence> occurrences)
    {
        var marked = new StringBuilder(text);
        foreach (var occurrence in occurrences.Reverse()) marked.Insert(occurrence.Span.End, ']').Insert(occurrence.Span.Start, '[');
        return marked.ToString();
    }
}
