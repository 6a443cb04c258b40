using System.Collections.Immutable;

namespace Glossary.Core.Features;

/// <summary>What somebody typed to find entries, taken apart. Nothing that can be typed is wrong; see <see cref="UserQueryReader"/>.</summary>
/// <param name="Parts">What is sought, in the order of typing. Empty where nothing was asked for.</param>
public sealed record UserQuery(ImmutableArray<QueryPart> Parts)
{
    /// <summary>Reads what was typed; never fails.</summary>
    public static UserQuery Parse(string typed) => new(UserQueryReader.Read(typed));

    /// <inheritdoc/>
    public bool Equals(UserQuery? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);
}

/// <summary>One thing that is sought or to be kept out.</summary>
/// <param name="Kind">How the text is to be found.</param>
/// <param name="Text">What was typed, without the signs around it; never blank.</param>
/// <param name="Field">Where it is to stand.</param>
/// <param name="IsExcluded">Whether entries that have it are kept out.</param>
public readonly record struct QueryPart(QueryKind Kind, string Text, QueryField Field = QueryField.Any, bool IsExcluded = false);

/// <summary>How a part of a query is to be found.</summary>
public enum QueryKind : byte
{
    /// <summary>As a word in any of its forms.</summary>
    Word,

    /// <summary>As the last word, behind which nothing is typed yet: it may be the start of a word, too.</summary>
    OpenWord,

    /// <summary>As the start of a word: <c>litho*</c>.</summary>
    Prefix,

    /// <summary>As words one behind the other: <c>"optical proximity"</c>.</summary>
    Phrase,
}

/// <summary>The part of an entry in which something is sought.</summary>
public enum QueryField : byte
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>Its title and other names; typed as <c>name:</c> or <c>title:</c>.</summary>
    Name,

    /// <summary>Its subject field; typed as <c>category:</c>.</summary>
    Category,

    /// <summary>Its definition and body; typed as <c>text:</c>.</summary>
    Text,
}
