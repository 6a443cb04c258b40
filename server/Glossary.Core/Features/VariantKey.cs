using System.Text;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Features;

/// <summary>What a reader takes for the same name: in another case, number or spelling of any word, with or without hyphens, with <c>and</c> or <c>&amp;</c>.</summary>
internal static class VariantKey
{
    /// <summary>The key under which the variants of a name meet: for <c>Weights &amp; Biases</c> and <c>weight and bias</c> the same.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var word in WordsOf(name)) key.Append(word);
        return key.ToString();
    }

    /// <summary>The keys of a name's words.</summary>
    public static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        foreach (var piece in Words.Of(name))
        {
            var word = NameKey.OfSingular(name.Substring(piece.Start, piece.Length));
            if (word is not ("" or "and" or "&")) words.Add(word);
        }

        return words;
    }
}
