using System.Collections.Immutable;
using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Protocol.Types;
using Glossary.Server.Conversions;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>Everything that a query may look at, as it was when the request arrived; immutable.</summary>
internal sealed record Snapshot
{
    // Compiled when first asked for; a copy with other globs or folders compiles its own. The same ones need not be looked for again.
    private GlossaryGlobs? globs;

    /// <summary>The open documents.</summary>
    public DocumentStore Documents { get; init; } = DocumentStore.Empty;

    /// <summary>The terms; not completed until the glossaries are loaded for the first time, always completed from then on.</summary>
    public required Task<Termbase> Termbase { get; init; }

    /// <summary>The terms once everything is loaded that was asked for; null where it is.</summary>
    public Task<Termbase>? Loading { get; init; }

    /// <summary>The cards of the terms; null until the glossaries are loaded.</summary>
    public CardCache? Cards { get; init; }

    /// <summary>Finds entries by their texts; null until those are indexed.</summary>
    public ITermSearch? Search => Glossaries?.Search;

    /// <summary>Where <see cref="Search"/> comes from; it is the newest, not that of the request's arrival.</summary>
    public GlossaryLoader? Glossaries { get; init; }

    /// <summary>The user's settings.</summary>
    public Settings Settings { get; init => (field, globs) = (value, field?.Files.SequenceEqual(value.Files) == true ? globs : null); } = Settings.Default;

    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; init; } = new();

    /// <summary>Turns the client's positions into offsets and back.</summary>
    public PositionMapper Positions { get; init; } = PositionMapper.Utf16;

    /// <summary>The workspace's folders.</summary>
    public ImmutableArray<WorkspaceFolder> Folders { get; init => (field, globs) = (value, null); } = [];

    /// <summary>Which files are glossaries, beside the bundled ones.</summary>
    public GlossaryGlobs Globs => globs ??= new GlossaryGlobs(Settings.Files, [.. Folders.Select(PlaceOf).OfType<WorkspaceRoot>()], UserGlossaries.Folder);

    /// <summary>What keeps a document from being looked at; null where nothing does.</summary>
    public Exclusion? ExclusionOf(OpenDocument document) => Settings.Exclusions.Of(document.Uri, document.LanguageId, [.. Folders.Select(folder => folder.Uri)]);

    /// <summary>
    /// Says which glossaries are a document's own: those in its folder of the workspace. Null where there are not several folders, or it is in none.
    /// </summary>
    public Func<string, bool>? HomeOf(string? path)
    {
        if (path is null || Folders.Length < 2) return null;
        var home = Folders.Select(folder => FileUris.ToPath(folder.Uri)).OfType<string>().Where(folder => PathNames.IsWithin(path, folder)).MaxBy(folder => folder.Length);
        return home is null ? null : source => PathNames.IsWithin(source, home);
    }

    /// <summary>The cards of a termbase: those that are kept, or new ones for a query that waited for the termbase.</summary>
    public CardCache CardsOf(Termbase termbase) => (Cards?.Termbase == termbase.Whole ? Cards : new CardCache(termbase.Whole, EntryLinks.Instance)).Of(termbase);

    /// <summary>Whether a file is a glossary that is to be loaded.</summary>
    public bool IsGlossary(string path) => (Settings.Bundled && BundledGlossary.Holds(path)) || Globs.Match(path) || Glossaries?.IsImported(path) == true;

    /// <summary>A document with the terms of a termbase that are for it.</summary>
    public DocumentSnapshot Seen(OpenDocument document, Termbase termbase)
    {
        if (document.Content.Termbase.Whole == termbase) return document.Content;
        var scopes = new EntryScopes(document.Path, Globs, Glossaries);
        return document.Content.WithTermbase(termbase.SeenFrom(scopes.AreFor));
    }

    /// <summary>The outline of an open glossary as it stands in the editor; null where it is not open or no glossary.</summary>
    public async ValueTask<GlossaryOutline?> OutlineAsync(string uri, CancellationToken cancellation)
    {
        if (Documents.Find(uri) is not { } document || Glossaries is null) return null;
        if (document.LanguageId != OpenDocument.GlossaryLanguage && (document.Path is not { } path || !IsGlossary(path))) return null;

        // What other files say of categories counts in this one, too.
        if (!Termbase.IsCompletedSuccessfully) await Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        return document.Draft.Read(document.Path, document.Text, Glossaries.Loaded, cancellation);
    }

    /// <summary>A document with the terms in it, once the glossaries are loaded; null where it is not open, or is excluded.</summary>
    public async ValueTask<DocumentSnapshot?> DocumentAsync(string uri, CancellationToken cancellation)
    {
        if (Documents.Find(uri) is not { } document || ExclusionOf(document) is not null) return null;
        var termbase = Termbase.IsCompletedSuccessfully ? Termbase.Result : await Termbase.WaitAsync(cancellation).ConfigureAwait(false);
        return Seen(document, termbase);
    }

    /// <summary>
    /// Answers from a document. What finds nothing in what is loaded so far, while the rest is being loaded, waits for that: who points at a word or
    /// follows it wants to know whether it is a term, not whether it is one already.
    /// </summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="uri">The document.</param>
    /// <param name="answer">Answers; null where it finds nothing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<T?> AnswerAsync<T>(string uri, Func<DocumentSnapshot, T?> answer, CancellationToken cancellation)
        where T : class
    {
        if (await DocumentAsync(uri, cancellation).ConfigureAwait(false) is not { } document) return null;
        if (answer(document) is { } found) return found;
        if (Loading is null) return null;
        var termbase = await Loading.WaitAsync(cancellation).ConfigureAwait(false);
        return termbase == document.Termbase.Whole ? null : answer(Seen(Documents.Find(uri)!, termbase));
    }

    private static WorkspaceRoot? PlaceOf(WorkspaceFolder folder) =>
        FileUris.ToPath(folder.Uri) is { } path ? new WorkspaceRoot(path, folder.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(path))) : null;
}
