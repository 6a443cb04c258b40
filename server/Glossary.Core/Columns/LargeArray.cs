using System.Runtime.InteropServices;

namespace Glossary.Core.Columns;

/// <summary>Makes arrays that may be large.</summary>
/// <remarks>
/// Of a new array the system hands out page by page as it is first written to, each time stopping the program: for a gigabyte a quarter of a
/// million times, which takes as long as compiling what is written there. Linux does so two megabytes at a time for who asks (madvise(2)).
/// </remarks>
public static unsafe class LargeArray
{
    private const nuint HugePage = 2 * 1024 * 1024;
    private const int WantsHugePages = 14;

    /// <summary>The system's function; null where there is none.</summary>
    private static readonly delegate* unmanaged<nuint, nuint, int, int> Advise = FindAdvise();

    /// <summary>An array whose elements may be anything.</summary>
    /// <param name="length">How many elements.</param>
    public static T[] Allocate<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        var bytes = (nuint)length * (nuint)sizeof(T);
        if (bytes < 2 * HugePage || Advise == null) return array;
        fixed (T* first = array)
        {
            // Whether or not the system follows, the memory is the same.
            var start = RoundDown((nuint)first + HugePage - 1);
            _ = Advise(start, RoundDown((nuint)first + bytes) - start, WantsHugePages);
        }

        return array;
    }

    private static nuint RoundDown(nuint address) => address & ~(HugePage - 1);

    private static delegate* unmanaged<nuint, nuint, int, int> FindAdvise() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "madvise", out var function)
            ? (delegate* unmanaged<nuint, nuint, int, int>)function
            : null;
}
