using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Text;

public sealed class RopeTests
{
    [Fact]
    public void Random_replacements_agree_with_a_list()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var list = Items(random, 1 + random.Next(1000));
            var rope = Rope<Item>.Of([.. list]);
            for (var change = 0; change < 30; change++)
            {
                var first = random.Next(list.Count + 1);
                var count = random.Next(4) == 0 ? random.Next(list.Count - first + 1) : Math.Min(random.Next(4), list.Count - first);
                var items = Items(random, random.Next(6) == 0 ? random.Next(400) : random.Next(3));
                if (count == list.Count && items.Count == 0) continue;
                var start = list.Take(first).Sum(item => item.Length);
                rope = rope.Replace(start, start + list.Skip(first).Take(count).Sum(item => item.Length), [.. items]);
                list.RemoveRange(first, count);
                list.InsertRange(first, items);
            }

            AssertSame(list, rope, seed);
        }
    }

    [Fact]
    public void An_only_item_may_be_empty_and_goes_when_another_comes()
    {
        var rope = Rope<Item>.Of([new Item(0, 0)]);
        Assert.Equal(0, rope.At(0).Item.Length);
        var filled = rope.Replace(0, 0, [new Item(2, 1)]);
        Assert.Equal((2, 1), (filled.At(0).Item.Length, filled.Marks));
        Assert.Equal(0, filled.Replace(0, 2, [new Item(0, 0)]).At(0).Item.Length);
    }

    private static List<Item> Items(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => new Item(1 + random.Next(3), random.Next(3)))];

    private static void AssertSame(List<Item> list, Rope<Item> rope, int seed)
    {
        var (start, marks) = (0, 0);
        foreach (var item in list)
        {
            for (var at = 0; at < item.Length; at++) Assert.True(rope.At(start + at) == new Placed<Item>(item, start, marks), $"seed {seed}, offset {start + at}");
            for (var mark = 0; mark < item.Marks; mark++) Assert.True(rope.AtMark(marks + mark).Item == item, $"seed {seed}, mark {marks + mark}");
            (start, marks) = (start + item.Length, marks + item.Marks);
        }

        Assert.Equal((seed, start, marks), (seed, rope.Length, rope.Marks));
        Assert.Same(list[^1], rope.At(start).Item);
    }

    private sealed class Item(int length, int marks) : IMeasured
    {
        public int Length => length;

        public int Marks => marks;
    }
}
