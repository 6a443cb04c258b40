using Glossary.Core.Termbases;
using Xunit;

namespace Glossary.Core.Tests.Termbases;

public class LongestAscentTests
{
    [Theory]
    [InlineData("", "", "nothing")]
    [InlineData("-1 -1", "", "negative numbers are none")]
    [InlineData("0 1 2 3", "0 1 2 3", "all in order")]
    [InlineData("3 0 1 2", "0 1 2", "one moved to the front")]
    [InlineData("0 2 3 -1 1 4", "0 2 3 4", "one moved back, one new")]
    [InlineData("0 1 1 2", "0 1 2", "equal ones do not ascend")]
    public void Keeps_what_is_in_order(string numbers, string kept, string reason) => Assert.Equal((reason, kept), (reason, string.Join(' ', Chosen(Read(numbers)))));

    [Fact]
    public void No_longer_selection_ascends()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            int[] numbers = [.. Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(-1, 15))];
            int[] chosen = [.. Chosen(numbers)];
            Assert.Equal(chosen.Where(number => number >= 0).Distinct().Order(), chosen);
            Assert.Equal(NaiveLength(numbers), chosen.Length);
        }
    }

    private static IEnumerable<int> Chosen(int[] numbers) => numbers.Zip(LongestAscent.Of(numbers)).Where(row => row.Second).Select(row => row.First);

    private static int NaiveLength(int[] numbers)
    {
        var lengths = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0) lengths[i] = 1 + Enumerable.Range(0, i).Where(j => numbers[j] < numbers[i]).Select(j => lengths[j]).DefaultIfEmpty().Max();
        }

        return lengths.DefaultIfEmpty().Max();
    }

    private static int[] Read(string numbers) => [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
