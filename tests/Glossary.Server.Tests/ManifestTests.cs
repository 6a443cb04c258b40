using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Glossary.Server.State;
using Xunit;

namespace Glossary.Server.Tests;

/// <summary>What the extension's manifest promises is what the server does.</summary>
public class ManifestTests
{
    [Fact]
    public void The_settings_default_to_what_the_server_takes_for_unset()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "package.json")))!;
        var properties = manifest["contributes"]!["configuration"]!["properties"]!;
        Assert.Equal(Settings.Default.Bundled, properties["glossary.bundled"]!["default"]!.GetValue<bool>());
        Assert.Equal(Settings.Default.Files, properties["glossary.files"]!["default"]!.AsArray().Select(glob => glob!.GetValue<string>()));
    }

    [Fact]
    public void The_extension_and_the_server_have_one_version() =>
        Assert.StartsWith(JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "package.json")))!["version"]!.GetValue<string>(), ServerVersion.Text, StringComparison.Ordinal);

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", ".."));
}
