using System.Text.Json;
using System.Text.Json.Serialization;
using Glossary.Protocol.Types;

namespace Glossary.Server.Editor;

/// <summary>How the glossaries stand: params of <c>glossary/status</c>, a notification of this server's own.</summary>
/// <param name="Concepts">How many concepts are loaded.</param>
/// <param name="Files">Out of how many files.</param>
/// <param name="Problems">How much is wrong with settings, files and entries.</param>
/// <param name="Busy">Whether they are being loaded.</param>
internal sealed record GlossaryStatus(int Concepts, int Files, int Problems, bool Busy);

/// <summary>How notifications of this server's own are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GlossaryStatus))]
internal sealed partial class StatusJson : JsonSerializerContext;

/// <summary>Tells a client that wants to know how the glossaries stand: one with the experimental capability <c>glossaryStatus</c>.</summary>
/// <remarks>Safe for every thread. Of a short piece of work, as after each keystroke in a glossary, only the end is reported.</remarks>
internal sealed class StatusBoard(Client client, TimeProvider clock)
{
    private const string Method = "glossary/status";
    private const string Capability = "glossaryStatus";

    private readonly TimeProvider clock = clock;
    private readonly Lock gate = new();
    private GlossaryStatus status = new(0, 0, 0, Busy: true);
    private GlossaryStatus? reported;
    private bool isOpen;
    private bool isLoaded;

    /// <summary>Begins to tell, if the client wants to know. Before <c>initialized</c> it may be told nothing.</summary>
    public void Open(ClientCapabilities capabilities)
    {
        lock (gate)
        {
            isOpen = capabilities.Experimental is { ValueKind: JsonValueKind.Object } experimental
                && experimental.TryGetProperty(Capability, out var wish) && wish.ValueKind == JsonValueKind.True;
            Tell();
        }
    }

    /// <summary>Glossaries are being loaded, until what this returns is disposed of.</summary>
    public IDisposable Begin() => new Work(this);

    /// <summary>Something was loaded; it is told with the end of the work.</summary>
    public void Show(int concepts, int files, int problems)
    {
        lock (gate) status = status with { Concepts = concepts, Files = files, Problems = problems };
    }

    private void Tell()
    {
        if (!isOpen || status == reported) return;
        reported = status;
        client.Notify(Method, status, StatusJson.Default.GlossaryStatus);
    }

    private void Tell(bool isBusy)
    {
        status = status with { Busy = isBusy };
        Tell();
    }

    private sealed class Work : IDisposable
    {
        private readonly StatusBoard board;
        private readonly ITimer? patience;
        private bool isOver;

        public Work(StatusBoard board)
        {
            this.board = board;
            lock (board.gate)
            {
                if (board.isLoaded) patience = board.clock.CreateTimer(_ => Show(), null, WorkProgress.Patience, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            patience?.Dispose();
            lock (board.gate)
            {
                isOver = true;
                board.isLoaded = true;
                board.Tell(isBusy: false);
            }
        }

        private void Show()
        {
            lock (board.gate)
            {
                if (!isOver) board.Tell(isBusy: true);
            }
        }
    }
}
