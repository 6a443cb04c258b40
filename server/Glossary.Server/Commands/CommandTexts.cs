using Glossary.Core.Features;
using Glossary.Core.Terms;
using Glossary.Server.Glossaries;

namespace Glossary.Server.Commands;

/// <summary>What the entries of a command's glossaries say, to be searched: the bundled glossary's in the user's cache, others in memory.</summary>
/// <param name="termbase">The glossaries.</param>
/// <param name="textOf">Gives the text of one of their files.</param>
/// <param name="folderOf">The folder for the index; null to hold it in memory.</param>
internal sealed class CommandTexts(Termbase termbase, Func<string, string> textOf, Func<Termbase, string?> folderOf) : IDisposable
{
    private readonly FullText texts = new(folderOf, static () => { });

    /// <summary>Makes the texts ready to be searched, and shows how far that is where somebody waits for it.</summary>
    /// <param name="errors">Where to show it, and what keeps the texts from being searched; names are found all the same.</param>
    public ITermSearch? Open(TextWriter errors)
    {
        using var progress = ProgressBar.On(errors, "Indexing");
        string? problem;
        try
        {
            texts.Update(termbase, textOf, progress, CancellationToken.None, out problem);
        }
        catch (IOException damage)
        {
            problem = $"There is no full-text search: {damage.Message}";
        }

        if (problem is not null) errors.WriteLine($"glossary-lsp: {problem}");
        return texts.Search;
    }

    /// <inheritdoc/>
    public void Dispose() => texts.Dispose();
}
