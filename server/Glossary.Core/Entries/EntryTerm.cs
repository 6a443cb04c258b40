using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>A term of an entry's concept (ISO 30042 <c>termSec</c>) as its file gives it.</summary>
/// <param name="Text">The term as it is written: <c>LoRA</c>, <c>Low-Rank Adaptation</c>.</param>
public readonly record struct EntryTerm(string Text)
{
    /// <summary>What the file says of its use.</summary>
    public TermStatus Status { get; init; }

    /// <summary>What sort of name it is.</summary>
    public TermType Type { get; init; }

    /// <summary>Its language as a tag (BCP 47); null where the file does not say.</summary>
    public string? Language { get; init; }

    /// <summary>How its letters must stand in a text, where the file says it; null where they themselves tell.</summary>
    public TermCase? Case { get; init; }

    /// <summary>Where it stands in the file; empty where it does not stand there as it is.</summary>
    public TextSpan Span { get; init; }
}

/// <summary>What sort of name a term is (ISO 30042 <c>termType</c>).</summary>
public enum TermType : byte
{
    /// <summary>The file does not say.</summary>
    Unknown,

    /// <summary>Written out: <c>line width roughness</c>.</summary>
    FullForm,

    /// <summary>Shortened: <c>LWR</c>, <c>lab</c>.</summary>
    Abbreviation,

    /// <summary>A sign: <c>κ</c>.</summary>
    Symbol,
}
