using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Core.Termbases;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.State;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("{}", true, "DEFAULT", "nothing is set")]
    [InlineData("null", true, "DEFAULT", "the section is null")]
    [InlineData("5", true, "DEFAULT", "the section is no object")]
    [InlineData("""{"bundled":false}""", false, "DEFAULT", "one of two is set")]
    [InlineData("""{"bundled":"no","files":"a"}""", true, "a", "of the wrong types; what a text is meant for is clear")]
    [InlineData("""{"files":{"a":1}}""", true, "DEFAULT", "of a wrong type that can mean nothing")]
    [InlineData("""{"files":null,"bundled":null}""", true, "DEFAULT", "null is nothing set")]
    [InlineData("""{"glossary":{"bundled":false}}""", false, "DEFAULT", "the section within the options")]
    [InlineData("""{"glossary.bundled":false,"glossary.files":["a"]}""", false, "a", "names with the section before them")]
    [InlineData("""{"files":["a",5,"b"],"other":1}""", true, "a b", "globs, and something that is none")]
    [InlineData("""{"files":[]}""", true, "", "no files at all")]
    public void Reads_what_is_set(string json, bool bundled, string files, string because)
    {
        var settings = SettingsReader.Read(JsonElement.Parse(json));
        Assert.Equal((because, bundled, files == "DEFAULT" ? string.Join(' ', GlossaryGlobs.DefaultFiles) : files), (because, settings.Bundled, string.Join(' ', settings.Files)));
    }

    [Theory]
    [InlineData("""{"bundled":true,"files":["a"],"terms":{"lot":"always"},"exclude":[],"excludeLanguages":["json"]}""", "", "all is well")]
    [InlineData("""{"server":{"path":""},"trace":{"server":"off"},"completion":{"list":"careful"},"completion.inline":"off"}""", "", "settings that others read")]
    [InlineData("""{"bundled":"no"}""", """glossary.bundled has to be true or false; it is "no", so that it counts as true.""", "a text for a truth value")]
    [InlineData("""{"files":"x"}""", """glossary.files has to be a list of texts, such as ["**/*.glossary.{txt,md,csv,tsv,yml,yaml,json,tbx,ttl,rdf,rst,adoc,tex}"]; it is "x", which counts as a list of that.""", "a text for a list")]
    [InlineData("""{"files":[1]}""", "glossary.files[0] has to be a text; it is 1 and not heeded.", "a number in a list")]
    [InlineData("""{"exclude":["{${workspaceFolder}/a,~/b}/**"]}""", "", "places that are known")]
    [InlineData("""{"exclude":["${workspaceRoot}/a/**"]}""", "Nothing is excluded by ${workspaceRoot}/a/** in the setting glossary.exclude: it has a variable that is not known", "one that is not")]
    [InlineData("""{"terms":["lot"]}""", "glossary.terms has to be an object", "a list for an object")]
    [InlineData("""{"terms":{"lot":"sometimes"}}""", """glossary.terms says "sometimes" of "lot"; it may say "any case", "exact case", "quiet", "always", "never".""", "an unknown word")]
    [InlineData("""{"file":[]}""", "There is no setting glossary.file.", "a name mistyped")]
    [InlineData("""[]""", "initializationOptions", "no object at all")]
    [InlineData("""{"glossary":true}""", "they are true and not heeded.", "a section that is no object")]
    public void Tells_what_is_not_as_it_has_to_be(string json, string told, string because)
    {
        var problems = string.Join('\n', SettingsReader.Read(JsonElement.Parse(json)).Problems);
        Assert.True(told.Length == 0 ? problems.Length == 0 : problems.Contains(told, StringComparison.Ordinal), $"{because}: {problems}");
    }

    [Fact]
    public void Reads_what_is_excluded()
    {
        var settings = SettingsReader.Read(JsonElement.Parse("""{"exclude":["a/**",5],"excludeLanguages":["json"]}"""));
        Assert.Equal(("a/**", "json"), (settings.Exclude.Single(), settings.ExcludeLanguages.Single()));
        Assert.NotEqual(Settings.Default, settings);
        Assert.Equal(settings with { Exclude = ["c"] }, settings with { Exclude = ["c"] });
        Assert.NotEqual(settings, settings with { Exclude = ["b"] });
        Assert.NotEqual(settings, settings with { ExcludeLanguages = [] });
    }

    [Fact]
    public void What_was_compiled_of_settings_is_not_kept_for_others()
    {
        var snapshot = new Snapshot { Termbase = Task.FromResult(Termbase.Empty), Folders = [new WorkspaceFolder("file:///w")] };
        Assert.True(snapshot.Globs.Match("/w/a.glossary.txt"));
        Assert.Null(snapshot.Settings.Exclusions.Of("untitled:a", "json", []));
        var changed = snapshot with { Settings = Settings.Default with { Files = ["b.txt"], ExcludeLanguages = ["json"] } };
        Assert.False(changed.Globs.Match("/w/a.glossary.txt"));
        Assert.NotNull(changed.Settings.Exclusions.Of("untitled:a", "json", []));
        Assert.False((snapshot with { Folders = [] }).Globs.Match("/w/a.glossary.txt"));
    }

    [Fact]
    public async Task A_client_that_can_be_asked_is_asked_at_first_and_after_each_change()
    {
        await using var editor = new FakeEditor();
        editor.Reply("workspace/configuration", new JsonArray(new JsonObject { ["bundled"] = false }));
        await editor.Initialize(new { workspace = new { configuration = true, didChangeConfiguration = new { dynamicRegistration = true } } });
        await editor.WaitFor(message => message["method"]?.GetValue<string>() == "client/registerCapability");
        await editor.WaitFor(message => message["method"]?.GetValue<string>() == "workspace/configuration");
        await editor.Settle();
        Assert.False(editor.State.Settings.Bundled);

        editor.Reply("workspace/configuration", new JsonArray(new JsonObject { ["bundled"] = true }));
        editor.Notify("workspace/didChangeConfiguration", new { settings = (object?)null });
        await editor.WaitFor(_ => editor.Received.Count(message => message["method"]?.GetValue<string>() == "workspace/configuration") == 2);
        await editor.Settle();
        Assert.True(editor.State.Settings.Bundled);
    }

    [Fact]
    public async Task What_initialize_brought_stays_where_the_client_knows_no_section()
    {
        await using var editor = new FakeEditor();
        editor.Reply("workspace/configuration", new JsonArray((JsonNode?)null));
        await editor.Initialize(new { workspace = new { configuration = true } }, options: new { bundled = false });
        await editor.WaitFor(message => message["method"]?.GetValue<string>() == "workspace/configuration");
        await editor.Settle();
        Assert.False(editor.State.Settings.Bundled);
    }

    [Fact]
    public async Task What_is_wrong_with_settings_is_told_once()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize(options: new { bundled = false, files = "gone.txt" });
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { glossary = new { bundled = false, files = "gone.txt", terms = new { lot = "often" } } } });
        await editor.WaitFor(message => message["params"]?["message"]?.GetValue<string>().Contains("\"often\" of \"lot\"", StringComparison.Ordinal) == true);
        Assert.Equal(2, editor.Log.Split("glossary.files has to be a list").Length);
    }

    [Fact]
    public async Task A_client_that_cannot_be_asked_sends_its_settings()
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { glossary = new { bundled = false } } });
        await editor.Settle();
        Assert.False(editor.State.Settings.Bundled);
        editor.Notify("workspace/didChangeConfiguration", new { settings = new { other = 1 } });
        editor.Notify("workspace/didChangeConfiguration", new { settings = 5 });
        await editor.Settle();
        Assert.False(editor.State.Settings.Bundled);
    }
}
