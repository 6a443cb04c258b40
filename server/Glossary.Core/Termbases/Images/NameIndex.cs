using System.Collections.Immutable;
using Glossary.Core.Lookup;
using Glossary.Core.Names;

namespace Glossary.Core.Termbases;

/// <summary>The names of a termbase, for finding them by what was typed: in one table, or in a large one and a small one that goes on from it.</summary>
/// <remarks>
/// What is found comes best first: of names that start as was typed, the shorter first, since it is the more general one; of equally
/// long ones, as they are sorted. Only what is read of the answers is looked up, so they may be many.
/// </remarks>
/// <param name="images">The tables and where their senses are.</param>
public sealed class NameIndex(ImmutableArray<NamedImage> images)
{
    /// <summary>More concepts of one name than this are not told apart any more.</summary>
    private const int MostOfAName = 64;

    /// <summary>The steps that the search for mistyped names takes at most, each being a letter of a name.</summary>
    private const int MostSteps = 10_000;

    /// <summary>First letters that more names have than this do not tell enough.</summary>
    private const int MostWithWords = 2048;

    /// <summary>The concepts that have <paramref name="name"/> for a name, in any case and spelling, singular or plural; those with just this name first.</summary>
    public ImmutableArray<Sense> Find(string name)
    {
        var (head, word) = NameKey.Parted(name);
        var key = head + word;

        // Most of what is asked for is no name, and no name starts with its words and the first letter of the last one.
        if (!HasStart(key[..(head.Length + FirstLetter(word))])) return [];
        var senses = new List<Sense>();
        foreach (var form in NameKey.OfOtherNumber(head, word).Prepend(key))
        {
            var bytes = KeyText.ToUtf8(form);
            var found = images.SelectMany(image => Being(image, bytes).Take(MostOfAName));
            senses.AddRange((images.Length == 1 ? found : found.Order(SensePrecedence.Instance)).Take(MostOfAName - senses.Count));
        }

        return [.. senses.OrderBy(sense => sense.Term.Text == name ? 0 : 1).DistinctBy(sense => sense.Concept)];
    }

    /// <summary>All names, best first. Only those are looked up that are read.</summary>
    public IEnumerable<Sense> All() => Read(static (table, ranked) => ranked.Add(table.Names, 0, table.Names.Length));

    /// <summary>The names that start with <paramref name="prefix"/>, best first.</summary>
    /// <param name="prefix">A key (<see cref="NameKey"/>).</param>
    public IEnumerable<Sense> StartingWith(string prefix) => StartingWith(prefix, table => table.Names);

    /// <summary>The names of which a word but the first starts with <paramref name="prefix"/>, or it and the words behind it, best first.</summary>
    /// <param name="prefix">A key (<see cref="NameKey"/>).</param>
    public IEnumerable<Sense> GoingOnWith(string prefix) => StartingWith(prefix, table => table.LaterWords);

    /// <summary>The names that start with <paramref name="prefix"/> but for some letters, best first.</summary>
    /// <param name="prefix">A key (<see cref="NameKey"/>) of at most 128 letters, of which not all may be wrong; nothing is found by others.</param>
    /// <param name="typos">How many letters may be wrong: added, left out, changed or exchanged with the next. Where that is more than one, the first letter may not.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public IEnumerable<Sense> StartingNearly(string prefix, int typos, CancellationToken cancellation) => Near(prefix, typos, isWhole: false, cancellation);

    /// <summary>The names that are <paramref name="name"/> but for some letters, best first.</summary>
    /// <param name="name">A name or its key, of at most 128 letters, of which not all may be wrong; nothing is found by others.</param>
    /// <param name="typos">How many letters may be wrong: added, left out, changed or exchanged with the next. Where that is more than one, the first letter may not.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public IEnumerable<Sense> FindNearly(string name, int typos, CancellationToken cancellation) => Near(NameKey.Of(name), typos, isWhole: true, cancellation);

    /// <summary>The names in which words start with <paramref name="words"/>, in this order: <c>lat</c> and <c>dif</c> for <c>Latent Diffusion</c>; best first.</summary>
    /// <param name="words">Keys (<see cref="NameKey"/>), two or more. Nothing is found by letters that thousands of names have.</param>
    public IEnumerable<Sense> WithWords(IReadOnlyList<string> words)
    {
        var keys = words.Select(KeyText.ToUtf8).ToArray();
        return Read((table, ranked) => WordSearch.Find(table, keys, MostWithWords, ranked));
    }

    private static IEnumerable<Sense> Being(NamedImage image, byte[] key)
    {
        var (low, high) = image.Table.Names.Being(key);
        for (var row = low; row < high; row++)
        {
            foreach (var sense in image.Senses.Find(image.Table.SenseOf(image.Table.Names, row))) yield return sense;
        }
    }

    /// <summary>How long the first letter of a word is, in UTF-16 code units.</summary>
    private static int FirstLetter(string word) => word.Length > 1 && char.IsHighSurrogate(word[0]) ? 2 : Math.Min(word.Length, 1);

    /// <summary>Whether there is a name that starts with a key; not with an empty one.</summary>
    private bool HasStart(string prefix)
    {
        var key = KeyText.ToUtf8(prefix);
        if (key.Length == 0) return false;
        foreach (var image in images)
        {
            var (low, high) = image.Table.Names.StartingWith(key);
            if (low < high) return true;
        }

        return false;
    }

    private IEnumerable<Sense> StartingWith(string prefix, Func<NameTable, SortedKeys> rowsOf)
    {
        var key = KeyText.ToUtf8(prefix);
        return key.Length == 0 ? [] : Read((table, ranked) =>
        {
            var rows = rowsOf(table);
            var (low, high) = rows.StartingWith(key);
            ranked.Add(rows, low, high);
        });
    }

    private IEnumerable<Sense> Near(string key, int typos, bool isWhole, CancellationToken cancellation) => Read((table, ranked) =>
    {
        foreach (var (low, high) in FuzzyPrefixSearch.Find(table.Names, key, typos, isWhole, MostSteps, cancellation)) ranked.Add(table.Names, low, high);
    });

    /// <summary>Reads the rows that are found in each table.</summary>
    private IEnumerable<Sense> Read(Action<NameTable, TopRanked> find)
    {
        List<IEnumerable<FoundName>>? found = null;
        var ranked = new TopRanked();
        foreach (var image in images)
        {
            find(image.Table, ranked);
            if (ranked.IsEmpty) continue;
            (found ??= []).Add(FoundName.Read(image, ranked));
            ranked = new TopRanked();
        }

        return found is null ? [] : FoundName.Merge(found);
    }
}

/// <summary>The names of an image and what they mean.</summary>
/// <param name="Table">The names.</param>
/// <param name="Senses">What the numbers in the table stand for.</param>
public readonly record struct NamedImage(NameTable Table, ISenseTable Senses);
