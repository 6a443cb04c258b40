using System.Collections.Immutable;
using Glossary.Core.Matching;

namespace Glossary.Core.Termbases;

/// <summary>The senses that the matcher and the names of an image have numbers for.</summary>
public interface ISenseTable : ISenses
{
    /// <summary>The sense of a number, alone in a list that is the same each time; empty where a newer one has taken its place.</summary>
    ImmutableArray<Sense> Find(int number);
}
