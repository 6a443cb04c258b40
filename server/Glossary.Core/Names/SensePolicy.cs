namespace Glossary.Core.Names;

/// <summary>How a sense's term is recognised if the user says nothing else, in one number.</summary>
[Flags]
internal enum SensePolicy
{
    None = 0,

    /// <summary>In the case of the glossary only.</summary>
    ExactCase = 1,

    /// <summary>It may be another abbreviation.</summary>
    Abbreviation = 2,

    /// <summary>It may be a word of everyday speech.</summary>
    Everyday = 4,

    /// <summary>The glossary's own texts write it in small letters.</summary>
    WrittenSmall = 8,

    /// <summary>Its text is a name that is also a title of its concept.</summary>
    Title = 16,

    /// <summary>Its text is a title of its concept, but no name.</summary>
    TitleAlone = 32,

    /// <summary>It is defined in another language than English.</summary>
    Foreign = 64,

    /// <summary>Where its <see cref="TermStatus"/> is kept: <c>status * LowestOfStatus</c>.</summary>
    LowestOfStatus = 128,

    /// <summary>All bits of its status.</summary>
    Status = 7 * LowestOfStatus,
}

/// <summary>From names to policies and back.</summary>
internal static class SensePolicies
{
    /// <summary>The policy that a name's letters suggest.</summary>
    /// <param name="name">The name.</param>
    /// <param name="said">What the glossary itself says of its case; null for nothing.</param>
    public static SensePolicy Of(string name, TermCase? said = null)
    {
        var policy = (said ?? NamePolicy.CaseOf(name)) == TermCase.Exact ? SensePolicy.ExactCase : SensePolicy.None;
        return policy | NamePolicy.AmbiguityOf(name) switch
        {
            TermAmbiguity.Abbreviation => SensePolicy.Abbreviation,
            TermAmbiguity.Everyday => SensePolicy.Everyday,
            _ => SensePolicy.None,
        };
    }

    /// <summary>A status as a part of a policy.</summary>
    public static SensePolicy Of(TermStatus status) => (SensePolicy)((int)status * (int)SensePolicy.LowestOfStatus);

    /// <summary>The status that a policy has.</summary>
    public static TermStatus ToStatus(this SensePolicy policy) => (TermStatus)((int)(policy & SensePolicy.Status) / (int)SensePolicy.LowestOfStatus);

    /// <summary>The term that a policy is of.</summary>
    public static Term ToTerm(this SensePolicy policy, string text)
    {
        var ambiguity = policy.HasFlag(SensePolicy.Abbreviation) ? TermAmbiguity.Abbreviation : policy.HasFlag(SensePolicy.Everyday) ? TermAmbiguity.Everyday : TermAmbiguity.None;
        var termCase = policy.HasFlag(SensePolicy.ExactCase) ? TermCase.Exact : TermCase.Any;
        return new Term(text, termCase, ambiguity)
        {
            IsWrittenSmall = policy.HasFlag(SensePolicy.WrittenSmall), IsForeign = policy.HasFlag(SensePolicy.Foreign), Status = policy.ToStatus(), Kind = policy.ToKind(),
        };
    }

    /// <summary>What the text of a policy is to its concept.</summary>
    public static NameKind ToKind(this SensePolicy policy) =>
        policy.HasFlag(SensePolicy.Title) ? NameKind.Title : policy.HasFlag(SensePolicy.TitleAlone) ? NameKind.TitleAlone : NameKind.Other;
}
