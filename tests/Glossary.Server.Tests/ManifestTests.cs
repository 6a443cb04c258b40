using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Features;
using Glossary.Core.Names;
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
        Assert.Equal(Settings.Default.Files, Strings(properties["glossary.files"]));
        Assert.Equal(Settings.Default.Exclude, Strings(properties["glossary.exclude"]));
        Assert.Equal(Settings.Default.ExcludeLanguages, Strings(properties["glossary.excludeLanguages"]));
        Assert.Equal(Settings.Default.Terms.Equals(TermOverrides.None), properties["glossary.terms"]!["default"]!.AsObject().Count == 0);
        Assert.Equal(("careful", Settings.Default.ListCompletion), (properties["glossary.completion.list"]!["default"]!.GetValue<string>(), CompletionMode.Careful));
        Assert.Equal(("careful", Settings.Default.InlineCompletion), (properties["glossary.completion.inline"]!["default"]!.GetValue<string>(), CompletionMode.Careful));

        // Those of the client alone.
        string[] others = ["glossary.server.path", "glossary.trace.server"];
        Assert.Equal(7, properties.AsObject().Count(property => !others.Contains(property.Key)));
    }

    [Fact]
    public void Every_rule_for_a_term_that_the_manifest_offers_is_understood()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "package.json")))!;
        var rules = manifest["contributes"]!["configuration"]!["properties"]!["glossary.terms"]!["additionalProperties"]!["enum"]!.AsArray().Select(rule => rule!.GetValue<string>());
        var read = rules.Select(rule => SettingsReader.Read(JsonElement.Parse($$$"""{"terms":{"lot":"{{{rule}}}"}}""")).Terms.Find("lot"));
        Assert.Equal(Enum.GetValues<TermOverride>().Select(rule => (TermOverride?)rule), read);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("inline")]
    public void Every_mode_of_completion_that_the_manifest_offers_is_understood(string part)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "package.json")))!;
        var modes = manifest["contributes"]!["configuration"]!["properties"]![$"glossary.completion.{part}"]!["enum"]!.AsArray().Select(mode => mode!.GetValue<string>());
        var read = modes.Select(mode => SettingsReader.Read(JsonElement.Parse($$$"""{"completion":{"{{{part}}}":"{{{mode}}}"}}""")));
        Assert.Equal(Enum.GetValues<CompletionMode>(), read.Select(settings => part == "list" ? settings.ListCompletion : settings.InlineCompletion));
    }

    [Fact]
    public void The_extension_and_the_server_have_one_version() =>
        Assert.StartsWith(JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "package.json")))!["version"]!.GetValue<string>(), ServerVersion.Text, StringComparison.Ordinal);

    private static IEnumerable<string> Strings(JsonNode? property) => property!["default"]!.AsArray().Select(item => item!.GetValue<string>());

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", "..", ".."));
}
