using System.Globalization;

namespace Glossary.Cache;

/// <summary>How the folders and files of the cache are named. What is named otherwise is not ours and stays.</summary>
/// <remarks><c>VERSION/SLOT/0000000001.image</c>, where version and slot are fingerprints, and beside it <c>0000000001.image.MARK.used</c>.</remarks>
internal static class CacheNames
{
    /// <summary>The file whose lock is for writing, and whose time is when the slot was last used.</summary>
    public const string Lock = "lock";

    /// <summary>The folder of the full-text index in that of its slot.</summary>
    public const string FullText = "text";

    private const string VersionStart = "v-";
    private const string ImageEnd = ".image";
    private const string UnfinishedEnd = ".unfinished";
    private const string MarkEnd = ".used";
    private const int Digits = 10;
    private const int MarkDigits = 32;

    /// <summary>The folder of a version.</summary>
    public static string OfVersion(string version) => VersionStart + ContentHash.NameOf($"{ImageLayout.Version} {version}");

    /// <summary>Whether a folder is one of a version.</summary>
    public static bool IsVersion(string name) => name.StartsWith(VersionStart, StringComparison.Ordinal) && IsSlot(name[VersionStart.Length..]);

    /// <summary>The folder of a slot in that of its version.</summary>
    public static string OfSlot(string key) => ContentHash.NameOf(key);

    /// <summary>Whether a folder is one of a slot.</summary>
    public static bool IsSlot(string name) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower);

    /// <summary>The file of a generation.</summary>
    public static string OfGeneration(long generation) => generation.ToString($"D{Digits}", CultureInfo.InvariantCulture) + ImageEnd;

    /// <summary>The number of a generation's file, or null if it is none.</summary>
    public static long? Generation(string name) =>
        name.Length == Digits + ImageEnd.Length
        && name.EndsWith(ImageEnd, StringComparison.Ordinal)
        && long.TryParse(name.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? generation
            : null;

    /// <summary>A generation's file while it is written.</summary>
    public static string OfUnfinished(string generation) => generation + UnfinishedEnd;

    /// <summary>Whether a file is one that was not written to its end.</summary>
    public static bool IsUnfinished(string name) =>
        name.EndsWith(UnfinishedEnd, StringComparison.Ordinal) && Generation(name[..^UnfinishedEnd.Length]) is not null;

    /// <summary>A mark on a generation's file, another one at each call.</summary>
    public static string OfMark(string generation) => $"{generation}.{Guid.NewGuid():N}{MarkEnd}";

    /// <summary>The generation's file that a mark is on; null if it is no mark.</summary>
    public static string? Marked(string name) =>
        name.EndsWith(MarkEnd, StringComparison.Ordinal)
        && name.Length > MarkDigits + MarkEnd.Length
        && name[..^(1 + MarkDigits + MarkEnd.Length)] is var generation
        && Generation(generation) is not null
            ? generation
            : null;

    /// <summary>Whether a file is one of a Lucene index: <c>segments_N</c>, <c>segments.gen</c>, <c>_0.cfs</c> and so on.</summary>
    public static bool IsFullText(string name) => name is ['_', ..] or "write.lock" || name.StartsWith("segments", StringComparison.Ordinal);
}
