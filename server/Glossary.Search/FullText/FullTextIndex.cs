using System.Diagnostics.CodeAnalysis;
using Glossary.Cache;
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

    /// <summary>The code of an <see cref="IOException"/> that the system knows nothing of (COR_E_IO).</summary>
    private const int ManagedIOError = unchecked((int)0x80131620);

    private readonly string? folder;
    private readonly Lazy<Directory> directory;

    private FullTextIndex(string? folder, Func<Directory> open)
    {
        this.folder = folder;
        directory = new Lazy<Directory>(open, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Where its files are.</summary>
    internal Directory Files => directory.Value;

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
            if (folder is null) return FullTextWriter.Open(directory.Value, fileLock: null, isDamaged ? null : StateOf(directory.Value));
            EnsureWritable(folder);
            var fileLock = FileLock.TryTake(Path.Combine(folder, IndexWriter.WRITE_LOCK_NAME)) ?? throw new LockObtainFailedException(IndexWriter.WRITE_LOCK_NAME);
            try
            {
                var state = isDamaged ? null : StateOf(directory.Value);
                if (state is null) Clear(directory.Value);
                return FullTextWriter.Open(directory.Value, fileLock, state);
            }
            catch
            {
                fileLock.Dispose();
                throw;
            }
        }
    }

    /// <inheritdoc cref="TryOpenWriter(bool, out FullTextWriter, out string)"/>
    public bool TryOpenWriter([NotNullWhen(true)] out FullTextWriter? writer, [NotNullWhen(false)] out string? problem) => TryOpenWriter(isDamaged: false, out writer, out problem);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (directory.IsValueCreated) directory.Value.Dispose();
    }

    /// <summary>Makes the folder where there is none, and sees that files can be made in it.</summary>
    private static void EnsureWritable(string folder)
    {
        PrivateFolder.Create(folder);
        using var probe = new FileStream(
            Path.Combine(folder, $"_{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    }

    /// <summary>What is in the index; null where there is none, or one that can only be built anew.</summary>
    /// <exception cref="IOException">The system does not let us read it, which says nothing of what it is.</exception>
    private static IndexState? StateOf(Directory directory)
    {
        try
        {
            using var reader = FullTextReader.Open(directory);
            return reader.State();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return null;
        }
    }

    /// <summary>Whether an exception tells of the index. Of what the system says only a missing or short file does; the rest may be gone with the next try.</summary>
    private static bool IsDamage(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException or EndOfStreamException => true,
        IOException => exception.HResult == ManagedIOError,
        OutOfMemoryException or UnauthorizedAccessException => false,

        // Damaged bytes make Lucene throw anything.
        _ => true,
    };

    /// <summary>Deletes the files of an index that cannot be used, and no others. Who reads them on another process goes on doing so.</summary>
    private static void Clear(Directory directory)
    {
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
