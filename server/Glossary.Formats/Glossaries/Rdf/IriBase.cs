namespace Glossary.Formats.Glossaries;

/// <summary>What the IRIs of a file are relative to (RFC 3986, as far as files of vocabularies go).</summary>
/// <param name="iri">A whole IRI; empty where the file has none.</param>
internal sealed class IriBase(string iri)
{
    private readonly string iri = WithoutFragment(iri);

    /// <summary>Where nothing is declared IRIs stay as they are.</summary>
    public static IriBase None { get; } = new("");

    /// <summary>Whether an IRI has a scheme.</summary>
    public static bool IsWhole(ReadOnlySpan<char> iri)
    {
        for (var i = 0; i < iri.Length; i++)
        {
            if (iri[i] == ':') return i > 0;
            if (!char.IsAsciiLetterOrDigit(iri[i]) && iri[i] is not ('+' or '-' or '.')) return false;
        }

        return false;
    }

    /// <summary>The whole IRI that one stands for.</summary>
    public string Resolve(string relative)
    {
        if (iri.Length == 0 || IsWhole(relative)) return relative;
        if (relative.Length == 0) return iri;
        if (relative[0] == '#') return iri + relative;
        if (relative[0] == '?') return iri.Split('?')[0] + relative;
        var authority = iri.IndexOf(':', StringComparison.Ordinal) + 1;
        if (relative.StartsWith("//", StringComparison.Ordinal)) return iri[..authority] + relative;
        if (iri.AsSpan(authority).StartsWith("//")) authority = iri.IndexOf('/', authority + 2) is >= 0 and var path ? path : iri.Length;
        if (relative[0] == '/') return iri[..authority] + relative;
        if (authority < iri.Length && iri[authority] == '/') authority++;
        var end = Math.Max(authority, iri.LastIndexOf('/') + 1);
        while (true)
        {
            if (relative.StartsWith("./", StringComparison.Ordinal)) relative = relative[2..];
            else if (relative.StartsWith("../", StringComparison.Ordinal)) (relative, end) = (relative[3..], Math.Max(authority, iri.LastIndexOf('/', Math.Max(0, end - 2)) + 1));
            else break;
        }

        return end == iri.Length && !iri.EndsWith('/') ? $"{iri}/{relative}" : iri[..end] + relative;
    }

    private static string WithoutFragment(string iri) => iri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? iri[..at] : iri;
}
