using System.Collections.Immutable;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Text;
using Glossary.Server.Editor;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>How far the session's life is (LSP 3.17, Server lifecycle).</summary>
internal enum Stage
{
    /// <summary><c>initialize</c> has not come.</summary>
    New,

    /// <summary>Requests are served.</summary>
    Running,

    /// <summary><c>shutdown</c> has come: only <c>exit</c> is left.</summary>
    ShutDown,
}

/// <summary>The state of one connection. Whoever reads or changes it holds its <see cref="Gate"/>, as the loop does for every message.</summary>
internal sealed class Session(Client client, ParentWatch parent, GlossaryLoader glossaries, TimeProvider clock) : IGlossaryHost
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Null when there is a termbase: it must not outlive its successor, for it may hold a file that is to be removed.
    private TaskCompletionSource<Termbase>? awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Snapshot? current;

    /// <summary>The imported files when the client was last asked to watch some.</summary>
    private ImmutableArray<string> watchedImports = [];

    /// <summary>Keeps others out while one works on the session.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The other end, for notifications and requests of the server's own.</summary>
    public Client Client { get; } = client;

    /// <summary>How far the session's life is.</summary>
    public Stage Stage { get; set; }

    /// <summary>Looks after the client's process, with which the server is to end.</summary>
    public ParentWatch Parent { get; } = parent;

    /// <inheritdoc/>
    public ProgressBoard Progress => Client.Progress;

    /// <inheritdoc/>
    public StatusBoard Status { get; } = new(client, clock);

    /// <summary>Tells the client what is wrong within glossary files.</summary>
    public DiagnosticsBoard Diagnostics { get; } = new(client);

    /// <summary>The files that the client was asked to watch.</summary>
    public ImmutableArray<Protocol.Types.FileSystemWatcher> WatchedFiles { get; set; } = [];

    /// <summary>What queries see. Mutations put another one in its place.</summary>
    public Snapshot Current
    {
        get => current ??= new Snapshot { Termbase = awaited!.Task, Glossaries = glossaries };
        set => current = value;
    }

    /// <summary>Completes when there is a termbase to ask, be it for a while.</summary>
    public Task FirstTermbase => first.Task;

    /// <inheritdoc/>
    public CardCache? Cards
    {
        get
        {
            lock (Gate) return Current.Cards;
        }
    }

    /// <summary>Loads the glossaries that the settings ask for, those that are open as they stand in the editor.</summary>
    public void Load(LoadCause cause)
    {
        var buffers = ImmutableDictionary.CreateBuilder<string, SourceText>(PathNames.Comparer);
        foreach (var document in Current.Documents.All)
        {
            if (document.Path is { } path && Current.IsGlossary(path)) buffers[path] = document.Text;
        }

        var sources = new GlossarySources(Current.Settings.Bundled, Current.Globs, buffers.ToImmutable(), Current.Settings.Terms) { AreWatched = Current.Client.MayWatchFiles };
        Current = Current with { Loading = glossaries.Load(sources, Current.Settings.Problems, this, cause) };
    }

    /// <summary>Loads again if <paramref name="document"/> is one of the glossaries: it was opened, changed or closed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cause">What has happened to it.</param>
    public void Refresh(OpenDocument document, LoadCause cause)
    {
        if (document.Path is not { } path) return;
        var termbase = Current.Termbase;
        var isGlossary = termbase.IsCompletedSuccessfully && termbase.Result.Sources.Contains(path, PathNames.Comparer);
        if (!isGlossary && !Current.IsGlossary(path)) return;
        if (cause == LoadCause.OpenClose) glossaries.Files.Tell([path]);
        Load(cause);
    }

    /// <summary>Loads again what has changed on disk, if it has to do with glossaries.</summary>
    /// <param name="changed">Paths of files that have changed.</param>
    /// <param name="gone">Paths of files and folders that have gone.</param>
    /// <param name="come">Paths of files and folders that have come.</param>
    public void RefreshFiles(IReadOnlyCollection<string> changed, IReadOnlyCollection<string> gone, IReadOnlyCollection<string> come)
    {
        var files = glossaries.Files;

        // Some editors say of a new file that it has changed.
        List<string> news = [.. gone.Concat(come).Where(files.Knows), .. gone.Concat(come).Concat(changed).Where(Current.Globs.DependOn)];
        if (news.Count > 0 || changed.Concat(gone).Concat(come).Any(glossaries.IsImported) || changed.Any(files.Knows))
        {
            files.Tell(news);
            Load(LoadCause.Files);
        }

        // Of a path only the disk knows whether it is that of a folder with glossaries in it; the loop does not wait for that.
        List<string> rest = [.. come.Except(news).Where(Current.Globs.MayHold)];
        if (rest.Count > 0) ThreadPool.UnsafeQueueUserWorkItem(static news => news.Session.RefreshFolders(news.Paths, news.Globs), (Session: this, Paths: rest, Current.Globs), preferLocal: false);
    }

    private void RefreshFolders(List<string> come, GlossaryGlobs globs)
    {
        List<string> folders = [.. come.Where(globs.LieIn)];
        if (folders.Count == 0) return;
        lock (Gate)
        {
            glossaries.Files.Tell(folders);
            Load(LoadCause.Files);
        }
    }

    /// <summary>Puts a termbase in place of the one before; requests that waited for the first one go on.</summary>
    public void Install(Termbase termbase)
    {
        lock (Gate)
        {
            Current = Current with { Termbase = Task.FromResult(termbase), Cards = Current.CardsOf(termbase), Documents = Current.Documents.WithContents(document => Current.Seen(document, termbase)) };
            awaited?.TrySetResult(termbase);
            awaited = null;
            first.TrySetResult();
            WatchImports();
        }
    }

    /// <summary>Has the client watch other files where others are imported now. Before it was asked for the first time it may not be asked for anything.</summary>
    private void WatchImports()
    {
        ImmutableArray<string> imported = [.. glossaries.Imported];
        if (WatchedFiles.IsEmpty || watchedImports.SequenceEqual(imported)) return;
        watchedImports = imported;
        FileWatching.Watch(this);
    }

    /// <summary>What was to be loaded is, as far as it can be: requests that found nothing before look again.</summary>
    public void EndLoading(TaskCompletionSource<Termbase> loading)
    {
        lock (Gate)
        {
            // A termbase must not outlive its successor; see above.
            if (Current.Loading == loading.Task) Current = Current with { Loading = null };
            loading.TrySetResult(Current.Termbase.IsCompletedSuccessfully ? Current.Termbase.Result : Termbase.Empty);
        }
    }

    /// <inheritdoc/>
    public void InstallFirst(Termbase termbase)
    {
        if (!first.Task.IsCompleted && termbase.ConceptCount > 0) Install(termbase);
    }

    /// <inheritdoc/>
    public void ShowProblems(ImmutableArray<SourceProblems> sources, Func<string, GlossaryText> textOf, bool isNewToDocuments) =>
        Diagnostics.Show(this, sources, textOf, isNewToDocuments);

    /// <inheritdoc/>
    public void KeepTermbase()
    {
        lock (Gate)
        {
            awaited?.TrySetResult(Termbase.Empty);
            first.TrySetResult();
        }
    }
}
