using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What the IRIs and the names of a text in Turtle stand for, by the prefixes and the base that it has declared so far.</summary>
/// <param name="graph">Knows the resources.</param>
/// <param name="problems">Receives what is not declared.</param>
internal sealed class TurtleNames(RdfGraph graph, FileProblems problems)
{
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RdfProperty> properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> undeclared = new(StringComparer.Ordinal);
    private IriBase root = IriBase.None;
    private char[] buffer = new char[256];

    /// <summary>Declares a prefix, from here on.</summary>
    public void Declare(ReadOnlySpan<char> prefix, ReadOnlySpan<char> iri)
    {
        prefixes[prefix.ToString()] = root.Resolve(TurtleText.Decode(iri));
        properties.Clear();
    }

    /// <summary>Declares what IRIs without a beginning begin with, from here on.</summary>
    public void DeclareBase(ReadOnlySpan<char> iri) => root = new IriBase(root.Resolve(TurtleText.Decode(iri)));

    /// <summary>The resource of an IRI as it stands between brackets.</summary>
    public int Resolve(ReadOnlySpan<char> iri)
    {
        if (iri.Contains('\\')) iri = TurtleText.Decode(iri);
        return graph.Resolve(IriBase.IsWhole(iri) ? iri : root.Resolve(iri.ToString()));
    }

    /// <summary>The resource of a name with a prefix.</summary>
    /// <param name="name">The name as it stands there.</param>
    /// <param name="start">Where it stands.</param>
    public int ResolveName(ReadOnlySpan<char> name, int start) => graph.Resolve(Expand(name, start));

    /// <summary>What a property with a prefix is to a glossary.</summary>
    /// <param name="name">Its name as it stands there.</param>
    /// <param name="start">Where it stands.</param>
    public RdfProperty PropertyOf(ReadOnlySpan<char> name, int start)
    {
        var known = properties.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var property)) known[name] = property = RdfWords.PropertyOf(Expand(name, start));
        return property;
    }

    /// <summary>The IRI of a name; valid until the next one is asked for.</summary>
    private ReadOnlySpan<char> Expand(ReadOnlySpan<char> name, int start)
    {
        var colon = name.IndexOf(':');
        var local = name[(colon + 1)..];
        if (!prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..colon], out var prefix))
        {
            if (undeclared.Add(name[..colon].ToString()))
                problems.Add(new TextSpan(start, colon + 1), $"The prefix {name[..colon]}: is not declared. Write @prefix {name[..colon]}: <…> . at the top of the file.", ProblemKind.BrokenSyntax);
            return name;
        }

        if (buffer.Length < prefix.Length + local.Length) buffer = new char[2 * (prefix.Length + local.Length)];
        prefix.CopyTo(buffer);
        var length = prefix.Length;
        foreach (var c in local)
        {
            if (c != '\\') buffer[length++] = c;
        }

        return buffer.AsSpan(0, length);
    }
}
