using Glossary.Core.Columns;
using Xunit;

namespace Glossary.Core.Tests.Columns;

public class LargeArrayTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(0, "nothing")]
    [InlineData(8, "little")]
    [InlineData((4 * Megabyte) - 8, "just too small to ask for larger pages")]
    [InlineData(4 * Megabyte, "at least one of the larger pages lies within")]
    [InlineData((16 * Megabyte) + 8, "several, and something behind the last one")]
    public void It_holds_what_is_written(int bytes, string because)
    {
        var array = LargeArray.Allocate<ulong>(bytes / sizeof(ulong));
        for (var i = 0; i < array.Length; i++) array[i] = (ulong)i;
        Assert.True(array.Length == bytes / sizeof(ulong) && Enumerable.Range(0, array.Length).All(i => array[i] == (ulong)i), because);
    }
}
