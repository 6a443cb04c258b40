using Glossary.Cache;

namespace Glossary.Server.Glossaries;

/// <summary>
/// When to save what was loaded, when to remove what that replaces, when to try again what the disk has refused, and when to verify what was
/// opened. A large image takes seconds to write and is half a gigabyte; until it is worth that, a small one that lies over it serves. Safe for
/// every thread.
/// </summary>
internal sealed class SaveSchedule : IDisposable
{
    /// <summary>From the first load to the verification of what was opened from disk: it is seldom damaged, and the first requests come first.</summary>
    public static readonly TimeSpan UntilVerification = TimeSpan.FromSeconds(10);

    /// <summary>Who has saved a file often saves it again, or another one.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>For what is being edited: it is typed on, and the next start has to look into its file in any case.</summary>
    public static readonly TimeSpan QuietOfEdits = TimeSpan.FromMinutes(5);

    /// <summary>From one image to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>A replaced image can be removed when it is not mapped any more.</summary>
    public static readonly TimeSpan UntilRemoval = ImageFile.Grace + TimeSpan.FromSeconds(5);

    /// <summary>The first time may only find that nobody uses an image any more; one that is still there after the last goes at the next start.</summary>
    private const int MostRemovals = 3;

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly RetryPause pause;
    private readonly Alarm saving;
    private readonly Alarm removal;
    private readonly Alarm indexing;
    private readonly Alarm verification;
    private long? savedAt;
    private int removals;

    /// <summary>Plans nothing yet.</summary>
    /// <param name="clock">Tells when it is time.</param>
    /// <param name="onDue">Is called when something is due.</param>
    public SaveSchedule(TimeProvider clock, Action onDue)
    {
        this.clock = clock;
        pause = new RetryPause(clock);
        saving = new Alarm(gate, clock, onDue);
        removal = new Alarm(gate, clock, onDue);
        indexing = new Alarm(gate, clock, onDue);
        verification = new Alarm(gate, clock, onDue);
    }

    /// <summary>Whether something is due.</summary>
    public bool IsDue
    {
        get
        {
            lock (gate) return saving.IsDue || removal.IsDue || indexing.IsDue || verification.IsDue;
        }
    }

    /// <summary>Whether keeping was tried in vain the last time: then it waits, also where nothing is on disk yet.</summary>
    public bool IsFailing
    {
        get
        {
            lock (gate) return pause.IsFailing;
        }
    }

    /// <summary>Something was loaded.</summary>
    /// <param name="dirty">What of it is not on disk.</param>
    public void Plan(DirtyState dirty)
    {
        if (dirty == DirtyState.Nothing) return;
        lock (gate)
        {
            var quiet = dirty switch
            {
                DirtyState.All => TimeSpan.Zero,
                DirtyState.Edits => QuietOfEdits,
                _ => Quiet,
            };
            var rest = pause.IsFailing ? pause.Rest : savedAt is { } last ? Interval - clock.GetElapsedTime(last) : TimeSpan.Zero;
            saving.Set(rest > quiet ? rest : quiet);
        }
    }

    /// <summary>Something else is to be loaded first.</summary>
    public void Postpone()
    {
        lock (gate)
        {
            saving.Clear();
        }
    }

    /// <summary>An image was written.</summary>
    public void NoteSaved()
    {
        lock (gate)
        {
            pause.Reset();
            savedAt = clock.GetTimestamp();
            removals = 0;
        }

        PlanRemoval();
    }

    /// <summary>The disk has refused an image; it is tried again, also if nothing else is loaded.</summary>
    /// <param name="spent">How long it took to find that out.</param>
    public void Failed(TimeSpan spent)
    {
        lock (gate)
        {
            pause.Fail(spent);
            saving.Set(pause.Rest);
        }
    }

    /// <summary>The disk has refused the full-text index.</summary>
    /// <param name="rest">How long to wait until it is tried again.</param>
    public void PlanIndexing(TimeSpan rest)
    {
        lock (gate) indexing.Set(rest);
    }

    /// <summary>What was replaced is still there.</summary>
    public void PlanRemoval()
    {
        lock (gate)
        {
            if (removals++ == MostRemovals) return;
            removal.Set(UntilRemoval);
        }
    }

    /// <summary>Whether it is time to save what was loaded; true once.</summary>
    public bool TakeSave() => Take(saving);

    /// <summary>Whether it is time to remove what was replaced; true once.</summary>
    public bool TakeRemoval() => Take(removal);

    /// <summary>What was opened from disk was not looked through yet.</summary>
    public void PlanVerification()
    {
        lock (gate) verification.Set(UntilVerification);
    }

    /// <summary>Whether it is time to look through what was opened from disk; true once.</summary>
    public bool TakeVerification() => Take(verification);

    /// <summary>Whether it is time to try again to write the full-text index; true once.</summary>
    public bool TakeIndexing() => Take(indexing);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            saving.Dispose();
            removal.Dispose();
            indexing.Dispose();
            verification.Dispose();
        }
    }

    private bool Take(Alarm alarm)
    {
        lock (gate)
        {
            var wasDue = alarm.IsDue;
            alarm.IsDue = false;
            return wasDue;
        }
    }

    /// <summary>One thing that is due some time. Whoever uses it holds the gate.</summary>
    private sealed class Alarm(Lock gate, TimeProvider clock, Action onDue) : IDisposable
    {
        private ITimer? timer;

        /// <summary>Whether it is due, and was not taken yet.</summary>
        public bool IsDue { get; set; }

        /// <summary>It is due after a while, counted from now.</summary>
        public void Set(TimeSpan after)
        {
            timer ??= clock.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(after, Timeout.InfiniteTimeSpan);
        }

        /// <summary>It is not due any more.</summary>
        public void Clear()
        {
            timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            IsDue = false;
        }

        public void Dispose() => timer?.Dispose();

        private void Ring()
        {
            lock (gate) IsDue = true;
            onDue();
        }
    }
}
