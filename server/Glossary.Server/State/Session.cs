using System.Collections.Immutable;
using Glossary.Core.Termbases;
using Glossary.Protocol.Types;
using Glossary.Server.Glossaries;
using Glossary.Server.Loop;

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
internal sealed class Session(Client client, ParentWatch parent, GlossaryLoader glossaries, TimeProvider clock)
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Null when there is a termbase: it must not outlive its successor, for it may hold a file that is to be removed.
    private TaskCompletionSource<Termbase>? awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Snapshot? current;

    /// <summary>Keeps others out while one works on the session.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The other end, for notifications and requests of the server's own.</summary>
    public Client Client { get; } = client;

    /// <summary>How far the session's life is.</summary>
    public Stage Stage { get; set; }

    /// <summary>Looks after the client's process, with which the server is to end.</summary>
    public ParentWatch Parent { get; } = parent;

    /// <summary>Tells the client how the glossaries stand.</summary>
    public StatusBoard Status { get; } = new(client, clock);

    /// <summary>Tells the client what is wrong within glossary files.</summary>
    public DiagnosticsBoard Diagnostics { get; } = new(client);

    /// <summary>Loads the glossaries that the settings ask for.</summary>
    public GlossaryLoader Glossaries { get; } = glossaries;

    /// <summary>The files that the client was asked to watch.</summary>
    public ImmutableArray<GlobPattern> WatchedFiles { get; set; } = [];

    /// <summary>What queries see. Mutations put another one in its place.</summary>
    public Snapshot Current
    {
        get => current ??= new Snapshot { Termbase = awaited!.Task, Glossaries = Glossaries };
        set => current = value;
    }

    /// <summary>Completes when there is a termbase to ask, be it for a while.</summary>
    public Task FirstTermbase => first.Task;

    /// <summary>Puts a termbase in place of the one before; requests that waited for the first one go on.</summary>
    public void Install(Termbase termbase)
    {
        lock (Gate)
        {
            Current = Current with { Termbase = Task.FromResult(termbase), Cards = Current.CardsOf(termbase), Documents = Current.Documents.WithTermbase(termbase) };
            awaited?.TrySetResult(termbase);
            awaited = null;
            first.TrySetResult();
        }
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

    /// <summary>Puts a termbase in place where there is none yet, to serve until the one that is being loaded is there.</summary>
    public void InstallFirst(Termbase termbase)
    {
        if (!first.Task.IsCompleted && termbase.ConceptCount > 0) Install(termbase);
    }

    /// <summary>Goes on with the termbase there is, be it empty, because there will be no other.</summary>
    public void KeepTermbase()
    {
        lock (Gate)
        {
            awaited?.TrySetResult(Termbase.Empty);
            first.TrySetResult();
        }
    }
}
