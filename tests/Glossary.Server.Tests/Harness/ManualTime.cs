using Xunit;

namespace Glossary.Server.Tests.Harness;

/// <summary>A clock that stands still until it is told; what is due by then is called on the thread that tells it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate) return ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        var timer = new ManualTimer(this, () => callback(state));
        lock (gate) timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time go by.</summary>
    public void Advance(TimeSpan time)
    {
        List<Action> due = [];
        lock (gate)
        {
            ticks += time.Ticks;
            foreach (var timer in timers.Where(timer => timer.DueAt <= ticks))
            {
                timer.DueAt = null;
                due.Add(timer.Callback);
            }
        }

        foreach (var callback in due) callback();
    }

    private sealed class ManualTimer(ManualTime time, Action callback) : ITimer
    {
        public Action Callback => callback;

        public long? DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate) DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time.ticks + dueTime.Ticks;
            return true;
        }

        public void Dispose()
        {
            lock (time.gate) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
