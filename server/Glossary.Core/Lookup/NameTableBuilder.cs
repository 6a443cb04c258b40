using System.Runtime.InteropServices;
using System.Text;
using Glossary.Core.Columns;
using Glossary.Core.Names;

namespace Glossary.Core.Lookup;

/// <summary>Collects names for a <see cref="NameTable"/>.</summary>
public sealed class NameTableBuilder
{
    /// <summary>Fewer names than this are not worth another thread.</summary>
    private const int LeastOfAPart = 4096;

    /// <summary>More parts than this are not worth it either.</summary>
    private const int MostParts = 16;

    private readonly List<string> names = [];
    private readonly List<int> senses = [];

    /// <summary>Adds a name. Of several senses of a name the likeliest comes first.</summary>
    /// <param name="sense">The number of the sense.</param>
    /// <param name="name">The name as the glossary writes it.</param>
    public void Add(int sense, string name)
    {
        names.Add(name);
        senses.Add(sense);
    }

    /// <summary>The table of the names added.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public NameTable Build(CancellationToken cancellation)
    {
        var count = Math.Clamp(names.Count / LeastOfAPart, 1, MostParts);
        var parts = new Part[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, i => parts[i] = PartOf(Share(i), Share(i + 1), cancellation));
        return Join(parts, cancellation);

        int Share(int part) => (int)((long)names.Count * part / count);
    }

    private Part PartOf(int from, int to, CancellationToken cancellation)
    {
        var part = new Part();
        for (var i = from; i < to; i++)
        {
            if (i % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            part.Add(senses[i], names[i]);
        }

        return part;
    }

    private static NameTable Join(Part[] parts, CancellationToken cancellation)
    {
        var starts = new int[parts.Sum(part => part.Senses.Count) + 1];
        var bytes = new byte[parts.Sum(part => part.Length)];
        var senses = new List<int>(starts.Length - 1);
        var whole = new List<WordPosition>(starts.Length - 1);
        var later = new List<WordPosition>(parts.Sum(part => part.LaterWords.Count));
        var length = 0;
        foreach (var part in parts)
        {
            var first = senses.Count;
            part.Bytes.CopyTo(bytes.AsSpan(length));
            for (var i = 0; i < part.Ends.Count; i++) starts[first + i + 1] = length + part.Ends[i];
            senses.AddRange(part.Senses);
            foreach (var position in part.Names) whole.Add(position with { Key = first + position.Key });
            foreach (var position in part.LaterWords) later.Add(position with { Key = first + position.Key });
            length += part.Length;
        }

        var texts = new TextColumn(new Column<int>(starts), new Column<byte>(bytes));
        SortedKeys? names = null;
        SortedKeys? laterWords = null;

        InParallel.Run(
            cancellation,
            () => names = KeySorter.Sort(texts, CollectionsMarshal.AsSpan(whole), cancellation),
            () => laterWords = KeySorter.Sort(texts, CollectionsMarshal.AsSpan(later), cancellation));
        return new NameTable(texts, Column.Of<int>(CollectionsMarshal.AsSpan(senses)), names!, laterWords!);
    }

    /// <summary>The keys and rows of a stretch of the names, as yet unsorted.</summary>
    private sealed class Part
    {
        private readonly KeyText key = new();
        private byte[] bytes = new byte[4096];

        public List<int> Ends { get; } = [];

        public List<int> Senses { get; } = [];

        public List<WordPosition> Names { get; } = [];

        public List<WordPosition> LaterWords { get; } = [];

        public int Length { get; private set; }

        public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, Length);

        public void Add(int sense, string name)
        {
            foreach (var typing in NameKey.Typings(name))
            {
                key.Read(typing);
                if (key.Letters.IsEmpty) continue;
                Names.Add(new WordPosition(Senses.Count, 0));
                foreach (var start in key.Starts[1..]) LaterWords.Add(new WordPosition(Senses.Count, (ushort)Encoding.UTF8.GetByteCount(key.Letters[..start])));
                Append(sense, key.Letters);
            }
        }

        private void Append(int sense, ReadOnlySpan<char> letters)
        {
            var most = Encoding.UTF8.GetMaxByteCount(letters.Length);
            if (bytes.Length - Length < most) Array.Resize(ref bytes, checked(Math.Max(Length + most, (int)Math.Min(Array.MaxLength, 2L * bytes.Length))));
            Length += Encoding.UTF8.GetBytes(letters, bytes.AsSpan(Length));
            Ends.Add(Length);
            Senses.Add(sense);
        }
    }
}

/// <summary>A word in a key.</summary>
/// <param name="Key">The number of the key.</param>
/// <param name="Offset">Where the word starts, in bytes.</param>
internal readonly record struct WordPosition(int Key, ushort Offset);
