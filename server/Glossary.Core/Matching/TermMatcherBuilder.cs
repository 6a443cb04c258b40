using System.Collections.Concurrent;
using Glossary.Core.Names;

namespace Glossary.Core.Matching;

/// <summary>Compiles terms into a <see cref="TermMatcher"/>.</summary>
/// <remarks>
/// All cores cut names into words and hash those and their compounds, make paths of them, and grow a trie of the paths, a batch each. In between
/// the words and compounds are added to the vocabulary by one at a time, in the order of the names, so that the outcome is the same every time. Most of the
/// time goes into waiting for memory: what a batch makes is read again in the order in which it lies there, and only the vocabulary is looked up.
/// </remarks>
/// <param name="count">How many terms there are.</param>
/// <param name="termAt">
/// Gives each of them, on several threads. Of several senses of one form those that come first are listed first. A term beyond the
/// <see cref="NameLimits"/> is left out.
/// </param>
internal sealed class TermMatcherBuilder(int count, Func<int, AddedSense> termAt)
{
    /// <summary>How many names one task cuts into words.</summary>
    private const int NamesPerTask = 1 << 13;

    /// <summary>Compiles the terms.</summary>
    /// <param name="senses">Gives the senses by the numbers that the terms have.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TermMatcher Build(ISenses senses, CancellationToken cancellation)
    {
        var words = new VocabularyBuilder();
        var forms = new WordInflections(words);
        var batches = ReadAll(words, forms, cancellation);
        words.Reserve(batches.Sum(batch => batch.ClosedCompounds));
        foreach (var batch in batches)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.AddClosedCompounds(words);
        }

        var paths = new PathsByRoot(ByBatch(batches.Length, batch => batches[batch].PathsIn(words, forms), cancellation), words.Count);
        var trie = new TermTrieBuilder(paths, termAt).Build(cancellation);
        var vocabulary = words.Build(paths.Numbers, trie.MarksOf(words.Count));
        return new TermMatcher(vocabulary, trie, new TermPrefilterBuilder(vocabulary, trie).Build(), senses);
    }

    /// <summary>Reads all names, in order. Whenever a batch is read, and no other core is at it, the words of all that are read so far are added.</summary>
    private NameBatch[] ReadAll(VocabularyBuilder words, WordInflections forms, CancellationToken cancellation)
    {
        var read = new NameBatch[(count + NamesPerTask - 1) / NamesPerTask];
        var added = 0;
        var adding = new Lock();
        var inOrder = Partitioner.Create(Enumerable.Range(0, read.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(inOrder, new ParallelOptions { CancellationToken = cancellation }, batch =>
        {
            Volatile.Write(ref read[batch], Read(batch));
            if (!adding.TryEnter()) return;
            try
            {
                AddWords();
            }
            finally
            {
                adding.Exit();
            }
        });
        AddWords();
        return read;

        void AddWords()
        {
            for (; added < read.Length && Volatile.Read(ref read[added]) is { } batch; added++) batch.AddWords(words, forms);
        }
    }

    /// <summary>Has all cores work on batches of names.</summary>
    private static T[] ByBatch<T>(int batches, Func<int, T> work, CancellationToken cancellation)
    {
        var done = new T[batches];
        Parallel.For(0, batches, new ParallelOptions { CancellationToken = cancellation }, batch => done[batch] = work(batch));
        return done;
    }

    /// <summary>Cuts the names of a batch into words.</summary>
    private NameBatch Read(int batch)
    {
        var first = batch * NamesPerTask;
        var traits = new NameTraits[Math.Min(NamesPerTask, count - first)];
        var names = new NameReader(traits.Length);
        for (var i = 0; i < traits.Length; i++)
        {
            var term = termAt(first + i).Term;
            traits[i] = NameTraitsOf.Term(term);
            names.Read(first + i, term.Text);
        }

        return new NameBatch(names, first, traits);
    }
}

/// <summary>A sense as it was added.</summary>
/// <param name="Concept">The number of its concept.</param>
/// <param name="Term">Its term.</param>
internal readonly record struct AddedSense(int Concept, Term Term);
