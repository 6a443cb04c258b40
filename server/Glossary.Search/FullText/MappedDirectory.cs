using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace Glossary.Search.FullText;

/// <summary>
/// A folder whose files are read where the system maps them. Lucene's own <see cref="MMapDirectory"/> goes through several calls for each
/// byte, here it is one; files are written as there.
/// </summary>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder), null)
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var path = Path.Combine(Directory.FullName, name);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return new MappedInput(path, file.Length == 0 ? null : new FileMapping(file), file.Length);
    }
}

/// <summary>A file in this process's address space, until nobody reads it any more.</summary>
internal sealed unsafe class FileMapping : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    /// <exception cref="IOException">The file cannot be mapped.</exception>
    public FileMapping(FileStream stream)
    {
        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + view.PointerOffset;
    }

    /// <summary>The first byte.</summary>
    public byte* Start { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Start == null) return;
        Start = null;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
