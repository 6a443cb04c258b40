using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>When what was loaded is saved to disk, and when what that replaces is removed.</summary>
public sealed class SaveScheduleTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly SaveSchedule schedule;
    private int calls;

    public SaveScheduleTests() => schedule = new SaveSchedule(time, () => calls++);

    /// <summary>Each word is something that happens: a load with changes of files or edits, another one asked for, an image written or refused by the disk, or so many seconds.</summary>
    [Theory]
    [InlineData("changes 5", true, "nothing else has come")]
    [InlineData("changes 4", false, "the next save may come")]
    [InlineData("changes 4 asked 1", false, "it has come")]
    [InlineData("changes 4 asked changes 4", false, "and counts from then on")]
    [InlineData("changes 4 asked changes 5", true, "until no other has come")]
    [InlineData("changes 5 asked", false, "it was due, and something came before it was begun")]
    [InlineData("edits 5", false, "an edit is soon followed by the next")]
    [InlineData("edits 299", false, "still")]
    [InlineData("edits 300", true, "a long pause")]
    [InlineData("kept changes 59", false, "images are not written one after the other")]
    [InlineData("kept changes 60", true, "a minute after the last")]
    [InlineData("kept 100 changes 5", true, "the last one is long ago")]
    [InlineData("nothing 1000", false, "all is on disk")]
    [InlineData("failed", false, "the disk has just refused it")]
    [InlineData("failed 1", true, "a moment later it may not")]
    [InlineData("failed 1 failed 1", false, "the second time takes longer")]
    [InlineData("failed 1 failed 2", true, "but not much")]
    [InlineData("failed 1 failed 2 failed 5 failed 10 failed 20 failed 29", false, "and longer each time")]
    [InlineData("failed 1 failed 2 failed 5 failed 10 failed 20 failed 30 failed 30", true, "up to half a minute")]
    [InlineData("failed 1 asked 1000", false, "something else is loaded first")]
    [InlineData("failed 1 failed asked all 1", false, "which does not shorten the pause")]
    [InlineData("failed 1 failed asked all 2", true, "nor lengthen it")]
    [InlineData("failed 1 failed asked edits 2", false, "edits wait as ever")]
    [InlineData("failed 1 failed 2 kept failed 1", true, "when it has worked it starts from the beginning")]
    public void Keeping_waits_until_it_is_worth_it(string events, bool isDue, string because)
    {
        foreach (var word in events.Split(' ')) Happen(word);
        Assert.True(isDue == schedule.TakeSave(), because);
        Assert.False(schedule.TakeSave(), "once only");
    }

    [Fact]
    public void A_write_that_takes_long_to_fail_is_not_tried_again_at_once()
    {
        schedule.Failed(TimeSpan.FromSeconds(50));
        Happen("49");
        Assert.False(schedule.TakeSave());
        Happen("1");
        Assert.True(schedule.TakeSave());
    }

    [Fact]
    public void The_index_is_tried_again_whatever_is_loaded_meanwhile()
    {
        schedule.PlanIndexing(TimeSpan.FromSeconds(2));
        Happen("1");
        Happen("asked");
        Assert.False(schedule.TakeIndexing());
        Happen("1");
        Assert.True(schedule.IsDue);
        Assert.True(schedule.TakeIndexing());
        Assert.False(schedule.IsDue);
    }

    [Theory]
    [InlineData("64", false, "it may still be mapped")]
    [InlineData("65", true, "it is mapped no longer")]
    [InlineData("30 asked 35", true, "whatever is loaded meanwhile")]
    public void Removal_waits_until_it_may_be_possible(string events, bool isDue, string because)
    {
        schedule.NoteSaved();
        foreach (var word in events.Split(' ')) Happen(word);
        Assert.True(isDue == schedule.TakeRemoval(), because);
        Assert.Equal(isDue ? 1 : 0, calls);
    }

    [Fact]
    public void Removal_is_not_tried_for_ever()
    {
        for (var image = 0; image < 2; image++)
        {
            schedule.NoteSaved();
            var tries = 0;
            for (; tries < 10; tries++)
            {
                time.Advance(SaveSchedule.UntilRemoval);
                if (!schedule.TakeRemoval()) break;
                schedule.PlanRemoval();
            }

            Assert.Equal(3, tries);
        }
    }

    public void Dispose() => schedule.Dispose();

    private void Happen(string word)
    {
        switch (word)
        {
            case "changes": schedule.Plan(DirtyState.Changes); break;
            case "edits": schedule.Plan(DirtyState.Edits); break;
            case "nothing": schedule.Plan(DirtyState.Nothing); break;
            case "all": schedule.Plan(DirtyState.All); break;
            case "asked": schedule.Postpone(); break;
            case "kept": schedule.NoteSaved(); break;
            case "failed":
                schedule.TakeSave();
                schedule.Failed(TimeSpan.Zero);
                break;
            default: time.Advance(TimeSpan.FromSeconds(int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))); break;
        }
    }
}
