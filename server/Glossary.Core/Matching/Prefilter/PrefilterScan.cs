using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Glossary.Core.Language;
using Glossary.Core.Text;

namespace Glossary.Core.Matching;

/// <summary>Goes over running text at the speed of memory and has a <see cref="TermSearch"/> look only at the words that may start a term.</summary>
/// <remarks>
/// A block of 64 characters is classed at once. Each word in it costs a load, a multiplication and a look at a bit, without a branch. What
/// is not plain – letters beyond ASCII, hyphens, the end of a region that is joined to the next – is passed on: it may let too much
/// through, but never loses a term.
/// </remarks>
/// <param name="prefilter">Which words pass.</param>
/// <param name="vocabulary">What words may be.</param>
/// <param name="trie">The terms.</param>
/// <param name="keepCase">Whether words that ask for capitals pass in capitals only.</param>
/// <param name="segment">The segment.</param>
/// <param name="index">Index of the region, which is running text.</param>
internal ref struct PrefilterScan(TermPrefilter prefilter, Vocabulary vocabulary, TermTrie trie, bool keepCase, SegmentText segment, int index)
{
    private readonly ReadOnlySpan<char> text = segment.Text.Slice(segment.Regions[index].Start, segment.Regions[index].Length);
    private readonly int regionStart = segment.Regions[index].Start;

    /// <summary>Whether a term may run on into the next region.</summary>
    private readonly bool goesOn = segment.RunsOn(index);
    private readonly KeySet firsts = prefilter.Firsts;
    private readonly KeySet pairs = prefilter.Pairs;
    private readonly bool hasSigns = prefilter.HasSigns;

    /// <summary>Where the last run with letters beyond ASCII ended.</summary>
    private int searched;

    /// <summary>Goes over the region.</summary>
    [SkipLocalsInit]
    public void Run(scoped ref TermSearch search)
    {
        Span<char> tail = stackalloc char[LetterBlocks.Size];

        // Those of the block before, of this one, and of the next one; behind them what may be read with the last word.
        Span<byte> letters = stackalloc byte[(3 * LetterBlocks.Size) + WordKey.Letters];
        var before = default(LetterBlock);
        var now = Read(0, tail, letters[LetterBlocks.Size..]);
        Span<uint> hashes = stackalloc uint[LetterBlocks.Size];
        Span<PlainWord> alone = stackalloc PlainWord[LetterBlocks.Size];
        for (var start = 0; start < text.Length; start += LetterBlocks.Size)
        {
            StepCounter.Count(Math.Min(LetterBlocks.Size, text.Length - start));
            var next = Read(start + LetterBlocks.Size, tail, letters[(2 * LetterBlocks.Size)..]);
            var candidates = Passing(now.Words & ~((now.Words << 1) | (before.Words >> 63)), letters);
            var oneWord = 0UL;
            var blocks = new BlockPair(now, next, letters[LetterBlocks.Size..]);
            if (candidates != 0) candidates = Refine(candidates, start, blocks, hashes, alone, out oneWord);
            var hyphens = now.Hyphens & ((now.Words << 1) | (before.Words >> 63));
            if (hyphens != 0) candidates |= Joined(hyphens, start, before, now, next, letters, ref search);
            if (now.Others != 0) candidates |= BeyondAscii(now.Others, start, ref search);
            if (hasSigns) candidates |= Signs(~(now.Words | now.Hyphens | now.Others), start);
            for (; candidates != 0; candidates &= candidates - 1)
            {
                var word = BitOperations.TrailingZeroCount(candidates);
                LookAt(start + word, ((oneWord >> word) & 1) != 0 ? alone[word] : default, ref search);
            }

            // Each by itself: what overlaps is copied in a slower way.
            letters.Slice(LetterBlocks.Size, LetterBlocks.Size).CopyTo(letters);
            letters.Slice(2 * LetterBlocks.Size, LetterBlocks.Size).CopyTo(letters[LetterBlocks.Size..]);
            before = now;
            now = next;
        }

        if (goesOn) LookAtLast(ref search);
    }

    /// <summary>The block at an offset; what lies behind the region is blank.</summary>
    private readonly LetterBlock Read(int start, Span<char> tail, Span<byte> letters)
    {
        if (start <= text.Length - LetterBlocks.Size) return LetterBlocks.Read(text[start..], letters);
        tail.Clear();
        if (start < text.Length) text[start..].CopyTo(tail);
        return LetterBlocks.Read(tail, letters);
    }

    /// <summary>Those of the words of a block whose letters are those of a first word.</summary>
    private readonly ulong Passing(ulong starts, ReadOnlySpan<byte> letters)
    {
        var passing = 0UL;
        var known = firsts;
        ref var first = ref MemoryMarshal.GetReference(letters[LetterBlocks.Size..(3 * LetterBlocks.Size)]);
        for (; starts != 0; starts &= starts - 1)
        {
            var at = BitOperations.TrailingZeroCount(starts);
            passing |= known.Bit(WordKey.Of(WordKey.LettersOf(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, at))))) << at;
        }

        return passing;
    }

    /// <summary>Those candidates that may start a term, and which of them are no more than one word.</summary>
    /// <remarks>What the words may be lies scattered in memory, so it is asked for all at once before it is needed.</remarks>
    private readonly ulong Refine(ulong candidates, int start, in BlockPair blocks, Span<uint> hashes, Span<PlainWord> alone, out ulong oneWord)
    {
        for (var rest = candidates; rest != 0; rest &= rest - 1)
        {
            var word = BitOperations.TrailingZeroCount(rest);
            var end = blocks.EndOfWord(word);
            if (end == BlockPair.Size) continue;
            hashes[word] = blocks.HashOf(word, end);
            vocabulary.Prefetch(hashes[word]);
        }

        oneWord = 0;
        for (var rest = candidates; rest != 0; rest &= rest - 1)
        {
            var bit = rest & (0 - rest);
            var word = BitOperations.TrailingZeroCount(rest);
            switch (StartAt(word, hashes[word], start, blocks))
            {
                case TermStart.None: candidates ^= bit; break;
                case TermStart.OneWord: oneWord |= bit; break;
            }
        }

        for (var rest = oneWord; rest != 0; rest &= rest - 1)
        {
            var word = BitOperations.TrailingZeroCount(rest);
            var length = blocks.EndOfWord(word) - word;
            alone[word] = new PlainWord(length, vocabulary.Find(text.Slice(start + word, length), hashes[word]));
            trie.Prefetch(alone[word].Id);
        }

        return candidates;
    }

    /// <summary>What a word may start, by what it is and what stands behind it.</summary>
    private readonly TermStart StartAt(int word, uint first, int start, in BlockPair blocks)
    {
        var end = blocks.EndOfWord(word);
        if (end == BlockPair.Size) return TermStart.Any;
        var marks = vocabulary.MarksOf(first);
        var next = start + end;
        if ((marks & WordMarks.Compound) != 0 || (next == text.Length ? goesOn : text[next] > '\u007f')) return TermStart.Any;
        var isEnough = (marks & WordMarks.Enough) != 0
            || ((marks & WordMarks.EnoughInCapitals) != 0 && (!keepCase || Spelling.HasCapital(text[(start + word)..next])));
        if (!isEnough && (marks & WordMarks.Leads) == 0) return TermStart.None;
        if (IsApart(ref next)) return isEnough ? TermStart.OneWord : TermStart.None;
        if (next == text.Length) return TermStart.Any;

        // What is not two plain words or a word and a sign is for the tokenizer to read.
        var c = text[next];
        if (c > '\u007f' || CharClasses.Of(c) is not (CharClass.Word or CharClass.Symbol)) return TermStart.Any;
        if ((marks & WordMarks.Leads) != 0 && MayFollow(first, next - start, start, blocks)) return TermStart.Any;
        if (!isEnough) return TermStart.None;

        // With a hyphen both words may be one, and rules may ask for a word in capitals behind a term.
        return text[next - 1] is '-' or '_' || MayBeInCapitals(next) ? TermStart.Any : TermStart.OneWord;
    }

    private readonly bool MayBeInCapitals(int word) =>
        char.IsAsciiLetterUpper(text[word]) && (word + 1 == text.Length || !char.IsAsciiLetterLower(text[word + 1]));

    /// <summary>Whether a term may not go on behind a word; if it may, where the next word or sign stands.</summary>
    private readonly bool IsApart(ref int next)
    {
        if (next == text.Length) return !goesOn;
        if (text[next] is '-' or '_')
        {
            next++;
            return next == text.Length && !goesOn;
        }

        var lineEnds = 0;
        for (; next < text.Length && text[next] is ' ' or '\n'; next++)
        {
            if (text[next] == '\n' && ++lineEnds > 1) return true;
        }

        return next == text.Length && !goesOn;
    }

    /// <summary>Whether a word or sign may be the second of a term.</summary>
    private readonly bool MayFollow(uint first, int word, int start, in BlockPair blocks)
    {
        if (!char.IsAsciiLetterOrDigit(text[start + word])) return pairs.MayContain(WordKey.OfPair(first, WordHash.Of(text[start + word])));
        if (word >= BlockPair.Size) return true;
        var end = blocks.EndOfWord(word);
        if (end == BlockPair.Size || (start + end == text.Length ? goesOn : blocks.IsOpen(end))) return true;
        var second = blocks.HashOf(word, end);
        var marks = vocabulary.MarksOf(second);
        return (marks & WordMarks.Compound) != 0 || ((marks & WordMarks.Follows) != 0 && pairs.MayContain(WordKey.OfPair(first, second)));
    }

    /// <summary>The words before hyphens that may be one with the word behind: <c>wave-guide</c>.</summary>
    private ulong Joined(ulong hyphens, int start, in LetterBlock before, in LetterBlock now, in LetterBlock next, scoped ReadOnlySpan<byte> letters, scoped ref TermSearch search)
    {
        var candidates = 0UL;
        var behind = (now.Words >> 1) | (next.Words << 63);
        var isPlain = (now.Others | next.Others) == 0 && next.Words != ulong.MaxValue;
        for (; hyphens != 0; hyphens &= hyphens - 1)
        {
            var at = BitOperations.TrailingZeroCount(hyphens);
            var run = at == 0 ? before.Words : (now.Words << (LetterBlocks.Size - at)) | (before.Words >> at);
            var length = BitOperations.LeadingZeroCount(~run);
            var mayJoin = isPlain && ((behind >> at) & 1) != 0 && length < LetterBlocks.Size
                ? firsts.MayContain(JoinedKey(letters, LetterBlocks.Size + at, length))
                : MayJoin(start + at);
            if (mayJoin) candidates |= WordBefore(start + at, start, ref search);
        }

        return candidates;
    }

    /// <summary>The key that the words before and behind a hyphen have as one.</summary>
    private static uint JoinedKey(ReadOnlySpan<byte> letters, int hyphen, int length)
    {
        var joined = WordKey.LettersOf(BinaryPrimitives.ReadUInt64LittleEndian(letters[(hyphen - length)..]));
        if (length < WordKey.Letters) joined |= WordKey.LettersOf(BinaryPrimitives.ReadUInt64LittleEndian(letters[(hyphen + 1)..])) << (8 * length);
        return WordKey.Of(joined);
    }

    /// <summary>Whether the word before a hyphen may be one with what stands behind it, whatever that is.</summary>
    private readonly bool MayJoin(int hyphen)
    {
        if (hyphen + 1 == text.Length) return goesOn;
        if (text[hyphen + 1] is '-' or '_' or '\n' or '\r' or > '\u007f') return true;
        if (!char.IsAsciiLetterOrDigit(text[hyphen + 1])) return false;
        var letters = WordKey.Read(text[StartOfWord(hyphen)..], out var length);
        var behind = WordKey.Read(text[(hyphen + 1)..], out var added);
        if (hyphen + 1 + added < text.Length && text[hyphen + 1 + added] > '\u007f') return true;
        if (length < WordKey.Letters) letters |= behind << (8 * length);
        return firsts.MayContain(WordKey.Of(letters));
    }

    /// <summary>The start of the word before a hyphen, as a bit of the block; one in the block before is looked at right away.</summary>
    private ulong WordBefore(int hyphen, int start, scoped ref TermSearch search)
    {
        var word = StartOfWord(hyphen);
        if (word >= start) return 1UL << (word - start);
        LookAt(word, default, ref search);
        return 0;
    }

    private readonly int StartOfWord(int end)
    {
        while (end > 0 && char.IsAsciiLetterOrDigit(text[end - 1])) end--;
        return end;
    }

    /// <summary>What lies beyond ASCII: letters, whose words are searched one by one, signs that may start a term, and hyphens.</summary>
    private ulong BeyondAscii(ulong others, int start, scoped ref TermSearch search)
    {
        var candidates = 0UL;
        for (; others != 0; others &= others - 1)
        {
            var at = start + BitOperations.TrailingZeroCount(others);
            if (at < searched) continue;
            if (WordBoundary.IsInWord(text[at]) || (hasSigns && CharClasses.Of(text[at]) == CharClass.Symbol)) candidates |= others & (0 - others);
            else if (CharClasses.Of(text[at]) == CharClass.Hyphen && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) candidates |= WordBefore(at, start, ref search);
        }

        return candidates;
    }

    /// <summary>The signs that start a term.</summary>
    private readonly ulong Signs(ulong signs, int start)
    {
        var candidates = 0UL;
        for (; signs != 0; signs &= signs - 1)
        {
            var at = start + BitOperations.TrailingZeroCount(signs);
            if (at < text.Length && prefilter.StartsTerm(text[at])) candidates |= signs & (0 - signs);
        }

        return candidates;
    }

    /// <summary>Has a word looked at, or all words of the run that it stands in, if that has letters beyond ASCII.</summary>
    /// <param name="at">Where the word starts.</param>
    /// <param name="alone">The word, if no more than it is to be looked at; else default.</param>
    /// <param name="search">Looks.</param>
    private void LookAt(int at, PlainWord alone, scoped ref TermSearch search)
    {
        if (at > 0 && text[at - 1] > '\u007f' && WordBoundary.IsInWord(text[at - 1]) && WordBoundary.IsInWord(text[at])) SearchRun(at, ref search);
        else if (text[at] > '\u007f' && WordBoundary.IsInWord(text[at])) SearchRun(at, ref search);
        else if (alone.Length > 0) search.AtWord(new WordBoundary(index, regionStart + at), alone);
        else search.At(new WordBoundary(index, regionStart + at));
    }

    private void SearchRun(int at, scoped ref TermSearch search)
    {
        if (at < searched) return;
        var start = at;
        while (start > searched && WordBoundary.IsInWord(text[start - 1])) start--;
        searched = at;
        while (searched < text.Length && WordBoundary.IsInWord(text[searched])) searched++;
        search.Within(new WordBoundary(index, regionStart + start), regionStart + searched);
    }

    /// <summary>Markup may part a word as a hyphen does, so the last word of a region may go on in the next one.</summary>
    private void LookAtLast(scoped ref TermSearch search)
    {
        if (text.Length == 0 || text[^1] == ' ') return;
        var start = text.Length;
        while (start > 0 && !WordBoundary.IsInWord(text[start - 1]) && CharClasses.Of(text[start - 1]) != CharClass.Symbol) start--;
        if (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) LookAt(StartOfWord(start), default, ref search);
    }
}
