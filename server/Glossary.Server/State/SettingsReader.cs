using System.Collections.Immutable;
using System.Text.Json;
using Glossary.Core.Features;
using Glossary.Core.Names;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;

namespace Glossary.Server.State;

/// <summary>Reads the section <c>glossary</c> of a client's settings. What is not as it has to be costs nothing but itself, and is told.</summary>
internal sealed class SettingsReader
{
    private static readonly (string Word, TermOverride Rule)[] Rules =
    [
        ("any case", TermOverride.AnyCase), ("exact case", TermOverride.ExactCase), ("quiet", TermOverride.Quiet), ("always", TermOverride.Always), ("never", TermOverride.Never),
    ];

    private static readonly (string Word, CompletionMode Mode)[] Modes =
        [("careful", CompletionMode.Careful), ("always", CompletionMode.Always), ("off", CompletionMode.Off)];

    /// <summary>Settings that are the client's alone, or that another part of the server reads.</summary>
    private static readonly string[] OfOthers = ["server", "trace"];

    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();

    /// <summary>Reads the section, or an object that has it as a member, as clients pass either; the names of settings may begin with that of the section.</summary>
    public static Settings Read(JsonElement value)
    {
        while (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(Settings.Section, out var section)) value = section;
        return new SettingsReader().ReadSection(value);
    }

    private Settings ReadSection(JsonElement section)
    {
        var settings = Settings.Default;
        if (section.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in section.EnumerateObject()) settings = With(settings, member);
        }
        else if (section.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            problems.Add($"The settings of the section {Settings.Section}, or the initializationOptions, have to be an object, such as {{ \"bundled\": true }}; they are {Show(section)} and not heeded.");
        }

        return settings with { Problems = problems.ToImmutable() };
    }

    private Settings With(Settings settings, JsonProperty member)
    {
        const string prefix = $"{Settings.Section}.";
        var name = member.Name.StartsWith(prefix, StringComparison.Ordinal) ? member.Name[prefix.Length..] : member.Name;
        var value = member.Value;
        if (value.ValueKind == JsonValueKind.Null) return settings;
        switch (name)
        {
            case "bundled":
                return settings with { Bundled = ReadFlag(name, value, settings.Bundled) };
            case "files":
                return settings with { Files = ReadTexts(name, value, settings.Files, GlossaryGlobs.DefaultFiles[0]) };
            case "exclude":
                return settings with { Exclude = ReadExclude(name, value, settings.Exclude) };
            case "excludeLanguages":
                return settings with { ExcludeLanguages = ReadTexts(name, value, settings.ExcludeLanguages, "json") };
            case "terms":
                return settings with { Terms = ReadTerms(value) };
            case "completion" when value.ValueKind == JsonValueKind.Object:
                foreach (var part in value.EnumerateObject()) settings = WithCompletion(settings, part.Name, part.Value);
                return settings;
            case "completion.list" or "completion.inline":
                return WithCompletion(settings, name["completion.".Length..], value);
            default:
                if (!OfOthers.Contains(name.Split('.')[0])) problems.Add($"There is no setting {Settings.Section}.{name}. There are bundled, files, terms, exclude, excludeLanguages, completion.list and completion.inline.");
                return settings;
        }
    }

    private Settings WithCompletion(Settings settings, string part, JsonElement value)
    {
        switch (part)
        {
            case "list": return settings with { ListCompletion = ReadMode(part, value) };
            case "inline": return settings with { InlineCompletion = ReadMode(part, value) };
            default:
                problems.Add($"There is no setting {Settings.Section}.completion.{part}. There are completion.list and completion.inline.");
                return settings;
        }
    }

    private CompletionMode ReadMode(string part, JsonElement value)
    {
        foreach (var (word, mode) in Modes)
        {
            if (value.ValueKind == JsonValueKind.String && value.ValueEquals(word)) return mode;
        }

        problems.Add($"The setting {Settings.Section}.completion.{part} is {Show(value)}; it may be {string.Join(", ", Modes.Select(mode => $"\"{mode.Word}\""))}.");
        return CompletionMode.Careful;
    }

    private bool ReadFlag(string name, JsonElement value, bool unset)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        problems.Add($"The setting {Settings.Section}.{name} has to be true or false; it is {Show(value)}, so that it counts as {(unset ? "true" : "false")}.");
        return unset;
    }

    /// <summary>A list of texts; a text by itself can only be meant as the one in such a list.</summary>
    private ImmutableArray<string> ReadTexts(string name, JsonElement value, ImmutableArray<string> unset, string example)
    {
        if (value.ValueKind == JsonValueKind.Array) return [.. value.EnumerateArray().Select((item, index) => ReadText($"{name}[{index}]", item)).OfType<string>()];
        var isText = value.ValueKind == JsonValueKind.String;
        problems.Add($"The setting {Settings.Section}.{name} has to be a list of texts, such as [\"{example}\"]; it is {Show(value)}{(isText ? ", which counts as a list of that" : " and not heeded")}.");
        return isText ? [value.GetString()!] : unset;
    }

    private ImmutableArray<string> ReadExclude(string name, JsonElement value, ImmutableArray<string> unset)
    {
        var globs = ReadTexts(name, value, unset, "drafts/**");
        foreach (var glob in globs)
        {
            if (GlobText.Alternatives(glob).Select(GlobText.UnknownVariable).FirstOrDefault(problem => problem is not null) is { } unknown)
                problems.Add($"Nothing is excluded by {glob} in the setting {Settings.Section}.{name}: it {unknown}.");
        }

        return globs;
    }

    private string? ReadText(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        problems.Add($"The setting {Settings.Section}.{name} has to be a text; it is {Show(value)} and not heeded.");
        return null;
    }

    private TermOverrides ReadTerms(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object) return new TermOverrides(value.EnumerateObject().SelectMany(ReadRule));
        problems.Add($"The setting {Settings.Section}.terms has to be an object with names of terms, such as {{ \"lot\": \"always\" }}; it is {Show(value)} and not heeded.");
        return TermOverrides.None;
    }

    private IEnumerable<KeyValuePair<string, TermOverride>> ReadRule(JsonProperty term)
    {
        foreach (var (word, rule) in Rules)
        {
            if (term.Value.ValueKind == JsonValueKind.String && term.Value.ValueEquals(word)) return [new(term.Name, rule)];
        }

        problems.Add($"The setting {Settings.Section}.terms says {Show(term.Value)} of \"{term.Name}\"; it may say {string.Join(", ", Rules.Select(rule => $"\"{rule.Word}\""))}.");
        return [];
    }

    /// <summary>A value as it is written, cut where it is long.</summary>
    private static string Show(JsonElement value)
    {
        const int most = 60;
        var text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= most ? text : $"{text[..most]}…";
    }
}
