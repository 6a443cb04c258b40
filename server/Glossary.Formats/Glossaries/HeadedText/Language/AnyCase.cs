namespace Glossary.Formats.Glossaries;

/// <summary>Finds text in any case. The framework's own search is a slow one where it has no tables of cultures.</summary>
internal static class AnyCase
{
    /// <summary>Where <paramref name="sought"/> begins in any case; -1 if nowhere.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> sought)
    {
        if (sought.IsEmpty || !char.IsAscii(sought[0])) return text.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
        var (lower, upper) = (char.ToLowerInvariant(sought[0]), char.ToUpperInvariant(sought[0]));
        for (var at = 0; at <= text.Length - sought.Length; at++)
        {
            var next = text[at..(text.Length - sought.Length + 1)].IndexOfAny(lower, upper);
            if (next < 0) return -1;
            at += next;
            if (text.Slice(at, sought.Length).Equals(sought, StringComparison.OrdinalIgnoreCase)) return at;
        }

        return -1;
    }
}
