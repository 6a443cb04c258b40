namespace Glossary.Core.Text;

/// <summary>An item of a <see cref="Rope{T}"/>: immutable, and counted in two ways.</summary>
internal interface IMeasured
{
    /// <summary>How much of the text it is, in UTF-16 code units.</summary>
    int Length { get; }

    /// <summary>How much it has of what the rope is also searched for.</summary>
    int Marks { get; }
}
