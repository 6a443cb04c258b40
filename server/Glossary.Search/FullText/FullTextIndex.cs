using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Glossary.Search.FullText;

/// <summary>A full-text index in a folder, which several processes may share, or in memory where no folder can be had.</summary>
/// <remarks>What is wrong with an index is said, not thrown: it is a cache, and who cannot use it goes on without or builds it anew.</remarks>
public sealed class FullTextIndex : IDisposable
{
    /// <summary>The problem of who wants to write while somebody else does.</summary>
    public const string Busy = "somebody else is writing the full-text index";

    private readonly string? folder;
    private readonly Lazy<Directory> directory;

    private FullTextIndex(string? folder, Func<Directory> open)
    {
        this.folder = folder;
        directory = new Lazy<Directory>(open, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>An index in memory, gone with this object.</summary>
    public static FullTextIndex InMemory()
    {
        var memory = new RAMDirectory();
        return new FullTextIndex(null, () => memory);
    }

    /// <summary>An index in a folder, which is made by the first writer. Nothing else should be kept there.</summary>
    public static FullTextIndex In(string folder) => new(folder, () => new MappedDirectory(folder));

    /// <summary>Opens the last version that a writer has committed.</summary>
    /// <param name="reader">The reader; null where there is none.</param>
    /// <param name="problem">Why not, as a sentence: there is no index, or it is damaged, or of another version.</param>
    public bool TryOpenReader([NotNullWhen(true)] out FullTextReader? reader, [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(() => FullTextReader.Open(directory.Value), out reader);
        return reader is not null;
    }

    /// <summary>
    /// Opens the index for writing, or makes a new one where there is none that can be used. There is one writer at a time, over all processes.
    /// </summary>
    /// <param name="isDamaged">Whether the index is known to be damaged, though it can be opened.</param>
    /// <param name="writer">The writer; null where there is none.</param>
    /// <param name="problem">Why not, as a sentence: somebody else writes, or the folder cannot be written.</param>
    public bool TryOpenWriter(bool isDamaged, [NotNullWhen(true)] out FullTextWriter? writer, [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(Open, out writer);
        return writer is not null;

        FullTextWriter Open()
        {
            if (folder is not null) EnsureWritable(folder);
            var isSound = TryOpenReader(out var reader, out _) && !isDamaged;
            reader?.Dispose();
            if (!isSound) Clear(directory.Value);
            return FullTextWriter.Open(directory.Value);
        }
    }

    /// <inheritdoc cref="TryOpenWriter(bool, out FullTextWriter, out string)"/>
    public bool TryOpenWriter([NotNullWhen(true)] out FullTextWriter? writer, [NotNullWhen(false)] out string? problem) => TryOpenWriter(isDamaged: false, out writer, out problem);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (directory.IsValueCreated) directory.Value.Dispose();
    }

    /// <summary>Makes the folder where there is none. One that cannot be written would look as if somebody held its lock.</summary>
    private static void EnsureWritable(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        using var probe = new FileStream(
            Path.Combine(folder, $"_{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    }

    /// <summary>Deletes the files of an index that cannot be used, and no others. Who reads them on another process goes on doing so.</summary>
    private static void Clear(Directory directory)
    {
        using var gate = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!gate.Obtain()) throw new LockObtainFailedException(IndexWriter.WRITE_LOCK_NAME);
        foreach (var name in ListOf(directory))
        {
            if (name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal) || IndexFileNames.CODEC_FILE_PATTERN.IsMatch(name)) directory.DeleteFile(name);
        }
    }

    private static string[] ListOf(Directory directory)
    {
        try
        {
            return directory.ListAll();
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Does what may fail on a damaged index or a bad disk, and gives what went wrong.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Damaged bytes make Lucene throw anything; none of it is worth a server.")]
    private static string? Problem<T>(Func<T> open, out T? opened)
        where T : class
    {
        opened = null;
        try
        {
            opened = open();
            return null;
        }
        catch (LockObtainFailedException)
        {
            return Busy;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.Message;
        }
    }
}
