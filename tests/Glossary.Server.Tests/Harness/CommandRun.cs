using System.CommandLine;
using Xunit;

namespace Glossary.Server.Tests.Harness;

/// <summary>Runs verbs of the command line within the test's own process.</summary>
internal static class CommandRun
{
    /// <summary>Runs one; gives its exit code and what it printed, with line feeds.</summary>
    public static (int Code, string Output, string Errors) Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();

        // All verbs but the server's are done when they return.
        var run = Commands.CommandLine.RunAsync(arguments, new InvocationConfiguration { Output = output, Error = errors });
        Assert.True(run.IsCompletedSuccessfully);
        return (run.Result, output.ToString(), errors.ToString());
    }
}
