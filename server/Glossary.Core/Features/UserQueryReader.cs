using System.Collections.Immutable;

namespace Glossary.Core.Features;

/// <summary>
/// Takes apart what was typed: words, <c>"a phrase"</c>, <c>start*</c>, <c>-word</c>, <c>category:word</c> and <c>-category:"a phrase"</c>.
/// What only looks like such a sign, an unknown field or a quote that is not closed, counts as the words in it.
/// </summary>
internal static class UserQueryReader
{
    /// <summary>What is typed beyond this many characters is no query any more but a pasted text.</summary>
    private const int MostCharacters = 1024;

    /// <summary>Nor does anybody look for more things at once.</summary>
    private const int MostParts = 32;

    private static readonly (string Prefix, QueryField Field)[] Fields =
    [
        ("name:", QueryField.Name), ("title:", QueryField.Name), ("category:", QueryField.Category), ("text:", QueryField.Text),
    ];

    /// <summary>The parts of <paramref name="typed"/>.</summary>
    public static ImmutableArray<QueryPart> Read(ReadOnlySpan<char> typed)
    {
        if (typed.Length > MostCharacters) typed = typed[..MostCharacters];
        var parts = ImmutableArray.CreateBuilder<QueryPart>();
        var at = 0;
        while (parts.Count < MostParts)
        {
            while (at < typed.Length && char.IsWhiteSpace(typed[at])) at++;
            if (at == typed.Length) break;
            at += ReadPart(typed[at..], parts);
        }

        return parts.ToImmutable();
    }

    /// <summary>Reads the part at the start of <paramref name="typed"/>, which is no blank.</summary>
    /// <returns>How many characters it has.</returns>
    private static int ReadPart(ReadOnlySpan<char> typed, ImmutableArray<QueryPart>.Builder parts)
    {
        var isExcluded = typed[0] == '-';
        var at = isExcluded ? 1 : 0;
        var field = FieldAt(typed[at..], out var prefix);
        at += prefix;

        var rest = typed[at..];
        var close = rest.StartsWith("\"") ? rest[1..].IndexOf('"') : -1;
        if (close >= 0)
        {
            Add(parts, new QueryPart(QueryKind.Phrase, rest.Slice(1, close).Trim().ToString(), field, isExcluded));
            return at + close + 2;
        }

        // A quote within a word ends it, but the first one here is not closed, and no sign.
        var length = rest.IsEmpty || char.IsWhiteSpace(rest[0]) ? 0 : 1;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] != '"') length++;
        var word = rest[..length].Trim('"');
        var kind = word.EndsWith("*") ? QueryKind.Prefix : length == rest.Length ? QueryKind.OpenWord : QueryKind.Word;
        Add(parts, new QueryPart(kind, word.TrimEnd('*').ToString(), field, isExcluded));
        return at + length;
    }

    private static QueryField FieldAt(ReadOnlySpan<char> typed, out int length)
    {
        foreach (var (prefix, field) in Fields)
        {
            length = prefix.Length;
            var isFollowed = typed.Length > length && !char.IsWhiteSpace(typed[length]);
            if (isFollowed && typed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return field;
        }

        length = 0;
        return QueryField.Any;
    }

    private static void Add(ImmutableArray<QueryPart>.Builder parts, QueryPart part)
    {
        // A sign alone is not worth looking for, and must not keep anything out.
        if (part.Text.AsSpan().ContainsAnyExcept(" \t-*\"")) parts.Add(part);
    }
}
