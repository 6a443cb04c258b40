using Glossary.Core.Columns;

namespace Glossary.Cache;

/// <summary>The stamps of an image's sources as columns of the image.</summary>
public static class SourceStamps
{
    private const string Paths = "sources.paths";
    private const string Facts = "sources.facts";

    /// <summary>Adds the stamps to an image.</summary>
    public static void Add(this IColumnSink sink, IReadOnlyList<SourceStamp> stamps)
    {
        var paths = new TextColumnBuilder();
        foreach (var stamp in stamps) paths.Add(stamp.Path);
        sink.Add(Paths, paths.ToColumn());
        sink.Add(Facts, Column.Of<Row>([.. stamps.Select(stamp => new Row(stamp))]));
    }

    /// <summary>The stamps of an image.</summary>
    /// <exception cref="InvalidDataException">It has none, or they are damaged.</exception>
    public static IReadOnlyList<SourceStamp> FindStamps(this IColumnSource source)
    {
        var paths = source.FindTexts(Paths);
        var facts = source.Find<Row>(Facts);
        if (paths.Length != facts.Length) throw new InvalidDataException("The stamps of the sources are damaged.");
        var stamps = new SourceStamp[facts.Length];
        for (var i = 0; i < stamps.Length; i++) stamps[i] = facts[i].ToStamp(paths.ToString(i));
        return stamps;
    }

    /// <summary>All of a stamp but its path. The hash lies as two halves, so that no byte of a row is padding.</summary>
    private readonly struct Row(SourceStamp stamp)
    {
        private readonly long size = stamp.Size;
        private readonly long modified = stamp.Modified;
        private readonly long recorded = stamp.Recorded;
        private readonly ulong hashHigh = (ulong)(stamp.Hash >> 64);
        private readonly ulong hashLow = (ulong)stamp.Hash;

        public SourceStamp ToStamp(string path) => new(path, size, modified, recorded, new UInt128(hashHigh, hashLow));
    }
}
