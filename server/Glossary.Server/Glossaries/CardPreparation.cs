using System.Collections.Concurrent;
using Glossary.Core.Features;
using Glossary.Core.Termbases;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Finds the concepts that cards lead on to: of a small glossary all ahead, of a large one those whose cards were shown. It does so once nobody has asked
/// for anything for a moment, one concept after the other, and takes no time from who waits for an answer.
/// </summary>
/// <param name="search">Gives what finds entries by their texts; null while there is nothing.</param>
/// <param name="clock">Tells when the moment is over.</param>
/// <param name="onFailure">Is told what has gone wrong; the cards do without.</param>
internal sealed class CardPreparation(Func<ITermSearch?> search, TimeProvider clock, Action<Exception> onFailure) : IDisposable
{
    /// <summary>How many concepts are prepared ahead: to find what is near them takes less than a second.</summary>
    private const int MostAhead = 512;

    /// <summary>Of more cards than this shown in a row, the others are forgotten: who comes back to one has it prepared then.</summary>
    private const int MostWanted = 256;

    /// <summary>After how many concepts garbage is collected: to find what is near them leaves a megabyte, better collected now than while somebody waits.</summary>
    private const int ManyFound = 32;

    /// <summary>For how long nobody has asked.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentQueue<(NearConcepts Near, Concept Concept)> wanted = new();
    private readonly Lock atWork = new();
    private ITimer? timer;

    /// <summary>When somebody last asked for something; 0 for never.</summary>
    private long lastRequest;

    /// <summary>Prepares the cards of a glossary, if they are few, instead of those that were to be prepared before.</summary>
    public void PrepareAll(CardCache cards)
    {
        wanted.Clear();
        if (cards.Termbase.ConceptCount > MostAhead) return;
        foreach (var concept in cards.Termbase.AllConcepts()) wanted.Enqueue((cards.Near, concept));
        Begin();
    }

    /// <summary>Prepares the next card of a concept.</summary>
    public void PrepareLater(CardCache cards, Concept concept)
    {
        if (wanted.Count >= MostWanted || !cards.Near.Lacks(concept, search())) return;
        wanted.Enqueue((cards.Near, concept));
        Begin();
    }

    /// <summary>Leaves the machine to a request that has come.</summary>
    public void MakeWay() => Volatile.Write(ref lastRequest, clock.GetTimestamp());

    /// <inheritdoc/>
    public void Dispose()
    {
        wanted.Clear();
        timer?.Dispose();
    }

    private bool HasRecentRequest() => Volatile.Read(ref lastRequest) is not 0 and var last && clock.GetElapsedTime(last) < Moment;

    private void Begin()
    {
        LazyInitializer.EnsureInitialized(ref timer, () => clock.CreateTimer(_ => PrepareWanted(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(Moment, Timeout.InfiniteTimeSpan);
    }

    private void PrepareWanted()
    {
        if (!atWork.TryEnter())
        {
            Begin();
            return;
        }

        try
        {
            var found = 0;
            while (!HasRecentRequest() && wanted.TryDequeue(out var next))
            {
                next.Near.Find(next.Concept, search());
                if (++found % ManyFound == 0) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            }

            if (!wanted.IsEmpty) Begin();
        }
#pragma warning disable CA1031 // Nobody waits for it.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            onFailure(problem);
        }
        finally
        {
            atWork.Exit();
        }
    }
}
