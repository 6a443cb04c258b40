namespace Glossary.Server.Commands;

/// <summary>What can be expected of those who read a command's output.</summary>
internal static class Terminal
{
    /// <summary>Whether what is written is shown on a terminal, and not kept in a file or read by a program.</summary>
    public static bool Shows(TextWriter writer) =>
        (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected) || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);

    /// <summary>Whether the terminal may be told to write in bold, which a user can forbid (https://no-color.org).</summary>
    public static bool HasBold(TextWriter writer) =>
        Shows(writer) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
