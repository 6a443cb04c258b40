using System.CommandLine;
using Glossary.Core.Entries;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.Commands;

/// <summary>The glossaries of a command line, read as the server reads them: large ones from what was kept on disk, where they are kept for the next call.</summary>
internal sealed class CommandGlossaries : IDisposable
{
    /// <summary>
    /// What a command opens is verified up to this length, in bytes: a command has no later chance, but to read a larger file would take longer than
    /// most commands. The server verifies that some seconds after its start.
    /// </summary>
    private const long MostVerified = 16 << 20;

    private readonly GlossaryReader reader = new(new TermbaseKeeper(TermbaseCache.OfUser()));
    private readonly Dictionary<string, string> named = new(PathNames.Comparer);
    private readonly TextWriter errors;
    private CommandTexts? texts;

    private CommandGlossaries(IEnumerable<string> paths, TextWriter errors)
    {
        this.errors = errors;
        foreach (var path in paths) named.TryAdd(Path.GetFullPath(path), path);
    }

    /// <summary>The glossaries, compiled.</summary>
    public Termbase Termbase => reader.Last.Termbase;

    /// <summary>Whether they are the bundled glossary.</summary>
    public bool AreBundled => named.Count == 0;

    /// <summary>Whether a file could not be read.</summary>
    public bool IsAnyMissing { get; private set; }

    /// <summary>Whether something of a file is not used as it was meant.</summary>
    public bool HasWarnings { get; private set; }

    /// <summary>Runs a command on glossaries. Where bytes that were damaged on disk make it fail, it is run again on glossaries that are read anew.</summary>
    /// <param name="paths">The files; none for the bundled glossary.</param>
    /// <param name="console">Where to print what the command has to say, and what is wrong with the files.</param>
    /// <param name="command">The command: prints to what it is given, and gives its exit code.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IEnumerable<string> paths, InvocationConfiguration console, Func<CommandGlossaries, TextWriter, int> command)
    {
        using var glossaries = new CommandGlossaries(paths, console.Error);
        using var output = new StringWriter(console.Output.FormatProvider);
        int code;
        try
        {
            code = glossaries.Run(command, output);
        }
#pragma warning disable CA1031 // Damaged bytes make anything fail.
        catch (Exception) when (glossaries.ForgetDamage(long.MaxValue))
#pragma warning restore CA1031
        {
            output.GetStringBuilder().Clear();
            code = glossaries.Run(command, output);
        }

        console.Output.Write(output.GetStringBuilder());
        return glossaries.IsAnyMissing ? CommandLine.Misused : code;
    }

    /// <summary>What the person called a source of the <see cref="Termbase"/>.</summary>
    public string NameOf(string source) => named.GetValueOrDefault(source, source);

    /// <summary>Makes what the entries say ready to be searched; names are found all the same where that cannot be done.</summary>
    public ITermSearch? OpenTexts()
    {
        texts ??= new CommandTexts(Termbase, reader.TextOf, AreBundled ? reader.Keeper.Cache.FullTextFolder : _ => null);
        return texts.Open(errors);
    }

    /// <summary>Keeps large glossaries for the next call.</summary>
    public void Dispose()
    {
        texts?.Dispose();
        if (Termbase.ConceptCount < TermbaseKeeper.ManyConcepts || reader.Keeper.DirtyStateOf(reader.Last) == DirtyState.Nothing) return;
        reader.Keeper.Save(reader.Last, progress: null, CancellationToken.None);
        reader.Keeper.Cache.Tidy(CancellationToken.None);
    }

    private int Run(Func<CommandGlossaries, TextWriter, int> command, TextWriter output)
    {
        var files = AreBundled ? SourceList.Bundled : new SourceFiles([.. named.Keys], [.. named.Keys], [], [], Version: 0);
        var loaded = Read(files);
        if (ForgetDamage(MostVerified)) loaded = Read(files);
        foreach (var problem in loaded.Problems) errors.WriteLine($"glossary-lsp: {problem}");

        // What is wrong with the cache is said as well, but takes nothing away.
        IsAnyMissing = !files.Problems.IsEmpty || files.Paths.Except(loaded.Termbase.Sources, PathNames.Comparer).Any();
        foreach (var source in reader.Last.Problems) Tell(source);
        return command(this, output);
    }

    private LoadedGlossaries Read(SourceFiles files) => reader.Read(files, GlossarySources.BundledOnly, progress: null, CancellationToken.None);

    /// <summary>Looks for damage in what was kept on disk, unless it is longer than that, in bytes; says whether there is any, and goes on without it.</summary>
    private bool ForgetDamage(long most)
    {
        if (reader.Keeper.Verify(CancellationToken.None, most) is not { } damage) return false;
        errors.WriteLine($"glossary-lsp: {damage}");
        reader.Forget();
        texts?.Dispose();
        texts = null;
        return true;
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
