using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>Takes values of Contextive for the lists that they should be.</summary>
internal static class ContextItems
{
    /// <summary>The items of a list. Where something else stands, it is told, and taken for the only item.</summary>
    /// <param name="key">The key that should have a list.</param>
    /// <param name="value">What it has.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static ImmutableArray<DataNode> Of(DataText key, DataNode value, FileProblems problems)
    {
        if (value is DataList list) return list.Items;
        if (IsNothing(value)) return [];
        problems.Add(value.Span, $"“{key.Text}” has a list, each item of which begins with “- ”. This is read as its only item.", ProblemKind.Unexpected);
        return [value];
    }

    /// <summary>Whether a value is empty, or <c>null</c> without quotes.</summary>
    public static bool IsNothing(DataNode value) => value is DataText word && (word.Text.AsSpan().Trim().IsEmpty || (!word.IsQuoted && word.Text is "null" or "~" or "Null" or "NULL"));

    /// <summary>Keys as part of a sentence.</summary>
    public static string Say(ImmutableArray<string> keys) => $"{string.Join(", ", keys[..^1])} and {keys[^1]}";
}
