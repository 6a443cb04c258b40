using System.Collections.Concurrent;
using Glossary.Core.Features;
using Glossary.Core.Terms;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Finds the concepts that cards lead on to: of a small glossary all ahead, of a large one those whose cards were shown, once nobody has
/// asked for another card for a moment. So it takes no time from who waits for a card.
/// </summary>
/// <param name="search">Gives what finds entries by their texts; null while there is nothing.</param>
/// <param name="clock">Tells when the moment is over.</param>
/// <param name="onFailure">Is told what has gone wrong; the cards do without.</param>
internal sealed class CardPreparation(Func<ITermSearch?> search, TimeProvider clock, Action<Exception> onFailure) : IDisposable
{
    /// <summary>To find what is near so many concepts takes less than a second.</summary>
    private const int MostAhead = 512;

    /// <summary>Of more cards than this shown in a row, the others are forgotten: who comes back to one has it prepared then.</summary>
    private const int MostWanted = 256;

    /// <summary>For how long nobody has asked.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    /// <summary>Between two concepts, while somebody is asking for something: short beside a second, long beside a concept.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentQueue<(NearConcepts Near, Concept Concept)> wanted = new();
    private ITimer? timer;

    /// <summary>When somebody last asked for something; 0 for never.</summary>
    private long lastRequest;

    /// <summary>Prepares the cards of a glossary, if they are few.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void PrepareAll(CardCache cards, CancellationToken cancellation)
    {
        if (cards.Termbase.ConceptCount > MostAhead) return;
        foreach (var concept in cards.Termbase.Concepts)
        {
            if (IsAsked()) cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
            cards.Near.Find(concept, search());
        }
    }

    /// <summary>Leaves the machine to a request that has come, for a moment.</summary>
    public void MakeWay() => Volatile.Write(ref lastRequest, clock.GetTimestamp());

    /// <summary>Prepares the next card of a concept, soon.</summary>
    public void PrepareLater(CardCache cards, Concept concept)
    {
        if (wanted.Count >= MostWanted || !cards.Near.Lacks(concept, search())) return;
        wanted.Enqueue((cards.Near, concept));
        LazyInitializer.EnsureInitialized(ref timer, () => clock.CreateTimer(_ => PrepareWanted(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(Moment, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => timer?.Dispose();

    private bool IsAsked() => Volatile.Read(ref lastRequest) is not 0 and var last && clock.GetElapsedTime(last) < Moment;

    private void PrepareWanted()
    {
        try
        {
            while (wanted.TryDequeue(out var next)) next.Near.Find(next.Concept, search());
        }
#pragma warning disable CA1031 // Nobody waits for it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            onFailure(problem);
        }
    }
}
