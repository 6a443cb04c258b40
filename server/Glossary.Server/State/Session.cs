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

/// <summary>The state of one connection. It belongs to the loop: nothing else may touch it.</summary>
internal sealed class Session(Client client, ParentWatch parent)
{
    /// <summary>The other end, for notifications and requests of the server's own.</summary>
    public Client Client { get; } = client;

    /// <summary>How far the session's life is.</summary>
    public Stage Stage { get; set; }

    /// <summary>Looks after the client's process, with which the server is to end.</summary>
    public ParentWatch Parent { get; } = parent;

    /// <summary>What queries see. Mutations put another one in its place.</summary>
    public Snapshot Current { get; set; } = Snapshot.Initial;
}
