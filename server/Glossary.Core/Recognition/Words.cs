using System.Text;

namespace Glossary.Core.Recognition;

/// <summary>Finds the words, signs and gaps of a text.</summary>
internal static class Words
{
    /// <summary>A word or a sign of a text, and what lies between it and the one before.</summary>
    internal readonly record struct Piece(int Start, int Length, bool IsSymbol, TokenGap Gap)
    {
        public int End => Start + Length;
    }

    /// <summary>The words and signs of <paramref name="text"/>, in order.</summary>
    public static Enumerator Of(ReadOnlySpan<char> text) => new(text, default);

    /// <summary>The sign that stands for all of its look-alikes: the straight apostrophe for the curly one.</summary>
    public static char FoldSymbol(char symbol) => symbol is '\u2019' or '\u02bc' ? '\'' : symbol;

    /// <summary>Reads a text piece by piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="gap">What was read before it since the last piece.</param>
    internal ref struct Enumerator(ReadOnlySpan<char> text, GapReader gap)
    {
        private readonly ReadOnlySpan<char> text = text;
        private GapReader gap = gap;
        private int at;

        public Piece Current { get; private set; }

        /// <summary>The gap read behind the last piece, once there are no more.</summary>
        public readonly GapReader Rest => gap;

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (at < text.Length)
            {
                var start = at;
                var kind = ClassAt(start, out var length);
                at += length;
                if (kind == CharClass.Word)
                {
                    while (at < text.Length && ClassAt(at, out length) is CharClass.Word or CharClass.Invisible) at += length;
                    Current = new Piece(start, at - start, false, gap.Close());
                    return true;
                }

                if (kind == CharClass.Symbol)
                {
                    Current = new Piece(start, length, true, gap.Close());
                    return true;
                }

                var isSecondHalf = text[start] == '\n' && start > 0 && text[start - 1] == '\r';
                if (!isSecondHalf) gap.Add(kind, text[start]);
            }

            return false;
        }

        private readonly CharClass ClassAt(int offset, out int length)
        {
            var c = text[offset];
            length = 1;
            if (!char.IsSurrogate(c)) return CharClasses.Of(c);
            if (Rune.DecodeFromUtf16(text[offset..], out var rune, out length) != System.Buffers.OperationStatus.Done) return CharClass.Symbol;
            return Rune.IsLetterOrDigit(rune) ? CharClass.Word : CharClass.Symbol;
        }
    }
}
