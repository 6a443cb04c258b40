using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>What the entries of a command's glossaries say, to be searched: the bundled glossary's in the user's cache, others in memory.</summary>
/// <param name="termbase">The glossaries.</param>
/// <param name="textOf">Gives the text of one of their files.</param>
/// <param name="folderOf">The folder for the index; null to hold it in memory.</param>
internal sealed class CommandTexts(Termbase termbase, Func<string, GlossaryText> textOf, Func<Termbase, string?> folderOf) : IDisposable
{
    /// <summary>Somebody waits at a terminal.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly FullText texts = new(folderOf, Patience, static () => { }, TimeProvider.System);

    /// <summary>Makes the texts ready to be searched, and shows how far that is where somebody waits for it.</summary>
    /// <param name="errors">Where to show it, and what keeps the texts from being searched; names are found all the same.</param>
    public ITermSearch? Open(TextWriter errors)
    {
        using var progress = ProgressBar.On(errors, "Indexing");
        texts.Update(termbase, textOf, progress, CancellationToken.None, out var problem);
        if (problem is not null) errors.WriteLine($"glossary-lsp: {problem}");
        return texts.Search;
    }

    /// <inheritdoc/>
    public void Dispose() => texts.Dispose();
}
