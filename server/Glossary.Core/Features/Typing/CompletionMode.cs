namespace Glossary.Core.Features;

/// <summary>How much is offered while somebody types.</summary>
public enum CompletionMode
{
    /// <summary>What is likely to be meant, and nothing that would take a line's end or an everyday word for a term.</summary>
    Careful,

    /// <summary>Whatever may be meant.</summary>
    Always,

    /// <summary>Nothing.</summary>
    Off,
}
