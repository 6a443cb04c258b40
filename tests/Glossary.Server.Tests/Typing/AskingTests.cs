using System.Text.Json.Nodes;
using Glossary.Server.Tests.Harness;
using Xunit;

namespace Glossary.Server.Tests.Typing;

/// <summary>Whoever asks for a list is answered at once, and as he types on.</summary>
public class AskingTests
{
    private const string Uri = "file:///a.txt";

    /// <summary>Keys, where <c>?</c> is Ctrl+Space. The editor asks by itself behind each letter, and says so while a list is shown.</summary>
    [Theory]
    [InlineData("l", false, "a letter is no reason for a list")]
    [InlineData("l?", true, "but a question is answered")]
    [InlineData("l?a", true, "and goes on with the next letter")]
    [InlineData("l?at", true, "and the one after it")]
    [InlineData("late", false, "an everyday word is none")]
    [InlineData("late?", true, "whoever asks may mean a longer one")]
    [InlineData("l? l", false, "a blank ends it")]
    [InlineData("?", true, "before anything is typed")]
    [InlineData("?l", true, "which goes on, too")]
    public async Task What_was_asked_for_stays(string keys, bool isShown, string reason)
    {
        await using var editor = new FakeEditor();
        await editor.Initialize();
        editor.Open(Uri, "");
        var (at, items) = (0, 0);
        foreach (var key in keys)
        {
            if (key != '?')
            {
                editor.Change(Uri, at + 2, new { range = new { start = At(at), end = At(at) }, text = key.ToString() });
                at++;
            }

            var trigger = key != '?' && items > 0 ? 3 : 1;
            var list = await editor.Request("textDocument/completion", new { textDocument = new { uri = Uri }, position = At(at), context = new { triggerKind = trigger } });
            items = ((JsonArray)list!["items"]!).Count;
        }

        Assert.True(isShown == items > 0, reason);
    }

    private static object At(int character) => new { line = 0, character };
}
