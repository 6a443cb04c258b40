using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Glossary.Core.Columns;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Cache;

/// <summary>An image in a file that is mapped, not read: what is asked for comes from the disk, or from what the system keeps of it.</summary>
/// <remarks>
/// The file may be removed at any time, but not cut short while it is mapped: reading beyond its end ends the process. No program of ours does so,
/// and <see cref="ImageStore"/> makes images read-only so that no other one does by mistake.
/// </remarks>
public sealed unsafe class ImageFile : IColumnSource
{
    /// <summary>How much is read at a time to be verified, in bytes.</summary>
    private const int Chunk = 1 << 20;

    private readonly Mapping mapping;
    private readonly Dictionary<string, ImageSection> sections;
    private readonly ImageMark? mark;

    private ImageFile(string path, Mapping mapping, Dictionary<string, ImageSection> sections, ImageMark? mark)
    {
        Path = path;
        this.mapping = mapping;
        this.sections = sections;
        this.mark = mark;
    }

    /// <summary>How long a file stays mapped at least when nobody can reach it any more.</summary>
    public static TimeSpan Grace => Mapping.Grace;

    /// <summary>Where the file lies, or lay when it was opened.</summary>
    public string Path { get; }

    /// <summary>Length of the file, in bytes.</summary>
    public long Length => mapping.Length;

    /// <summary>Maps an image, in a time that grows with the number of its columns only. The values are not looked at.</summary>
    /// <param name="path">The file.</param>
    /// <param name="image">The image.</param>
    /// <param name="problem">Where there is none: why, as the end of a sentence.</param>
    public static bool TryOpen(string path, [NotNullWhen(true)] out ImageFile? image, [NotNullWhen(false)] out string? problem) =>
        TryOpen(path, TimeProvider.System, null, out image, out problem);

    /// <inheritdoc cref="TryOpen(string, out ImageFile?, out string?)"/>
    /// <param name="path">The file.</param>
    /// <param name="clock">Measures how long it stays mapped.</param>
    /// <param name="mark">Says that it is in use, as long as it is mapped; null where there is none.</param>
    /// <param name="image">The image.</param>
    /// <param name="problem">Where there is none: why, as the end of a sentence.</param>
    internal static bool TryOpen(
        string path, TimeProvider clock, ImageMark? mark, [NotNullWhen(true)] out ImageFile? image, [NotNullWhen(false)] out string? problem)
    {
        image = null;
        SafeFileHandle? file = null;
        try
        {
            file = Open(path, FileOptions.RandomAccess);
            if (!TryReadTable(file, out var sections, out problem)) return false;
            image = new ImageFile(path, new Mapping(file, RandomAccess.GetLength(file), Mapping.Grace, clock, mark), sections, mark);
            return true;
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            problem = exception.Message.TrimEnd('.');
            return false;
        }
        finally
        {
            if (image is null) file?.Dispose();
        }
    }

    /// <summary>Whether a file is an image that could be opened.</summary>
    internal static bool IsGood(string path)
    {
        try
        {
            using var file = Open(path, FileOptions.RandomAccess);
            return TryReadTable(file, out _, out _);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return false;
        }
    }

    /// <summary>Whether a file is an image as it was written. Nothing is mapped: what a disk cannot read is then no fault, and the file can be removed afterwards.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Where it is not: why, as the end of a sentence.</param>
    internal static bool IsWhole(string path, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            using var file = Open(path, FileOptions.SequentialScan);
            if (TryReadTable(file, out var sections, out problem)) problem = DamageIn(file, sections.Values, CancellationToken.None);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            problem = exception.Message.TrimEnd('.');
        }

