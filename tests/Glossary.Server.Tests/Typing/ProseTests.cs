using System.Collections.Concurrent;
using Xunit;

namespace Glossary.Server.Tests.Typing;

/// <summary>How often a list is in the way, and how often the text shown behind the caret is what comes next, while whole texts are typed.</summary>
public class ProseTests
{
    /// <summary>How many of the word ends of a kind of text have a list, in percent, at most.</summary>
    [Theory]
    [InlineData("unrelated", 8_000, 0.5)]
    [InlineData("technical", 5_000, 1)]
    public void A_list_hardly_ever_stands_open_at_the_end_of_a_word(string kind, int leastEnds, double most)
    {
        var (ends, open) = (0, new ConcurrentBag<string>());
        Parallel.ForEach(Texts(kind), file =>
        {
            var text = File.ReadAllText(file);
            foreach (var writer in Writer.Type(text, LanguageOf(file)))
            {
                if (!IsWordEnd(text, writer.Length)) continue;
                Interlocked.Increment(ref ends);
                if (writer.List(isTyping: true) is [var item, ..]) open.Add($"{Path.GetFileName(file)}: {item.FilterText} → {item.NewText}");
            }
        });

        Assert.True(ends >= leastEnds, $"only {ends} words");
        Assert.True(100.0 * open.Count / ends <= most, $"{open.Count} of {ends}:\n{string.Join('\n', open)}");
    }

    /// <summary>What is shown behind the caret is counted once for each word that it begins to be shown in.</summary>
    [Theory]
    [InlineData("unrelated", 0.1, 0)]
    [InlineData("technical", 1, 75)]
    public void What_is_shown_behind_the_caret_mostly_comes_next(string kind, double mostWrong, double leastRight)
    {
        var (words, right, wrong) = (0, 0, new ConcurrentBag<string>());
        Parallel.ForEach(Texts(kind), file =>
        {
            var text = File.ReadAllText(file);
            var last = "";
            foreach (var writer in Writer.Type(text, LanguageOf(file)))
            {
                if (IsWordEnd(text, writer.Length)) Interlocked.Increment(ref words);
                var ghost = writer.Ghost();
                var isNew = ghost.Length > 0 && !last.EndsWith(ghost, StringComparison.OrdinalIgnoreCase);
                last = ghost;
                if (!isNew) continue;
                if (string.Compare(text, writer.Length, ghost, 0, ghost.Length, StringComparison.OrdinalIgnoreCase) == 0) Interlocked.Increment(ref right);
                else wrong.Add($"{Path.GetFileName(file)}: {text[Math.Max(0, writer.Length - 30)..writer.Length]}|{ghost}");
            }
        });

        Assert.True(100.0 * wrong.Count / words <= mostWrong, $"{wrong.Count} of {words} words:\n{string.Join('\n', wrong)}");
        Assert.True(right >= leastRight / 100 * (right + wrong.Count), $"{right} right, {wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    private static string[] Texts(string kind) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Typing", "prose", kind));

    private static string LanguageOf(string file) => Path.GetExtension(file) == ".md" ? "markdown" : "plaintext";

    private static bool IsWordEnd(string text, int at) => char.IsLetterOrDigit(text[at - 1]) && (at == text.Length || !char.IsLetterOrDigit(text[at]));
}
