using System.Collections.Immutable;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>What the termbase is to be made of.</summary>
/// <param name="Bundled">Whether the glossary that comes with the server belongs to it.</param>
/// <param name="Globs">Which other files do.</param>
/// <param name="Buffers">Texts of documents that are open, by path; they count instead of what is on disk.</param>
/// <param name="Terms">How terms are recognised, where what is inferred does not fit.</param>
internal sealed record GlossarySources(bool Bundled, GlossaryGlobs Globs, ImmutableDictionary<string, SourceText> Buffers, TermOverrides Terms)
{
    /// <summary>The bundled glossary alone, which is what most sessions start with.</summary>
    public static GlossarySources BundledOnly { get; } = new(true, GlossaryGlobs.None, ImmutableDictionary<string, SourceText>.Empty, TermOverrides.None);

    /// <summary>Whether the editor tells of files that come, change and go.</summary>
    public bool AreWatched { get; init; }

    /// <summary>Whether files are to be looked for where nobody tells of them.</summary>
    public bool MayHaveOtherFiles { get; init; }
}
