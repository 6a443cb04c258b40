namespace Glossary.Server.Glossaries;

/// <summary>How long to wait before what the disk has refused is tried again: a moment at first, and longer each time. Not safe for several threads.</summary>
/// <param name="clock">Tells how long ago it was tried.</param>
internal sealed class RetryPause(TimeProvider clock)
{
    /// <summary>The pauses, in seconds; the last one holds from then on.</summary>
    private static readonly int[] Pauses = [1, 2, 5, 10, 20, 30];

    private int failures;
    private long failedAt;
    private TimeSpan pause;

    /// <summary>Whether it has failed the last time.</summary>
    public bool IsFailing => failures > 0;

    /// <summary>How long to wait yet; zero where it may be tried.</summary>
    public TimeSpan Rest => IsFailing && pause - clock.GetElapsedTime(failedAt) is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero;

    /// <summary>It was tried in vain.</summary>
    /// <param name="spent">How long that took. To try again takes as long, so the pause is no shorter.</param>
    public void Fail(TimeSpan spent)
    {
        var next = TimeSpan.FromSeconds(Pauses[Math.Min(failures++, Pauses.Length - 1)]);
        pause = next > spent ? next : spent;
        failedAt = clock.GetTimestamp();
    }

    /// <summary>It has worked.</summary>
    public void Reset() => failures = 0;
}
