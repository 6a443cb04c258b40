using Glossary.Core.Entries;
using Glossary.Core.Tests.Senses;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Entries;

public class EntryBlockTests
{
    [Fact]
    public void A_block_that_failed_leaves_nothing_to_the_next_one()
    {
        var block = new EntryBlock(0, 0, 0, 0, 0);
        var good = Described.Entry("Wafer Bow", "Wafer Bow");
        var beyondItsText = Described.Entry("Etch Stop", "Etch Stop") with { Location = new EntryLocation(new TextSpan(0, 100), default) };
        Assert.Throws<ArgumentOutOfRangeException>(() => block.With("", [good, beyondItsText]));
        Assert.Equal(1, block.With("", [good]).Entries?.Count);
    }
}
