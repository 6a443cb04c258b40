using System.Collections.Immutable;
using System.Diagnostics;
using Glossary.Core.Text;
using Glossary.Server.Conversions;
using Glossary.Server.State;
using Microsoft.Extensions.Logging;

namespace Glossary.Server.Glossaries;

/// <summary>
/// Loads the glossaries beside the loop and puts each new termbase into the session when it is whole. While one load is under way, of
/// those asked for only the last one follows.
/// </summary>
internal sealed partial class GlossaryLoader(GlossaryReader reader, ILogger<GlossaryLoader> logger) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Order? next;
    private bool isRunning;

    /// <summary>Loads what the session asks for. What has not changed since the last time is not compiled again.</summary>
    public void Load(Session session) => Enqueue(new Order(SourcesOf(session.Current), session.Current.Settings.Exclusions.Problems, session));

    /// <summary>Loads again if <paramref name="document"/>, whose text has changed, is one of the glossaries.</summary>
    public void Refresh(Session session, OpenDocument document)
    {
        if (document.Path is not { } path) return;
        var termbase = session.Current.Termbase;
        var isGlossary = termbase.IsCompletedSuccessfully
            ? termbase.Result.Files.Any(file => file.Source == path)
            : IsGlossary(session.Current, path);
        if (isGlossary) Load(session);
    }

    /// <summary>Stops a load that is under way. What it waits on is not freed, for it may still look at it.</summary>
    public void Dispose() => stop.Cancel();

    private static bool IsGlossary(Snapshot snapshot, string path) =>
        (snapshot.Settings.Bundled && BundledGlossary.Holds(path)) || snapshot.Settings.Globs.Match(Folders(snapshot), path);

    private static GlossarySources SourcesOf(Snapshot snapshot)
    {
        var buffers = ImmutableDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var document in snapshot.Documents.All)
        {
            if (document.Path is { } path && IsGlossary(snapshot, path)) buffers[path] = document.Text;
        }

        return new GlossarySources(snapshot.Settings.Bundled, snapshot.Settings.Files, Folders(snapshot), buffers.ToImmutable(), snapshot.Settings.Terms);
    }

    private static ImmutableArray<string> Folders(Snapshot snapshot) => [.. snapshot.Folders.Select(FileUris.ToPath).OfType<string>()];

    private void Enqueue(Order order)
    {
        lock (gate)
        {
            next = order;
            if (isRunning) return;
            isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static loader => loader.Run(), this, preferLocal: false);
    }

    private void Run()
    {
        while (TakeOrder() is { } order)
        {
            try
            {
                Fill(order);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Requests wait for the first load: whatever goes wrong, the session goes on with what it has.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                LogFailure(problem);
                order.Session.KeepTermbase();
            }
        }
    }

    private Order? TakeOrder()
    {
        lock (gate)
        {
            var order = next;
            next = null;
            isRunning = order is not null;
            return order;
        }
    }

    private void Fill(Order order)
    {
        var start = Stopwatch.GetTimestamp();
        var (termbase, problems) = reader.Read(order.Sources, stop.Token);
        order.Session.Install(termbase);
        _ = termbase.Names; // Made here, so that the first completion finds it made.
        foreach (var problem in order.Problems.AddRange(problems)) LogProblem(problem);
        var elapsed = Stopwatch.GetElapsedTime(start);
        LogLoaded(termbase.Concepts.Length, termbase.Files.Length, (int)elapsed.TotalMilliseconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Concepts} concepts from {Files} files in {Milliseconds} ms.")]
    private partial void LogLoaded(int concepts, int files, int milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void LogProblem(string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The glossaries could not be loaded; those loaded before stay.")]
    private partial void LogFailure(Exception problem);

    /// <summary>What to load, and for which session; and what is wrong with the rest of its settings.</summary>
    private sealed record Order(GlossarySources Sources, ImmutableArray<string> Problems, Session Session);
}
