using System.Collections.Immutable;
using System.Text.Json;
using Glossary.Core.Features.Typing;
using Glossary.Core.Terms;
using Glossary.Server.Glossaries;

namespace Glossary.Server.State;

/// <summary>The user's settings: the section <c>glossary</c>.</summary>
internal sealed record Settings
{
    /// <summary>The section's name.</summary>
    public const string Section = "glossary";

    // Compiled when first asked for; a copy with other globs compiles its own.
    private GlossaryGlobs? globs;
    private Exclusions? exclusions;

    /// <summary>What holds where the user has set nothing.</summary>
    public static Settings Default { get; } = new();

    /// <summary>Whether the glossary that comes with the server is loaded.</summary>
    public bool Bundled { get; init; } = true;

    /// <summary>Globs of the glossary files, relative to the workspace's folders.</summary>
    public ImmutableArray<string> Files { get; init => (field, globs) = (value, null); } = ["**/*.glossary.txt"];

    /// <summary>How terms are recognised, where what is inferred does not fit.</summary>
    public TermOverrides Terms { get; init; } = TermOverrides.None;

    /// <summary>How much is offered in a list.</summary>
    public CompletionMode ListCompletion { get; init; }

    /// <summary>How much is shown behind the caret.</summary>
    public CompletionMode InlineCompletion { get; init; }

    /// <summary>Globs of the documents in which no term is looked for.</summary>
    public ImmutableArray<string> Exclude { get; init => (field, exclusions) = (value, null); } = [];

    /// <summary>Languages of documents in which no term is looked for.</summary>
    public ImmutableArray<string> ExcludeLanguages { get; init => (field, exclusions) = (value, null); } = [];

    /// <summary><see cref="Files"/>, compiled; what cannot be is reported when the glossaries are loaded.</summary>
    public GlossaryGlobs Globs => globs ??= GlossaryGlobs.Of(Files, ImmutableArray.CreateBuilder<string>());

    /// <summary><see cref="Exclude"/> and <see cref="ExcludeLanguages"/>, compiled; what cannot be is reported when the glossaries are loaded.</summary>
    public Exclusions Exclusions => exclusions ??= new Exclusions(Exclude, ExcludeLanguages);

    /// <summary>Whether two settings say the same.</summary>
    public bool Equals(Settings? other) =>
        other is not null && Bundled == other.Bundled && Files.SequenceEqual(other.Files) && Terms.Equals(other.Terms)
        && ListCompletion == other.ListCompletion && InlineCompletion == other.InlineCompletion
        && Exclude.SequenceEqual(other.Exclude) && ExcludeLanguages.SequenceEqual(other.ExcludeLanguages);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bundled, Files.Length);

    /// <summary>Reads the section. What is missing or of the wrong type is as in <see cref="Default"/>.</summary>
    public static Settings Read(JsonElement section)
    {
        if (section.ValueKind != JsonValueKind.Object) return Default;
        var settings = Default;
        if (section.TryGetProperty("bundled"u8, out var bundled) && bundled.ValueKind is JsonValueKind.True or JsonValueKind.False)
            settings = settings with { Bundled = bundled.GetBoolean() };
        if (section.TryGetProperty("terms"u8, out var terms) && terms.ValueKind == JsonValueKind.Object)
            settings = settings with { Terms = new TermOverrides(terms.EnumerateObject().SelectMany(ReadRule)) };
        if (section.TryGetProperty("completion"u8, out var completion) && completion.ValueKind == JsonValueKind.Object)
            settings = settings with { ListCompletion = ReadMode(completion, "list"u8), InlineCompletion = ReadMode(completion, "inline"u8) };
        return settings with
        {
            Files = ReadStrings(section, "files"u8, settings.Files),
            Exclude = ReadStrings(section, "exclude"u8, settings.Exclude),
            ExcludeLanguages = ReadStrings(section, "excludeLanguages"u8, settings.ExcludeLanguages),
        };
    }

    private static IEnumerable<KeyValuePair<string, TermOverride>> ReadRule(JsonProperty term)
    {
        TermOverride? rule = term.Value.ValueKind != JsonValueKind.String ? null : term.Value.GetString() switch
        {
            "any case" => TermOverride.AnyCase,
            "exact case" => TermOverride.ExactCase,
            "quiet" => TermOverride.Quiet,
            "always" => TermOverride.Always,
            "never" => TermOverride.Never,
            _ => null,
        };
        if (rule is { } known) yield return new(term.Name, known);
    }

    private static CompletionMode ReadMode(JsonElement completion, ReadOnlySpan<byte> name)
    {
        if (!completion.TryGetProperty(name, out var mode)) return CompletionMode.Careful;
        return mode.ValueKind != JsonValueKind.String ? CompletionMode.Careful : mode.GetString() switch
        {
            "always" => CompletionMode.Always,
            "off" => CompletionMode.Off,
            _ => CompletionMode.Careful,
        };
    }

    private static ImmutableArray<string> ReadStrings(JsonElement section, ReadOnlySpan<byte> name, ImmutableArray<string> unset) =>
        section.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : unset;
}