        return problem is null;
    }

    /// <inheritdoc/>
    public Column<T> Find<T>(string name)
        where T : unmanaged
    {
        if (!sections.TryGetValue(name, out var section)) throw new InvalidDataException($"{Path} has no column \"{name}\".");
        if (section.ElementSize != Unsafe.SizeOf<T>()) throw new InvalidDataException($"{Path} has a column \"{name}\" with values of {section.ElementSize} bytes.");
        return new Column<T>(mapping, (T*)(mapping.Start + section.Offset), section.Count);
    }

    /// <summary>Reads the whole file and compares it with the fingerprints in its table. If it is damaged, the next process that opens it does so, too.</summary>
    /// <returns>What is wrong, as the end of a sentence, or null.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public string? Verify(CancellationToken cancellation = default)
    {
        string? problem;
        try
        {
            problem = DamageIn(mapping.File, sections.Values, cancellation);
        }
        catch (IOException exception)
        {
            problem = exception.Message.TrimEnd('.');
        }

        GC.KeepAlive(mapping);
        if (problem is not null) Distrust();
        return problem;
    }

    /// <summary>Something speaks against the image: the next process that opens it looks through it, even if this one comes to an orderly end.</summary>
    public void Distrust() => mark?.Leave();

    /// <summary>Opens a file. On Unix the share mode is a shared lock, which tells other processes that somebody has the image.</summary>
    private static SafeFileHandle Open(string path, FileOptions options) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, options);

    /// <summary>What is wrong with the values of an image, by ordinary reads, as the end of a sentence; or null.</summary>
    /// <exception cref="IOException">The disk cannot read them.</exception>
    private static string? DamageIn(SafeFileHandle file, IEnumerable<ImageSection> sections, CancellationToken cancellation)
    {
        var bytes = new byte[(int)Math.Min(Chunk, RandomAccess.GetLength(file))];
        foreach (var section in sections)
        {
            var hash = new XxHash3();
            for (long start = 0; start < section.Length; start += bytes.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                var part = bytes.AsSpan(0, (int)Math.Min(bytes.Length, section.Length - start));
                if (!TryRead(file, part, section.Offset + start)) return "it is cut short";
                hash.Append(part);
            }

            if (hash.GetCurrentHashAsUInt64() != section.Hash) return $"its column {section.Name} is damaged";
        }

        return null;
    }

    /// <summary>Reads header and table by ordinary reads: a file that is cut short meanwhile gives fewer bytes, not a fault.</summary>
    private static bool TryReadTable(SafeFileHandle file, out Dictionary<string, ImageSection> sections, [NotNullWhen(false)] out string? problem)
    {
        sections = new Dictionary<string, ImageSection>(StringComparer.Ordinal);
        Span<ImageHeader> headers = stackalloc ImageHeader[1];
        if (!TryRead(file, headers, 0)) return Fail("it is cut short", out problem);
        ref readonly var header = ref headers[0];
        if (header.Magic != ImageLayout.Magic) return Fail("it is not an image", out problem);
        if (header.Version != ImageLayout.Version) return Fail($"it is of version {header.Version}, not {ImageLayout.Version}", out problem);
        if (header.Sections is < 0 or > ImageLayout.MostSections) return Fail("its header is damaged", out problem);
        if (header.Length != RandomAccess.GetLength(file)) return Fail("it does not have its full length", out problem);

        var table = new ImageSection[header.Sections];
        var end = header.Length - ((long)table.Length * Unsafe.SizeOf<ImageSection>());
        if (end < Unsafe.SizeOf<ImageHeader>() || !TryRead<ImageSection>(file, table, end)) return Fail("its header is damaged", out problem);
        if (ImageHeader.Of(header.Length, table).Checksum != header.Checksum) return Fail("its header is damaged", out problem);
        foreach (ref readonly var section in table.AsSpan())
            if (!section.LiesWithin(end) || !sections.TryAdd(section.Name, section)) return Fail("its table is damaged", out problem);
        problem = null;
        return true;
    }

    private static bool TryRead<T>(SafeFileHandle file, Span<T> values, long offset)
        where T : unmanaged
    {
        var rest = MemoryMarshal.AsBytes(values);
        while (!rest.IsEmpty)
        {
            var read = RandomAccess.Read(file, rest, offset);
            if (read == 0) return false;
            rest = rest[read..];
            offset += read;
        }

        return true;
    }

    private static bool Fail(string reason, out string problem)
    {
        problem = reason;
        return false;
    }
}
