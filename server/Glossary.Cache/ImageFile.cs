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
    private readonly Mapping mapping;
    private readonly Dictionary<string, ImageSection> sections;

    private ImageFile(string path, Mapping mapping, Dictionary<string, ImageSection> sections)
    {
        Path = path;
        this.mapping = mapping;
        this.sections = sections;
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
        TryOpen(path, TimeProvider.System, out image, out problem);

    /// <inheritdoc cref="TryOpen(string, out ImageFile?, out string?)"/>
    /// <param name="path">The file.</param>
    /// <param name="clock">Measures how long it stays mapped.</param>
    /// <param name="image">The image.</param>
    /// <param name="problem">Where there is none: why, as the end of a sentence.</param>
    internal static bool TryOpen(string path, TimeProvider clock, [NotNullWhen(true)] out ImageFile? image, [NotNullWhen(false)] out string? problem)
    {
        image = null;
        SafeFileHandle? file = null;
        try
        {
            file = Open(path);
            if (!TryReadTable(file, out var sections, out problem)) return false;
            image = new ImageFile(path, new Mapping(file, RandomAccess.GetLength(file), Mapping.Grace, clock), sections);
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
            using var file = Open(path);
            return TryReadTable(file, out _, out _);
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Column<T> Find<T>(string name)
        where T : unmanaged
    {
        if (!sections.TryGetValue(name, out var section)) throw new InvalidDataException($"{Path} has no column \"{name}\".");
        if (section.ElementSize != Unsafe.SizeOf<T>()) throw new InvalidDataException($"{Path} has a column \"{name}\" with values of {section.ElementSize} bytes.");
        return new Column<T>(mapping, (T*)(mapping.Start + section.Offset), section.Count);
    }

    /// <summary>Reads the whole file and compares it with the fingerprints in its table.</summary>
    /// <returns>What is wrong, as the end of a sentence, or null.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public string? Verify(CancellationToken cancellation = default)
    {
        const int Chunk = 1 << 20;
        foreach (var (name, section) in sections)
        {
            var hash = new XxHash3();
            for (long start = 0; start < section.Length; start += Chunk)
            {
                cancellation.ThrowIfCancellationRequested();
                hash.Append(new ReadOnlySpan<byte>(mapping.Start + section.Offset + start, (int)Math.Min(Chunk, section.Length - start)));
            }

            if (hash.GetCurrentHashAsUInt64() != section.Hash) return $"its column {name} is damaged";
        }

        GC.KeepAlive(mapping);
        return null;
    }

    /// <summary>Opens a file. On Unix the share mode is a shared lock, which tells other processes that somebody has the image.</summary>
    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);

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
