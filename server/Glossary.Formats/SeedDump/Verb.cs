namespace Glossary.Formats.SeedDump;

/// <summary>The verbs that definitions are made with.</summary>
internal static class Verb
{
    private static readonly string[] Defining =
        [" is ", " are ", " refers ", " refer ", " describes ", " describe ", " denotes ", " denote ", " means ", " represents ", " represent ",
         " encompasses ", " encompass "];

    /// <summary>The first defining verb: where the blank before it stands, and how long it is with its blanks; -1 and 0 if there is none.</summary>
    public static (int At, int Length) Find(ReadOnlySpan<char> text)
    {
        int at = -1, length = 0;
        foreach (var verb in Defining)
        {
            var found = text.IndexOf(verb, StringComparison.Ordinal);
            if (found >= 0 && (at < 0 || found < at)) (at, length) = (found, verb.Length);
        }

        return (at, length);
    }
}
