using Glossary.Core.Lookup;
using Glossary.Core.Names;

namespace Glossary.Core.Tests.Lookup;

/// <summary>What a name index finds, found by reading every name: plainly right, and slow.</summary>
internal sealed class NaiveNames(IReadOnlyList<string> names)
{
    /// <summary>The names that start so, as the index sorts them: by the length of the way of typing that fits, then by the alphabet.</summary>
    public IEnumerable<string> StartingWith(string prefix) => Best(key => key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The names that are another one but for some letters.</summary>
    public IEnumerable<string> FindNearly(string key, int typos) => Best(other => IsRightEnough(key, other, typos) && Distance(key, other) <= typos);

    /// <summary>The names whose start is another one but for some letters.</summary>
    public IEnumerable<string> StartingNearly(string key, int typos) =>
        Best(other => IsRightEnough(key, other, typos) && Enumerable.Range(0, other.Length + 1).Any(length => Distance(key, other[..length]) <= typos));

    /// <summary>The names that have the key from a later word on.</summary>
    public IEnumerable<string> GoingOnWith(string prefix) =>
        names.Where(name => NameKey.Typings(name).Any(typing => LaterWords(typing).Any(word => word.StartsWith(prefix, StringComparison.Ordinal))));

    /// <summary>The names in which words start so, in this order.</summary>
    public IEnumerable<string> WithWords(IReadOnlyList<string> words) => names.Where(name => NameKey.Typings(name).Any(typing => HasWords(typing, words)));

    private static bool HasWords(string typing, IReadOnlyList<string> words)
    {
        var key = NameKey.Of(typing);
        var starts = LaterWords(typing).Select(word => key.Length - word.Length).Prepend(0).ToList();
        var at = 0;
        foreach (var word in words)
        {
            var found = starts.FindIndex(start => start >= at && key.AsSpan(start).StartsWith(word, StringComparison.Ordinal));
            if (found < 0) return false;
            at = starts[found] + word.Length;
        }

        return true;
    }

    private static IEnumerable<string> LaterWords(string typing)
    {
        var key = new KeyText();
        key.Read(typing);
        var whole = key.Letters.ToString();
        return [.. key.Starts[1..].ToArray().Select(start => whole[start..])];
    }

    /// <summary>Not all letters may be wrong; and not the first one, where more than one may.</summary>
    private static bool IsRightEnough(string key, string other, int typos) => key.Length > typos && (typos < 2 || key[0] == other[0]);

    private IEnumerable<string> Best(Func<string, bool> test) =>
        from row in names.SelectMany((name, number) => NameKey.Typings(name).Select(typing => (Name: name, Key: NameKey.Of(typing), Number: number))).Where(row => test(row.Key))
        let bytes = KeyText.ToUtf8(row.Key)
        orderby bytes.Length, Convert.ToHexString(bytes), row.Number
        group row by row.Name into typings
        select typings.Key;

    /// <summary>The distance by its definition: letter by letter from the end.</summary>
    public static int Distance(string left, string right)
    {
        var known = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    known[i, j] = i + j;
                    continue;
                }

                var changed = known[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                known[i, j] = Math.Min(changed, Math.Min(known[i - 1, j], known[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) known[i, j] = Math.Min(known[i, j], known[i - 2, j - 2] + 1);
            }
        }

        return known[left.Length, right.Length];
    }
}
