using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Glossary.Formats.Blocks;

/// <summary>Names of categories and terms as numbers, so that millions of them can be counted and kept without their letters.</summary>
internal static class TagName
{
    /// <summary>Says that there is no name.</summary>
    public const ulong None = 0;

    /// <summary>Says that there are several names.</summary>
    public const ulong Several = ulong.MaxValue;

    /// <summary>A name's number, the same in any case: a 64-bit hash (XXH3) of its upper-case form.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        Span<char> upper = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        name.ToUpperInvariant(upper);
        return Math.Clamp(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(upper)), None + 1, Several - 1);
    }
}
