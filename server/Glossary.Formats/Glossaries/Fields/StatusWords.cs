using System.Collections.Frozen;
using Glossary.Core.Names;

namespace Glossary.Formats.Glossaries;

/// <summary>The words by which tables say whether a term is to be used.</summary>
internal static class StatusWords
{
    private static readonly FrozenDictionary<string, TermStatus> Statuses = new Dictionary<string, TermStatus>
    {
        ["preferred"] = TermStatus.Preferred, ["approved"] = TermStatus.Preferred, ["standard"] = TermStatus.Preferred, ["recommended"] = TermStatus.Preferred,
        ["bevorzugt"] = TermStatus.Preferred, ["privilégié"] = TermStatus.Preferred,
        ["admitted"] = TermStatus.Admitted, ["allowed"] = TermStatus.Admitted, ["accepted"] = TermStatus.Admitted, ["alternative"] = TermStatus.Admitted,
        ["provisional"] = TermStatus.Admitted, ["zugelassen"] = TermStatus.Admitted, ["erlaubt"] = TermStatus.Admitted,
        ["deprecated"] = TermStatus.Deprecated, ["obsolete"] = TermStatus.Deprecated, ["superseded"] = TermStatus.Deprecated, ["outdated"] = TermStatus.Deprecated,
        ["legacy"] = TermStatus.Deprecated, ["non-standard"] = TermStatus.Deprecated, ["old"] = TermStatus.Deprecated, ["veraltet"] = TermStatus.Deprecated, ["déconseillé"] = TermStatus.Deprecated,
        ["retired"] = TermStatus.Deprecated, ["withdrawn"] = TermStatus.Deprecated, ["archaic"] = TermStatus.Deprecated, ["invalid"] = TermStatus.Deprecated,
        ["forbidden"] = TermStatus.Forbidden, ["rejected"] = TermStatus.Forbidden, ["avoid"] = TermStatus.Forbidden, ["prohibited"] = TermStatus.Forbidden,
        ["banned"] = TermStatus.Forbidden, ["do not use"] = TermStatus.Forbidden, ["not recommended"] = TermStatus.Deprecated, ["verboten"] = TermStatus.Forbidden, ["interdit"] = TermStatus.Forbidden,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(["yes", "y", "true", "1", "x", "✓", "✔", "ja", "oui", "sí", "да", "はい", "是"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> No = FrozenSet.ToFrozenSet(["no", "n", "false", "0", "nein", "non", "нет", "いいえ", "否"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The status that a word means; none where it means no other than what goes without saying, or is unknown.</summary>
    public static TermStatus StatusOf(string word) => Statuses.GetValueOrDefault(word.Trim());

    /// <summary>Whether a cell only says yes or no; null where it says something else.</summary>
    public static bool? Answer(string cell) => Yes.Contains(cell) ? true : No.Contains(cell) ? false : null;
}
