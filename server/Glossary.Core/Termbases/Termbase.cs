using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Columns;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Core.Termbases;

/// <summary>All loaded glossaries, compiled: the concepts, and what finds their terms in texts. Immutable.</summary>
/// <remarks>
/// It is one image, or an image and a second, small one with what has changed since the first was compiled. Concepts become objects
/// when they are asked for.
/// </remarks>
public sealed class Termbase
{
    /// <summary>The views with hidden entries and what these take away.</summary>
    private readonly ImmutableArray<ImageView> all;

    private readonly ImmutableArray<ImageView> views;

    private readonly Recognizer recognizer;

    private readonly Lazy<NameIndex> names;

    private readonly Lazy<GlossaryWriting> writing;

    private readonly Lazy<ScopedEntries> scoped;

    private Termbase(ImmutableArray<string> sources, ImmutableArray<ImageView> all, TermOverrides overrides, Termbase? whole = null)
    {
        Whole = whole ?? this;
        Sources = sources;
        Overrides = overrides;
        this.all = all;
        views = HiddenEntries.RemovedFrom(all);
        foreach (var view in all.Concat(views))
        {
            if (view.Siblings.IsEmpty) view.Siblings = views;
        }

        scoped = new Lazy<ScopedEntries>(() => new ScopedEntries(all));
        recognizer = new Recognizer([.. views.Select(view => new MatchedImage(view.Image.Matcher.With(view), view))]);
        names = new Lazy<NameIndex>(() => new NameIndex([.. views.Select(view => new NamedImage(view.Image.Names.Value, view))]));
        writing = new Lazy<GlossaryWriting>(() => new GlossaryWriting([.. views.Select(view => view.Image.DefinitionWords)]));
    }

    /// <summary>The termbase without a concept.</summary>
    public static Termbase Empty { get; } = Build([], default);

    /// <summary>What the files that it was built from are known by, in order.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Its concepts, in the order of their first entries, those of changed files last; every one becomes an object.</summary>
    public ImmutableArray<Concept> AllConcepts() => [.. views.SelectMany(view => view.Concepts)];

    /// <summary>How many concepts it has.</summary>
    public int ConceptCount => views.Sum(view => view.ConceptCount);

    /// <summary>Its entries; listed anew at each call, which takes a while where they are many.</summary>
    public EntryList AllEntries() => new(all);

    /// <summary>A name for what the entries say, whatever their order.</summary>
    public string VersionOfEntries() => string.Create(CultureInfo.InvariantCulture, $"{all.Aggregate(0ul, (sum, view) => sum + view.SumOfKeys()):x16}");

    /// <summary>Whether everything is in one image, which can be kept.</summary>
    public bool IsWhole => all is [{ IsWhole: true }];

    /// <summary>What the user says of terms.</summary>
    public TermOverrides Overrides { get; }

    /// <summary>The layers of its <see cref="Sources"/>: what is said in a lower one, of which the number is higher, is overridden. Default where all are of one.</summary>
    public ImmutableArray<int> Layers => all[0].Layers;

    /// <summary>The names of its concepts, for looking up what is typed. They are sorted when first asked for, which takes a while where they are many.</summary>
    public NameIndex Names => names.Value;

    /// <summary>How its glossaries write their words in running text. Some of their definitions are read when first asked for.</summary>
    internal GlossaryWriting Writing => writing.Value;

    /// <summary>Sorts the <see cref="Names"/>, so that who first asks for them need not.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void SortNames(CancellationToken cancellation)
    {
        foreach (var view in views) view.Image.Names.Get(cancellation);
    }

    /// <summary>Finds out how the glossaries write their words, so that who first completes one of them need not.</summary>
    public void ReadWriting() => _ = Writing;

    /// <summary>Compiles glossary files. Of two concepts that share a name, the one of the earlier file is preferred.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Termbase Build(IReadOnlyList<GlossaryFile> files, CancellationToken cancellation) => Build(files, TermOverrides.None, cancellation);

    /// <summary>Compiles glossary files, and recognises terms as a user's rules say.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Termbase Build(IReadOnlyList<GlossaryFile> files, TermOverrides overrides, CancellationToken cancellation) =>
        Build([.. files.Select((file, number) => new SourceBlocks(file.Source, [AsBlock(file, number)]))], null, overrides, mayPatch: false, cancellation);

