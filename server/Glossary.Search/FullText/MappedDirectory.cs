using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace Glossary.Search.FullText;

/// <summary>
/// A folder whose files are read where the system maps them. Lucene's own <see cref="MMapDirectory"/> goes through several calls for each
/// byte, here it is one; files are written as there. It has no locks: who writes has a <see cref="Glossary.Cache.FileLock"/>.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), NoLockFactory.GetNoLockFactory())
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context) => new MappedInput(PathOf(name), Map(name), isOwner: true);

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(PathOf(name), Map(name));

    private string PathOf(string name) => Path.Combine(Directory.FullName, name);

    private FileMapping Map(string name)
    {
        EnsureOpen();
        return new FileMapping(PathOf(name));
    }

    /// <summary>Parts of a mapped file.</summary>
    private sealed class Slicer(string path, FileMapping mapping) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => new MappedInput($"{path}, {sliceDescription}", mapping, offset, length);

        [Obsolete("Lucene's is, too.")]
        public override IndexInput OpenFullSlice() => new MappedInput(path, mapping, isOwner: false);

        protected override void Dispose(bool disposing)
        {
            if (disposing) mapping.Dispose();
        }
    }
}

/// <summary>A file in this process's address space, until nobody reads it any more. The file itself is not kept open.</summary>
internal sealed unsafe class FileMapping : IDisposable
{
    private readonly MemoryMappedViewAccessor? view;

    /// <summary>Maps a file.</summary>
    /// <exception cref="IOException">The file cannot be mapped.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public FileMapping(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = stream.Length;
        if (Length == 0) return;
        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + view.PointerOffset;
    }

    /// <summary>The first byte; null for an empty file, and for one that nobody reads any more.</summary>
    public byte* Start { get; private set; }

    /// <summary>How many bytes there are.</summary>
    public long Length { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Start == null) return;
        Start = null;
        view!.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }
}
