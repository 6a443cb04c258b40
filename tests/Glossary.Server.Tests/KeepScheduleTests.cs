using Glossary.Server.Glossaries;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>When what was loaded is kept on disk, and when what that replaces is removed.</summary>
public sealed class KeepScheduleTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly KeepSchedule schedule;
    private int calls;

    public KeepScheduleTests() => schedule = new KeepSchedule(time, () => calls++);

    /// <summary>Each word is something that happens: a load with changes of files or edits, another one asked for, an image written, or so many seconds.</summary>
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
    public void Keeping_waits_until_it_is_worth_it(string events, bool isDue, string because)
    {
        foreach (var word in events.Split(' ')) Happen(word);
        Assert.True(isDue == schedule.TakeKeep(), because);
        Assert.False(schedule.TakeKeep(), "once only");
    }

    [Theory]
    [InlineData("64", false, "it may still be mapped")]
    [InlineData("65", true, "it is mapped no longer")]
    [InlineData("30 asked 35", true, "whatever is loaded meanwhile")]
    public void Removal_waits_until_it_may_be_possible(string events, bool isDue, string because)
    {
        schedule.Kept();
        foreach (var word in events.Split(' ')) Happen(word);
        Assert.True(isDue == schedule.TakeRemoval(), because);
        Assert.Equal(isDue ? 1 : 0, calls);
    }

    [Fact]
    public void Removal_is_not_tried_for_ever()
    {
        for (var image = 0; image < 2; image++)
        {
            schedule.Kept();
            var tries = 0;
            for (; tries < 10; tries++)
            {
                time.Advance(KeepSchedule.UntilRemoval);
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
            case "changes": schedule.Plan(Unkept.Changes); break;
            case "edits": schedule.Plan(Unkept.Edits); break;
            case "nothing": schedule.Plan(Unkept.Nothing); break;
            case "asked": schedule.Postpone(); break;
            case "kept": schedule.Kept(); break;
            default: time.Advance(TimeSpan.FromSeconds(int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))); break;
        }
    }
}