    /// <summary>Compiles glossary files block by block.</summary>
    /// <param name="sources">The files. Blocks whose entries are missing must be known to <paramref name="known"/>: see <see cref="Knows"/>.</param>
    /// <param name="known">A termbase of before, whose blocks need not be worked out again; or null.</param>
    /// <param name="overrides">What the user says of terms.</param>
    /// <param name="mayPatch">Whether a small change may be laid beside the known termbase, so that it costs little; the result is then not <see cref="IsWhole"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Termbase Build(
        IReadOnlyList<SourceBlocks> sources, Termbase? known, TermOverrides overrides, bool mayPatch, CancellationToken cancellation) =>
        Build(sources, known, overrides, mayPatch ? TermbaseCompiler.LeastToPatch : int.MaxValue, cancellation);

    /// <inheritdoc cref="Build(IReadOnlyList{SourceBlocks}, Termbase, TermOverrides, bool, CancellationToken)"/>
    internal static Termbase Build(
        IReadOnlyList<SourceBlocks> sources, Termbase? known, TermOverrides overrides, int leastToPatch, CancellationToken cancellation) =>
        new([.. sources.Select(source => source.Source)], TermbaseCompiler.Compile(sources, known?.all[0].Image, overrides, leastToPatch, cancellation), overrides);

    /// <summary>Whether a termbase built of this one need not be given the entries of a block.</summary>
    public bool Knows(UInt128 key, ulong digest) => all[0].Image.BlockNumbers.First(key, digest) >= 0;

    /// <summary>The entries with a key, mostly one, and their concepts.</summary>
    /// <param name="key">The key; see <see cref="EntryList.Keys"/>.</param>
    public IEnumerable<(Concept Concept, EntryHandle Entry)> EntriesWith(ulong key) => views.SelectMany(view => view.EntriesWith(key));

    /// <summary>How many entries a source has at most; fewer are to be seen where some are hidden or have changed.</summary>
    /// <param name="source">What it is known by.</param>
    public int CountOf(string source) => all.Sum(view => view.CountOf(source));

    /// <summary>The entries of a source, in its order but for those that have changed, which come last.</summary>
    /// <param name="source">What it is known by.</param>
    public IEnumerable<EntryReference> EntriesOf(string source) => all.SelectMany(view => view.EntriesOf(source));

    /// <summary>The blocks of its sources, without their entries, where the termbase <see cref="IsWhole"/>.</summary>
    public ImmutableArray<SourceBlocks> BlocksBySource() => all[0].Image.Blocks.BySource();

    /// <summary>The same glossaries under other rules of the user.</summary>
    public Termbase WithOverrides(TermOverrides overrides) =>
        overrides.Equals(Overrides) ? this : new Termbase(Sources, [.. all.Select(view => view.WithOverrides(overrides))], overrides);

    /// <summary>The same glossaries in layers.</summary>
    /// <param name="layers">The layer of each of the <see cref="Sources"/>; default where all are of one.</param>
    public Termbase WithLayers(ImmutableArray<int> layers)
    {
        if (layers.IsDefaultOrEmpty || layers.AsSpan().IndexOfAnyExcept(layers[0]) < 0) layers = default;
        if (Layers.IsDefault ? layers.IsDefault : !layers.IsDefault && Layers.SequenceEqual(layers)) return this;
        return new Termbase(Sources, [.. all.Select(view => view.WithLayers(layers))], Overrides);
    }

    /// <summary>The termbase as a document sees it: without the entries whose scope it does not lie in.</summary>
    /// <param name="isFor">Says of the source of an entry and its scope whether it is for the document.</param>
    /// <returns>The same termbase for all documents that see the same; this one where all is for it.</returns>
    public Termbase SeenFrom(Func<string, EntryScope, bool> isFor) =>
        scoped.Value.IsEmpty ? this : scoped.Value.Seen(this, isFor, seen => new Termbase(Sources, seen, Overrides, Whole));

    /// <summary>The termbase that it is a part of; itself where it is all.</summary>
    public Termbase Whole { get; }

    /// <summary>Opens what <see cref="Write"/> kept. Nothing is read before it is asked for.</summary>
    /// <exception cref="InvalidDataException">It is not what was kept.</exception>
    public static Termbase Read(IColumnSource source, TermOverrides overrides)
    {
        var image = TermbaseImage.Read(source);
        return new Termbase([.. image.Blocks.SourceNames], [new ImageView(image, overrides)], overrides);
    }

    /// <summary>Hands over everything that <see cref="Read"/> needs.</summary>
    /// <exception cref="InvalidOperationException">The termbase is not <see cref="IsWhole"/>.</exception>
    public void Write(IColumnSink sink)
    {
        if (!IsWhole) throw new InvalidOperationException("A termbase of two images cannot be kept.");
        all[0].Image.Write(sink);
    }

    /// <summary>Finds every occurrence of a term in the regions of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="regions">Where in it terms are looked for, ascending.</param>
    /// <returns>The occurrences, in ascending order and without overlap; spans are UTF-16 offsets into <paramref name="text"/>.</returns>
    public ImmutableArray<Occurrence> Recognize(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions) => recognizer.Find(text, regions);

    /// <summary>Finds every occurrence of a term in a text that is all prose.</summary>
    public ImmutableArray<Occurrence> Recognize(string text) => Recognize(text, [new ProseRegion(0, text.Length, ProseKind.Prose, false)]);

    /// <summary>What recognition tried at an offset of a text.</summary>
    internal RecognitionTrace Trace(ReadOnlySpan<char> text, ReadOnlySpan<ProseRegion> regions, int offset) => recognizer.Trace(text, regions, offset);

    /// <summary>A whole file as one block, which is known by its number alone.</summary>
    private static EntryBlock AsBlock(GlossaryFile file, int number) =>
        new EntryBlock((UInt128)number, 0, 0, 0, file.Text.Length).With(file.Text.ToString(), file.Entries);
}
