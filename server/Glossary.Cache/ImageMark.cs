using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace Glossary.Cache;

/// <summary>A file beside an image that is there, and locked, as long as this process uses the image.</summary>
/// <remarks>
/// One that nobody has locked was left by a process that did not come to an orderly end. The reason may be the image, of which whoever opens it next
/// looks through every byte. Each process has a mark of its own, so that one that ends is noticed while others live on.
/// </remarks>
internal sealed class ImageMark
{
    private static readonly ConcurrentDictionary<ImageMark, bool> Kept = new();

    private readonly string path;
    private readonly SafeFileHandle held;

    static ImageMark() => AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAll();

    private ImageMark(string path, SafeFileHandle held)
    {
        this.path = path;
        this.held = held;
    }

    /// <summary>Marks an image as used; null where nothing can be written, so that nobody will know.</summary>
    public static ImageMark? TrySet(string image)
    {
        try
        {
            var path = CacheNames.OfMark(image);
            if (FileLock.TryTake(path) is not { } held) return null;
            var mark = new ImageMark(path, held);

            // From here it is reached, too: the lock must not end because a collection finds nobody who knows it.
            Kept.TryAdd(mark, true);
            return mark;
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return null;
        }
    }

    /// <summary>Takes the mark away, for the image is not used any more.</summary>
    public void Remove()
    {
        if (!Kept.TryRemove(this, out _)) return;
        held.Dispose();
        CacheSlot.TryRemoveFile(path);
    }

    /// <summary>Leaves the mark for the next process, which is to look through the image.</summary>
    public void Leave() => Kept.TryRemove(this, out _);

    /// <summary>Whether a mark is one that a process has left.</summary>
    public static bool IsLeft(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return true;
        }
        catch (Exception exception) when (CacheProblem.IsOfDisk(exception))
        {
            return false;
        }
    }

    private static void RemoveAll()
    {
        foreach (var mark in Kept.Keys) mark.Remove();
    }
}
