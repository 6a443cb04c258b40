using System.Text;
using Glossary.Core.Text;

namespace Glossary.Core.Tests.Text;

/// <summary>Texts and edits that are hard on line ends, surrogates and the borders of pieces.</summary>
internal static class RandomText
{
    private static readonly string[] Atoms =
        ["a", "bc", " ", "\n", "\r", "\r\n", "\n\r", "\r\r\n", "\ud83d\ude00", "\ud83d", "\ude00", "\u6f22", "\u2028", "\0", "e\u0301"];

    /// <summary>A text of up to <paramref name="length"/> atoms, some of them long runs of one atom.</summary>
    public static string Make(Random random, int length)
    {
        var text = new StringBuilder();
        for (var left = random.Next(length + 1); left > 0; left--)
        {
            var atom = Atoms[random.Next(Atoms.Length)];
            var repeat = random.Next(40) == 0 ? random.Next(SourceText.MaxPieceLength + 10) : 1;
            for (var i = 0; i < repeat; i++) text.Append(atom);
        }

        return text.ToString();
    }

    /// <summary>A span of a text: mostly short, sometimes any; often at the border of a piece.</summary>
    public static TextSpan Span(Random random, int textLength)
    {
        var start = random.Next(3) == 0
            ? Math.Min(textLength, (random.Next(4) * SourceText.MaxPieceLength) + random.Next(3))
            : random.Next(textLength + 1);
        var most = random.Next(4) == 0 ? textLength - start : Math.Min(3, textLength - start);
        return new TextSpan(start, random.Next(most + 1));
    }
}
