using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Glossary.Formats.Glossaries;

/// <summary>The commands that define entries: those of packages, and those that a file makes of them.</summary>
internal sealed class LatexDefinitions
{
    private const string Entry = "label keys";
    private const string LongEntry = "label keys description";
    private const string Abbreviation = "[keys] label short long";
    private const string Symbol = "[keys] label name";

    private static readonly LatexDefinition OfAcronym = LatexDefinition.Of("label [short] long") with { IsNamedByLabel = true };

    /// <summary>What packages define entries with: glossaries and glossaries-extra, acro, acronym, nomencl.</summary>
    private static readonly FrozenDictionary<string, LatexDefinition> OfPackages = new Dictionary<string, LatexDefinition>
    {
        ["newglossaryentry"] = LatexDefinition.Of(Entry), ["provideglossaryentry"] = LatexDefinition.Of(Entry), ["newentry"] = LatexDefinition.Of(Entry), ["DeclareAcronym"] = LatexDefinition.Of(Entry) with { IsNamedByLabel = true },
        ["longnewglossaryentry"] = LatexDefinition.Of(LongEntry), ["longprovideglossaryentry"] = LatexDefinition.Of(LongEntry),
        ["newacronym"] = LatexDefinition.Of(Abbreviation), ["newabbreviation"] = LatexDefinition.Of(Abbreviation), ["newabbr"] = LatexDefinition.Of(Abbreviation),
        ["newdualentry"] = LatexDefinition.Of(Abbreviation + " description"), ["oldacronym"] = LatexDefinition.Of("[label] short long keys"),
        ["newterm"] = LatexDefinition.Of("[keys] label") with { IsNamedByLabel = true },
        ["glsxtrnewsymbol"] = LatexDefinition.Of(Symbol), ["newsym"] = LatexDefinition.Of(Symbol), ["glsxtrnewnumber"] = LatexDefinition.Of(Symbol), ["newnum"] = LatexDefinition.Of(Symbol),
        ["acro"] = OfAcronym with { IsAlsoOtherwise = true }, ["acrodef"] = OfAcronym, ["newacro"] = OfAcronym,
        ["nomenclature"] = LatexDefinition.Of("[] name description"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, LatexDefinition> all = new(OfPackages, StringComparer.Ordinal);
    private readonly Dictionary<string, LatexDefinition>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public LatexDefinitions() => lookup = all.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The command of a name, given without its backslash; null where that defines no entry.</summary>
    public LatexDefinition? Find(ReadOnlySpan<char> name) => lookup.TryGetValue(name, out var definition) ? definition : null;

    /// <summary>Adds a command that a file makes of others.</summary>
    public void Add(ReadOnlySpan<char> name, LatexDefinition definition) => lookup[name] = definition;

    /// <summary>Whether a text has a command of a package that defines entries, be it in a comment.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf('\\') is var next and >= 0;)
        {
            at += next;
            var end = LatexSyntax.EndOfName(text, at);
            if (OfPackages.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text[(at + 1)..end])) return true;
            at = end;
        }

        return false;
    }
}

/// <summary>A command that defines an entry.</summary>
/// <param name="Arguments">Its arguments, in order.</param>
internal sealed record LatexDefinition(ImmutableArray<LatexArgument> Arguments)
{
    /// <summary>Whether the label is the entry's name, or its short form if it has a long one, where no field says it.</summary>
    public bool IsNamedByLabel { get; init; }

    /// <summary>Whether a command of this name is often something else, which has fewer arguments.</summary>
    public bool IsAlsoOtherwise { get; init; }

    /// <summary>A definition with arguments given as words: <c>label</c>, <c>keys</c> or the key of a field; in brackets where one may be left out.</summary>
    public static LatexDefinition Of(string arguments) =>
        new([.. arguments.Split(' ').Select(word => new LatexArgument(word.Trim('[', ']'), word[0] == '['))]);
}

/// <summary>An argument of a command that defines an entry.</summary>
/// <param name="Key"><see cref="Label"/>, <see cref="Keys"/>, the key of a field, or nothing where it says nothing of the entry.</param>
/// <param name="IsOptional">Whether it stands in brackets and may be left out.</param>
/// <param name="IsLabel">Whether it is the label besides.</param>
internal readonly record struct LatexArgument(string Key, bool IsOptional, bool IsLabel = false)
{
    /// <summary>An argument with the label.</summary>
    public const string Label = "label";

    /// <summary>An argument with fields, each <c>key=value</c>.</summary>
    public const string Keys = "keys";
}
