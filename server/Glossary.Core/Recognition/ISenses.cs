namespace Glossary.Core.Recognition;

/// <summary>Gives the senses that tables know by their numbers.</summary>
public interface ISenses
{
    /// <summary>The sense of a number; none where a newer one has taken its place.</summary>
    bool TryGet(int number, out Sense sense);
}
