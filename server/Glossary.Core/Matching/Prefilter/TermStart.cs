namespace Glossary.Core.Matching;

/// <summary>What may start at a word.</summary>
internal enum TermStart
{
    /// <summary>No term.</summary>
    None,

    /// <summary>A term that is no more than the word.</summary>
    OneWord,

    /// <summary>Any term.</summary>
    Any,
}
