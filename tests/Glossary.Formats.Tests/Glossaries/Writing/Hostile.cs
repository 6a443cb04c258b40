using Glossary.Formats.Blocks;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Makes texts of words and of whatever means something in one format or another.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "wafer", "lot", "Ofen", "é", "中文", "3", "no", "null", "1.5", "true", "👍", "$x_1$", "*", "**", "_", "`code`", "`", "[link](x)", "[", "]", "<b>", "</dd>", "&amp;", "&", "|", "\\", "\"", "'", ": ", ":", "#", "# ", "- ", "-", ",", ";", " / ",
        "{{x}}", "{", "}", "@", "%", "~~", "==", "=", "\n", "\n\n", "\t", "\r", "\0", "\u202e", "\ud800", ".", "?", "!", "(", ")", "<!--", "-->", "```", "$$", "---", "Also called ", "See ", "Term: ", "*[A]: b", ">", "+", "1. ",
    ];

    /// <summary>An entry.</summary>
    public static NewEntry Entry(Random random) => new(Text(random, 3), $"{Text(random, 8)} {Text(random, 3)}")
    {
        Abbreviation = random.Next(3) == 0 ? Text(random, 1) : null,
        Synonyms = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random, 2))],
        Category = random.Next(3) == 0 ? Text(random, 2) : null,
    };

    /// <summary>A text of some pieces.</summary>
    /// <param name="random">Chooses them.</param>
    /// <param name="most">How many there are at the most.</param>
    public static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")));
}
