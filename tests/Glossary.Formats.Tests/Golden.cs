using System.Runtime.CompilerServices;
using Xunit;

namespace Glossary.Formats.Tests;

/// <summary>Files that say what is right, in a folder <c>Goldens</c> beside the tests that read them.</summary>
internal static class Golden
{
    /// <summary>Set to 1, tests write what they find in place of what is right: to be looked through with git before it is kept.</summary>
    private const string UpdateSwitch = "GLOSSARY_UPDATE_GOLDENS";

    /// <summary>The folder beside the test that asks.</summary>
    public static string Folder([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "Goldens");

    /// <summary>Compares what a test has found with its golden file.</summary>
    public static void Compare(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(actual == expected, $"{path} says something else, first {Difference(expected, actual)}\nTo take over what was found, run the tests with {UpdateSwitch}=1.");
    }

    /// <summary>The first line in which two texts differ.</summary>
    public static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < Math.Min(left.Length, right.Length) && left[line] == right[line]) line++;
        return $"in line {line + 1}:\n  golden: {left.ElementAtOrDefault(line)}\n  found:  {right.ElementAtOrDefault(line)}";
    }
}
