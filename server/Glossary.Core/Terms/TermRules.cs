using System.Collections.Frozen;
using Glossary.Core.Recognition;

namespace Glossary.Core.Terms;

/// <summary>What a user says of how a term is recognised, where what is inferred does not fit.</summary>
public enum TermRule
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

/// <summary>The rules of a user, by the names they are for.</summary>
public sealed class TermRules : IEquatable<TermRules>
{
    private readonly FrozenDictionary<string, TermRule> rules;

    /// <summary>Takes rules by name; the case and the spelling of a name do not matter, unless two names differ in nothing else.</summary>
    public TermRules(IEnumerable<KeyValuePair<string, TermRule>> rules)
    {
        var byName = new Dictionary<string, TermRule>(StringComparer.Ordinal);
        foreach (var (name, rule) in rules)
        {
            byName[name] = rule;
            byName.TryAdd(NameKey.OfSingular(name), rule);
        }

        this.rules = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No rule at all.</summary>
    public static TermRules None { get; } = new([]);

    /// <summary>The rule for a name, or null.</summary>
    public TermRule? Find(string name)
    {
        if (rules.Count == 0) return null;
        return rules.TryGetValue(name, out var rule) || rules.TryGetValue(NameKey.OfSingular(name), out rule) ? rule : null;
    }

    /// <summary>Whether both have the same rules.</summary>
    public bool Equals(TermRules? other) =>
        other is not null && rules.Count == other.rules.Count && rules.All(pair => other.rules.TryGetValue(pair.Key, out var rule) && rule == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TermRules);

    /// <inheritdoc/>
    public override int GetHashCode() => rules.Count;
}
