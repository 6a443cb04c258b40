using System.Text;

namespace Glossary.Server.Tests.Conversions;

/// <summary>The oracle: positions in a plain string, counted one code point at a time.</summary>
internal static class PlainPositions
{
    public static readonly string[] Encodings = ["utf-8", "utf-16", "utf-32"];

    /// <summary>Every offset at which a position can stand, with that position: between code points, outside line ends.</summary>
    public static List<(int Offset, uint Line, uint Character)> Places(string text, string encoding)
    {
        var places = new List<(int, uint, uint)>();
        uint line = 0, character = 0;
        for (var at = 0; at < text.Length;)
        {
            places.Add((at, line, character));
            if (text[at] is '\n' or '\r')
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                line++;
                character = 0;
                continue;
            }

            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            var rune = isPair ? new Rune(text[at], text[at + 1]) : char.IsSurrogate(text[at]) ? Rune.ReplacementChar : new Rune(text[at]);
            character += encoding switch { "utf-8" => (uint)rune.Utf8SequenceLength, "utf-16" => isPair ? 2u : 1u, _ => 1u };
            at += isPair ? 2 : 1;
        }

        places.Add((text.Length, line, character));
        return places;
    }

    /// <summary>A text of hard cases; now and then with a line of some thousand code units.</summary>
    public static string RandomText(Random random)
    {
        string[] atoms = ["a", " ", "\n", "\r", "\r\n", "\ud83d\ude00", "\ud83d", "\ude00", "é", "漢", "\u2028", "\0"];
        var text = new StringBuilder();
        for (var left = random.Next(60); left > 0; left--)
        {
            var atom = atoms[random.Next(atoms.Length)];
            for (var repeat = random.Next(30) == 0 ? random.Next(3000) : 1; repeat > 0; repeat--) text.Append(atom);
        }

        return text.ToString();
    }
}
