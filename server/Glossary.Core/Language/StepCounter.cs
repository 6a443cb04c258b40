namespace Glossary.Core.Language;

/// <summary>
/// How many steps searching takes, so that tests can tell how the work grows without looking at a clock. It counts in debug builds
/// only; what ships has no trace of it.
/// </summary>
internal static class StepCounter
{
    [ThreadStatic]
    private static long steps;

    /// <summary>The steps that the calling thread has taken so far.</summary>
    public static long Steps => steps;

    /// <summary>Counts steps: code units looked at, words and names looked up, edges followed.</summary>
    [System.Diagnostics.Conditional("DEBUG")]
    public static void Count(int taken = 1) => steps += taken;
}
