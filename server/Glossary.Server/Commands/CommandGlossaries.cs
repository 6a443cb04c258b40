using System.Runtime.ExceptionServices;
using Glossary.Core.Entries;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.Commands;

/// <summary>The glossaries of a command line, read as the server reads them: large ones from what was kept on disk, where they are kept for the next call.</summary>
internal sealed class CommandGlossaries : IDisposable
{
    private readonly GlossaryReader reader = new(new TermbaseKeeper(TermbaseCache.OfUser()));
    private readonly Dictionary<string, string> named = new(PathNames.Comparer);
    private readonly TextWriter errors;
    private readonly SourceFiles files;
    private CommandTexts? texts;

    /// <summary>Reads glossaries.</summary>
    /// <param name="paths">The files; none for the bundled glossary.</param>
    /// <param name="errors">Where it is written what is wrong with them.</param>
    public CommandGlossaries(IReadOnlyCollection<string> paths, TextWriter errors)
    {
        this.errors = errors;
        foreach (var path in paths) named.TryAdd(Path.GetFullPath(path), path);
        files = paths.Count == 0 ? SourceList.Bundled : new SourceFiles([.. named.Keys], [], []);
        Termbase = Read();
    }

    /// <summary>The glossaries, compiled.</summary>
    public Termbase Termbase { get; }

    /// <summary>Whether a file could not be read.</summary>
    public bool IsAnyMissing { get; private set; }

    /// <summary>Whether something of a file is not used as it was meant.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>What the person called a source of the <see cref="Termbase"/>.</summary>
    public string NameOf(string source) => named.GetValueOrDefault(source, source);

    /// <summary>Makes what the entries say ready to be searched; names are found all the same where that cannot be done.</summary>
    public ITermSearch? OpenTexts()
    {
        texts ??= new CommandTexts(Termbase, reader.TextOf, named.Count == 0 ? reader.Keeper.Cache.FullTextFolder : _ => null);
        return texts.Open(errors);
    }

    /// <summary>Keeps large glossaries for the next call.</summary>
    public void Dispose()
    {
        texts?.Dispose();
        if (Termbase.ConceptCount < TermbaseKeeper.ManyConcepts || reader.Keeper.UnkeptOf(reader.Last) == Unkept.Nothing) return;
        reader.Keeper.Save(reader.Last, progress: null, CancellationToken.None);
        reader.Keeper.Cache.Tidy(CancellationToken.None);
    }

    private Termbase Read()
    {
        var (loaded, failure) = TryLoad();

        // A command has no later chance to find that what was kept on disk is damaged; and damaged bytes make anything fail.
        if (reader.Keeper.Verify(CancellationToken.None) is { } damage)
        {
            reader.Forget();
            errors.WriteLine($"glossary-lsp: {damage}");
            (loaded, failure) = TryLoad();
        }

        failure?.Throw();
        foreach (var problem in loaded!.Problems) errors.WriteLine($"glossary-lsp: {problem}");
        IsAnyMissing = !loaded.Problems.IsEmpty;
        foreach (var source in reader.Last.Problems) Tell(source);
        return loaded.Termbase;
    }

    private (LoadedGlossaries? Loaded, ExceptionDispatchInfo? Failure) TryLoad()
    {
        try
        {
            return (reader.Read(files, GlossarySources.BundledOnly, progress: null, CancellationToken.None), null);
        }
#pragma warning disable CA1031 // It is thrown again where nothing is damaged.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (null, ExceptionDispatchInfo.Capture(failure));
        }
    }

    private void Tell(SourceProblems source)
    {
        using var text = reader.TextOf(source.Path);
        foreach (var problem in source.Problems)
        {
            HasWarnings |= problem.Severity == ProblemSeverity.Warning;
            errors.WriteLine(FileProblems.Sentence(NameOf(source.Path), problem, text));
        }
    }
}
