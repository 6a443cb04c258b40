using System.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>The signs of emphasis in a text, and which of them open and close something (CommonMark 0.31, 6.2, simplified: only signs of one kind are nested).</summary>
internal sealed class EmphasisRuns
{
    private const string Kinds = "*_~=";
    private readonly List<(int At, int Length)> removed = [];
    private readonly List<Open>[] open = [[], [], [], []];

    /// <summary>Whether a character may be one of the signs.</summary>
    public static bool IsSign(char c) => Kinds.Contains(c);

    /// <summary>Adds a run of signs.</summary>
    /// <param name="text">The text as it is written.</param>
    /// <param name="at">Where it has the run.</param>
    /// <param name="length">How many signs there are.</param>
    /// <param name="shown">Where they were copied to.</param>
    public void Add(ReadOnlySpan<char> text, int at, int length, int shown)
    {
        var sign = text[at];
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + length == text.Length ? ' ' : text[at + length];
        var isLeft = !IsBlank(after) && (!IsPunctuation(after) || IsBlank(before) || IsPunctuation(before) || Script.IsWide(before));
        var isRight = !IsBlank(before) && (!IsPunctuation(before) || IsBlank(after) || IsPunctuation(after) || Script.IsWide(after));
        var canOpen = isLeft && (sign != '_' || !isRight || IsPunctuation(before) || Script.IsWide(before));
        var canClose = isRight && (sign != '_' || !isLeft || IsPunctuation(after) || Script.IsWide(after));
        if ((sign == '=' && length != 2) || (sign == '~' && length > 2)) return;
        var openers = open[Kinds.IndexOf(sign, StringComparison.Ordinal)];
        var left = length;
        while (canClose && left > 0 && openers is [.., var opener])
        {
            if (sign is '~' or '=' && opener.Left != left) break;
            var both = Math.Min(opener.Left, left);
            removed.Add((opener.At + opener.Left - both, both));
            removed.Add((shown + length - left, both));
            left -= both;
            openers.RemoveAt(openers.Count - 1);
            if (opener.Left > both) openers.Add(opener with { Left = opener.Left - both });
        }

        if (canOpen && left > 0) openers.Add(new Open(shown + length - left, left));
    }

    /// <summary>Takes the signs out that emphasise something.</summary>
    public void RemoveFrom(StringBuilder shown)
    {
        if (removed.Count == 0) return;
        removed.Sort();
        var rest = new StringBuilder(shown.Length);
        var copied = 0;
        foreach (var (at, length) in removed)
        {
            rest.Append(shown, copied, at - copied);
            copied = at + length;
        }

        rest.Append(shown, copied, shown.Length - copied);
        shown.Clear().Append(rest);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == MarkdownText.SoftBreak;

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>Signs that may open something.</summary>
    private readonly record struct Open(int At, int Left);
}
