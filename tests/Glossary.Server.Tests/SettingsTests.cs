using System.Text.Json;
using System.Text.Json.Nodes;
using Glossary.Server.State;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("{}", true, "**/*.glossary.txt", "nothing is set")]
    [InlineData("null", true, "**/*.glossary.txt", "the section is null")]
    [InlineData("5", true, "**/*.glossary.txt", "the section is no object")]
    [InlineData("""{"bundled":false}""", false, "**/*.glossary.txt", "one of two is set")]
    [InlineData("""{"bundled":"no","files":"a"}""", true, "**/*.glossary.txt", "of the wrong types")]
    [InlineData("""{"files":["a",5,"b"],"other":1}""", true, "a b", "globs, and something that is none")]
    [InlineData("""{"files":[]}""", true, "", "no files at all")]
    public void Reads_what_is_set(string json, bool bundled, string files, string because)
    {
        var settings = Settings.Read(JsonElement.Parse(json));
        Assert.Equal((because, bundled, files), (because, settings.Bundled, string.Join(' ', settings.Files)));
    }

    [Fact]
    public void Reads_what_is_excluded()
    {
        var settings = Settings.Read(JsonElement.Parse("""{"exclude":["a/**",5],"excludeLanguages":["json"]}"""));
        Assert.Equal(("a/**", "json"), (settings.Exclude.Single(), settings.ExcludeLanguages.Single()));
        Assert.NotEqual(Settings.Default, settings);
        Assert.Equal(settings, settings with { Exclude = ["a/**"] });
        Assert.NotEqual(settings, settings with { Exclude = ["b"] });
        Assert.NotEqual(settings, settings with { ExcludeLanguages = [] });
    }

    [Fact]
    public void What_was_compiled_of_settings_is_not_kept_for_others()
    {
        Assert.True(Settings.Default.Globs.Match(["/w"], "/w/a.glossary.txt"));
        Assert.Null(Settings.Default.Exclusions.Of("untitled:a", "json", []));
        var changed = Settings.Default with { Files = ["b.txt"], ExcludeLanguages = ["json"] };
        Assert.False(changed.Globs.Match(["/w"], "/w/a.glossary.txt"));
        Assert.NotNull(changed.Exclusions.Of("untitled:a", "json", []));
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
