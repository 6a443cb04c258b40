namespace Glossary.Formats.Glossaries;

/// <summary>A link to another place of the same glossary.</summary>
/// <param name="Text">What it is called, as a reader sees it.</param>
/// <param name="Target">The anchor or page that it leads to, without its sign; empty where the text is the target.</param>
internal readonly record struct MarkdownLink(string Text, string Target)
{
    /// <summary>So many first letters show that a text is an inflected form of an anchor.</summary>
    private const int SharedLetters = 4;

    /// <summary>The name that it leads to: that of the anchor where the text is the same word in another form, else the text.</summary>
    public string Name
    {
        get
        {
            if (Target.Length == 0 || Text.Length < SharedLetters || Target.Length < SharedLetters) return Text;
            var words = Target.Replace('-', ' ');
            var isFormOf = words.AsSpan(0, SharedLetters).Equals(Text.AsSpan(0, SharedLetters), StringComparison.OrdinalIgnoreCase);
            return isFormOf && !SameLetters(words, Text) && words.AsSpan().Count(' ') == Text.AsSpan().Count(' ') ? words : Text;
        }
    }

    private static bool SameLetters(string left, string right) =>
        left.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).SequenceEqual(right.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
