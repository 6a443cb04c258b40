namespace Glossary.Cache;

/// <summary>What came of writing an image.</summary>
/// <param name="State">What came of it.</param>
/// <param name="Length">Length of the file, in bytes.</param>
/// <param name="Problem">A sentence for the log, where it failed.</param>
public readonly record struct WrittenImage(ImageWriteState State, long Length, string? Problem);

/// <summary>What came of writing an image.</summary>
public enum ImageWriteState
{
    /// <summary>It can be opened.</summary>
    Written,

    /// <summary>Somebody else is writing into the slot; soon there will be an image of theirs.</summary>
    Busy,

    /// <summary>The disk did not let us.</summary>
    Failed,
}
