using Glossary.Cache;

namespace Glossary.Server.Glossaries;

/// <summary>
/// When to keep on disk what was loaded, and when to remove what that replaces. A large image takes seconds to write and is half a
/// gigabyte; until it is worth that, a small one that lies over it serves. Safe for every thread.
/// </summary>
/// <param name="clock">Tells when it is time.</param>
/// <param name="onDue">Is called when something is due.</param>
internal sealed class KeepSchedule(TimeProvider clock, Action onDue) : IDisposable
{
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
    private ITimer? keeping;
    private ITimer? removal;
    private long? keptAt;
    private int removals;
    private bool isKeepDue;
    private bool isRemovalDue;

    /// <summary>Whether something is due.</summary>
    public bool IsDue
    {
        get
        {
            lock (gate) return isKeepDue || isRemovalDue;
        }
    }

    /// <summary>Something was loaded.</summary>
    /// <param name="unkept">What of it is not on disk.</param>
    public void Plan(Unkept unkept)
    {
        if (unkept == Unkept.Nothing) return;
        lock (gate)
        {
            var quiet = unkept == Unkept.Edits ? QuietOfEdits : Quiet;
            var rest = keptAt is { } last ? Interval - clock.GetElapsedTime(last) : TimeSpan.Zero;
            keeping ??= clock.CreateTimer(_ => SetDue(ref isKeepDue), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            keeping.Change(rest > quiet ? rest : quiet, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Something else is to be loaded first.</summary>
    public void Postpone()
    {
        lock (gate)
        {
            keeping?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            isKeepDue = false;
        }
    }

    /// <summary>An image was written.</summary>
    public void Kept()
    {
        lock (gate)
        {
            keptAt = clock.GetTimestamp();
            removals = 0;
        }

        PlanRemoval();
    }

    /// <summary>What was replaced is still there.</summary>
    public void PlanRemoval()
    {
        lock (gate)
        {
            if (removals++ == MostRemovals) return;
            removal ??= clock.CreateTimer(_ => SetDue(ref isRemovalDue), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            removal.Change(UntilRemoval, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whether it is time to keep what was loaded; true once.</summary>
    public bool TakeKeep() => Take(ref isKeepDue);

    /// <summary>Whether it is time to remove what was replaced; true once.</summary>
    public bool TakeRemoval() => Take(ref isRemovalDue);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            keeping?.Dispose();
            removal?.Dispose();
        }
    }

    private void SetDue(ref bool isDue)
    {
        lock (gate) isDue = true;
        onDue();
    }

    private bool Take(ref bool isDue)
    {
        lock (gate)
        {
            var wasDue = isDue;
            isDue = false;
            return wasDue;
        }
    }
}
