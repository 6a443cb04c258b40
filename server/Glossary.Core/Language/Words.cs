using System.Text;

namespace Glossary.Core.Language;

/// <summary>Finds the words, signs and gaps of a text.</summary>
public static class Words
{
    /// <summary>A word or a sign of a text, and what lies between it and the one before.</summary>
    public readonly record struct Piece(int Start, int Length, CharClass Class, TokenGap Gap)
    {
        /// <summary>Where it ends.</summary>
        public int End => Start + Length;

        /// <summary>Whether it is a sign.</summary>
        public bool IsSymbol => Class == CharClass.Symbol;
    }

    /// <summary>The words and signs of <paramref name="text"/>, in order.</summary>
    public static Enumerator Of(ReadOnlySpan<char> text) => new(text, default);

    /// <summary>Reads a text piece by piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="gap">What was read before it since the last piece.</param>
    public ref struct Enumerator(ReadOnlySpan<char> text, GapReader gap)
    {
        private readonly ReadOnlySpan<char> text = text;
        private GapReader gap = gap;
        private int at;

        /// <summary>The piece that was read last.</summary>
        public Piece Current { get; private set; }

        /// <summary>The gap read behind the last piece, once there are no more.</summary>
        public readonly GapReader Rest => gap;

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Enumerator GetEnumerator() => this;

        /// <summary>Goes to the next piece, if there is one.</summary>
        public bool MoveNext()
        {
            while (at < text.Length)
            {
                var start = at;
                var length = 1;
                var kind = char.IsAsciiLetterOrDigit(text[start]) ? CharClass.Word : ClassAt(start, out length);
                at += length;
                if (kind is CharClass.Blank or CharClass.LineEnd or CharClass.Hyphen or CharClass.Invisible)
                {
                    var isSecondHalf = text[start] == '\n' && start > 0 && text[start - 1] == '\r';
                    if (!isSecondHalf) gap.Add(kind, text[start]);
                    StepCounter.Count(length);
                    continue;
                }

                if (kind == CharClass.Ideograph) SkipMarks();
                else if (kind != CharClass.Symbol) SkipRun(kind);
                StepCounter.Count(at - start);
                Current = new Piece(start, at - start, kind, gap.Close());
                return true;
            }

            return false;
        }

        private void SkipRun(CharClass kind)
        {
            if (kind == CharClass.Word)
            {
                var end = at;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
                at = end;
            }

            while (at < text.Length)
            {
                var next = ClassAt(at, out var length);
                if (next != kind && next != CharClass.Invisible) return;
                at += length;
            }
        }

        /// <summary>Goes over the vowels and tones that are written around the letter just read.</summary>
        private void SkipMarks()
        {
            while (at < text.Length && TextFolding.IsCombining(text[at])) at++;
        }

        private readonly CharClass ClassAt(int offset, out int length)
        {
            var c = text[offset];
            length = 1;
            if (!char.IsSurrogate(c)) return CharClasses.Of(c);
            if (Rune.DecodeFromUtf16(text[offset..], out var rune, out length) != System.Buffers.OperationStatus.Done) return CharClass.Symbol;
            return rune.Value is >= 0x20000 and < 0x40000 ? CharClass.Ideograph : Rune.IsLetterOrDigit(rune) ? CharClass.Word : CharClass.Symbol;
        }
    }
}
