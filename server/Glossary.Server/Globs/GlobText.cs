namespace Glossary.Server.Globs;

/// <summary>What people write in globs besides wildcards: alternatives in braces, and the beginnings <c>~</c> and <c>${…}</c>.</summary>
internal static class GlobText
{
    /// <summary>Nobody writes more alternatives; the product of several braces soon is more than can be looked for.</summary>
    private const int MostAlternatives = 256;

    /// <summary>The globs that one with braces stands for: <c>{a,b}.txt</c> for <c>a.txt</c> and <c>b.txt</c>. Braces may lie in braces; one that is not closed stands for itself.</summary>
    public static IReadOnlyList<string> Alternatives(string glob)
    {
        var found = new List<string>();
        Expand("", glob, found);
        return found;
    }

    /// <summary>A glob with the user's home folder in place of <c>~</c> or <c>${userHome}</c> at its beginning.</summary>
    public static string WithHome(string glob)
    {
        var rest = glob.StartsWith('~') ? glob[1..] : glob.StartsWith("${userHome}", StringComparison.Ordinal) ? glob["${userHome}".Length..] : null;
        return rest is not null && (rest.Length == 0 || Glob.IsSlash(rest[0])) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + rest : glob;
    }

    /// <summary>What stands behind <c>${workspaceFolder}</c> or <c>${workspaceFolder:NAME}</c> at a glob's beginning, and the name; null where neither is there.</summary>
    public static (string? Folder, string Below)? BelowFolder(string glob)
    {
        const string start = "${workspaceFolder";
        if (!glob.StartsWith(start, StringComparison.Ordinal) || glob.IndexOf('}', StringComparison.Ordinal) is not (> 0 and var end)) return null;
        var rest = glob[(end + 1)..].TrimStart('/', Path.DirectorySeparatorChar);
        return end == start.Length ? (null, rest) : glob[start.Length] == ':' ? (glob[(start.Length + 1)..end], rest) : null;
    }

    /// <summary>What is wrong with a glob that has a <c>${…}</c> which stands for nothing, to stand behind the glob; null where nothing is.</summary>
    public static string? UnknownVariable(string glob) => (BelowFolder(glob)?.Below ?? WithHome(glob)).Contains("${", StringComparison.Ordinal)
        ? "has a variable that is not known; known are ${workspaceFolder}, ${workspaceFolder:NAME} and ${userHome}, at the beginning"
        : null;

    private static void Expand(string before, string glob, List<string> found)
    {
        if (found.Count == MostAlternatives) return;
        var open = OpenBrace(glob);
        if (open < 0)
        {
            found.Add(before + glob);
            return;
        }

        var (start, depth) = (open + 1, 0);
        var pieces = new List<string>();
        for (var i = open + 1; i < glob.Length; i++)
        {
            if (glob[i] == '{') depth++;
            else if (glob[i] == '}' && depth-- == 0)
            {
                pieces.Add(glob[start..i]);
                foreach (var piece in pieces) Expand(before, glob[..open] + piece + glob[(i + 1)..], found);
                return;
            }
            else if (glob[i] == ',' && depth == 0)
            {
                pieces.Add(glob[start..i]);
                start = i + 1;
            }
        }

        Expand(before + glob[..(open + 1)], glob[(open + 1)..], found);
    }

    /// <summary>The first brace that is not that of a variable.</summary>
    private static int OpenBrace(string glob)
    {
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob[i] == '{' && (i == 0 || glob[i - 1] != '$')) return i;
        }

        return -1;
    }
}
