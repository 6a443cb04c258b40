using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Names;
using Glossary.Server.Glossaries;

namespace Glossary.Server.State;

/// <summary>The user's settings: the section <c>glossary</c>. <see cref="SettingsReader"/> reads them.</summary>
internal sealed record Settings
{
    /// <summary>The section's name.</summary>
    public const string Section = "glossary";

    // Compiled when first asked for; a copy with other globs compiles its own.
    private Exclusions? exclusions;

    /// <summary>What holds where the user has set nothing.</summary>
    public static Settings Default { get; } = new();

    /// <summary>Whether the glossary that comes with the server is loaded.</summary>
    public bool Bundled { get; init; } = true;

    /// <summary>Globs of the glossary files, relative to the workspace's folders, or absolute.</summary>
    public ImmutableArray<string> Files { get; init; } = GlossaryGlobs.DefaultFiles;

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

    /// <summary>A sentence for each setting that is not as it has to be; the others hold all the same.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary><see cref="Exclude"/> and <see cref="ExcludeLanguages"/>, compiled.</summary>
    public Exclusions Exclusions => exclusions ??= new Exclusions(Exclude, ExcludeLanguages);

    /// <summary>Whether two settings say the same.</summary>
    public bool Equals(Settings? other) =>
        other is not null && Bundled == other.Bundled && Files.SequenceEqual(other.Files) && Terms.Equals(other.Terms)
        && ListCompletion == other.ListCompletion && InlineCompletion == other.InlineCompletion
        && Exclude.SequenceEqual(other.Exclude) && ExcludeLanguages.SequenceEqual(other.ExcludeLanguages) && Problems.SequenceEqual(other.Problems);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bundled, Files.Length);
}
