using System.Runtime.InteropServices;

namespace Glossary.Core.Matching;

/// <summary>The words of names in each of their forms, one path behind the other.</summary>
internal sealed class TermPaths
{
    /// <summary>For each path the row that a <see cref="TermPath"/> reads.</summary>
    private readonly List<int> rows = [];

    /// <summary>Adds a path.</summary>
    /// <param name="item">The number of the name.</param>
    /// <param name="asksForCapitals">Whether it is written with capitals: see <see cref="Spelling.AsksForCapitals"/>.</param>
    /// <param name="path">Its words.</param>
    public void Add(int item, bool asksForCapitals, ReadOnlySpan<int> path)
    {
        rows.Add((item << 1) | (asksForCapitals ? 1 : 0));
        rows.Add(path.Length);
        rows.AddRange(path);
    }

    /// <summary>The paths, in the order of adding.</summary>
    public Enumerator GetEnumerator() => new(CollectionsMarshal.AsSpan(rows));

    /// <summary>Goes over paths.</summary>
    internal ref struct Enumerator(Span<int> rows)
    {
        private Span<int> rows = rows;

        public TermPath Current { get; private set; }

        public bool MoveNext()
        {
            if (rows.IsEmpty) return false;
            Current = new TermPath(rows);
            rows = rows[Current.Row.Length..];
            return true;
        }
    }
}

/// <summary>A path of words to a name.</summary>
/// <param name="rows">Its row and what is behind: the number of the name, times two, plus one where it asks for capitals; how many words there are; and the words.</param>
internal readonly ref struct TermPath(ReadOnlySpan<int> rows)
{
    private const int Head = 2;

    /// <summary>All of it.</summary>
    public ReadOnlySpan<int> Row { get; } = rows[..(Head + rows[1])];

    /// <summary>The number of the name.</summary>
    public int Item => Row[0] >>> 1;

    /// <summary>Whether it is written with capitals.</summary>
    public bool AsksForCapitals => (Row[0] & 1) != 0;

    /// <summary>The words.</summary>
    public ReadOnlySpan<int> Words => Row[Head..];

    /// <summary>The words of a row, to be changed.</summary>
    public static Span<int> WordsOf(Span<int> row) => row[Head..];
}
