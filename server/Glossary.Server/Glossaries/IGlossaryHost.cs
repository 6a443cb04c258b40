using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Server.Editor;

namespace Glossary.Server.Glossaries;

/// <summary>Whom glossaries are loaded for: it is given what was loaded, and tells the user. Safe for every thread.</summary>
internal interface IGlossaryHost
{
    /// <summary>The pieces of work that the user may see.</summary>
    ProgressBoard Progress { get; }

    /// <summary>How the glossaries stand.</summary>
    StatusBoard Status { get; }

    /// <summary>The cards of what was installed last; null before that.</summary>
    CardCache? Cards { get; }

    /// <summary>Puts a termbase in place of the one before.</summary>
    void Install(Termbase termbase);

    /// <summary>Puts a termbase in place where there is none yet, to serve until the one that is being loaded is there.</summary>
    void InstallFirst(Termbase termbase);

    /// <summary>Goes on with the termbase there is, be it empty, because there will be no other.</summary>
    void KeepTermbase();

    /// <summary>What was to be loaded is, as far as it can be.</summary>
    /// <param name="loading">What was promised for it.</param>
    void EndLoading(TaskCompletionSource<Termbase> loading);

    /// <summary>Shows what is wrong within the glossaries, in place of what was before.</summary>
    /// <param name="sources">What is wrong within each glossary.</param>
    /// <param name="textOf">Gives the text of a file.</param>
    /// <param name="isNewToDocuments">Whether something else than open documents has changed, which they may depend on.</param>
    void ShowProblems(ImmutableArray<SourceProblems> sources, Func<string, GlossaryText> textOf, bool isNewToDocuments);
}
