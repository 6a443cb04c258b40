using System.Runtime.InteropServices;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Native memory of which the last large piece is kept for a while after it is given back: whoever saves a large glossary saves it again soon, and new
/// memory takes the system as long as the reading. Safe for every thread.
/// </summary>
internal static unsafe class SpareMemory
{
    /// <summary>Less than this is had from the system at once, in bytes.</summary>
    private const int Large = 1 << 20;

    /// <summary>More than this is not kept, in bytes.</summary>
    private const int Huge = 64 << 20;

    /// <summary>How long a piece is kept that nobody asks for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Lock Gate = new();
    private static readonly Timer Clearing = new(static _ => Clear());
    private static byte* spare;
    private static int spareLength;

    /// <summary>Gives memory, of which the content is anything.</summary>
    /// <param name="length">How many bytes are wanted.</param>
    /// <param name="given">How many there are, which is what <see cref="Return"/> wants to know.</param>
    public static byte* Rent(int length, out int given)
    {
        lock (Gate)
        {
            // A piece twice as long would waste as much as it saves.
            if (spare is not null && length >= Large && spareLength >= length && spareLength / 2 <= length)
            {
                var found = spare;
                spare = null;
                given = spareLength;
                return found;
            }
        }

        given = length < Large ? length : (int)Math.Min(int.MaxValue, length + (length / 8L)); // A text that is edited grows.
        return (byte*)NativeMemory.Alloc((nuint)given);
    }

    /// <summary>Takes memory back.</summary>
    public static void Return(byte* bytes, int given)
    {
        lock (Gate)
        {
            if (given is >= Large and <= Huge)
            {
                var older = spare;
                spare = bytes;
                spareLength = given;
                bytes = older;
                Clearing.Change(Patience, Timeout.InfiniteTimeSpan);
            }
        }

        NativeMemory.Free(bytes);
    }

    private static void Clear()
    {
        lock (Gate)
        {
            NativeMemory.Free(spare);
            spare = null;
        }
    }
}
