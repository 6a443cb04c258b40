using System.Collections.Frozen;

namespace Glossary.Core.Names;

/// <summary>What a user says of how a term is recognised, where what is inferred does not fit.</summary>
public enum TermOverride
{
    /// <summary>In any case.</summary>
    AnyCase,

    /// <summary>As the glossary writes it.</summary>
    ExactCase,

    /// <summary>Only where the text around it speaks for the concept.</summary>
    Quiet,

    /// <summary>Wherever it stands.</summary>
    Always,

    /// <summary>Nowhere.</summary>
    Never,
}

/// <summary>What a user says of terms, by the names it is for.</summary>
public sealed class TermOverrides : IEquatable<TermOverrides>
{
    private readonly FrozenDictionary<string, TermOverride> overrides;

    /// <summary>Takes them by name, as the glossary writes it. In a name whose letters ask for no case of their own, case and number do not matter.</summary>
    public TermOverrides(IEnumerable<KeyValuePair<string, TermOverride>> overrides)
    {
        var byName = new Dictionary<string, TermOverride>(StringComparer.Ordinal);
        foreach (var (name, said) in overrides)
        {
            byName[name] = said;
            if (NamePolicy.CaseOf(name) == TermCase.Any) byName.TryAdd(NameKey.OfSingular(name), said);
        }

        this.overrides = byName.ToFrozenDictionary(StringComparer.Ordinal);
        AllowAnyCase = byName.ContainsValue(TermOverride.AnyCase);
    }

    /// <summary>Nothing said at all.</summary>
    public static TermOverrides None { get; } = new([]);

    /// <summary>What is said of a name, or null.</summary>
    public TermOverride? Find(string name)
    {
        if (overrides.Count == 0) return null;
        return overrides.TryGetValue(name, out var said) || overrides.TryGetValue(NameKey.OfSingular(name), out said) ? said : null;
    }

    /// <summary>Whether any of them is <see cref="TermOverride.AnyCase"/>.</summary>
    internal bool AllowAnyCase { get; }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(TermOverrides? other) =>
        other is not null && overrides.Count == other.overrides.Count && overrides.All(pair => other.overrides.TryGetValue(pair.Key, out var said) && said == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TermOverrides);

    /// <inheritdoc/>
    public override int GetHashCode() => overrides.Count;
}
