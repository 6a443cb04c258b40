using Glossary.Core.Matching;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>Stands in an image, which does not depend on the user's settings, for the senses under them.</summary>
internal sealed class NoSenses : ISenses
{
    public static readonly NoSenses Instance = new();

    /// <inheritdoc/>
    public bool KeepCase => true;

    /// <inheritdoc/>
    public Term? TermOf(int sense) => null;

    /// <inheritdoc/>
    public int ConceptOf(int sense) => sense;
}
