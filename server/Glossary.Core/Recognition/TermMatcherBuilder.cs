using Glossary.Core.Terms;

namespace Glossary.Core.Recognition;

/// <summary>Compiles terms into a <see cref="TermMatcher"/>.</summary>
/// <remarks>
/// All cores cut names into words, make compounds and paths of them, and sort the paths into a trie, a batch each. In between the words and
/// compounds are added to the vocabulary by one, in the order of the names, so that the outcome is the same every time.
/// </remarks>
/// <param name="count">How many terms there are.</param>
/// <param name="termAt">
/// Gives each of them, on several threads. Of several senses of one form those that come first are listed first. A term beyond the
/// <see cref="NameLimits"/> is left out.
/// </param>
internal sealed class TermMatcherBuilder(int count, Func<int, AddedSense> termAt)
{
    /// <summary>So many names are cut by one task.</summary>
    private const int NamesPerTask = 1 << 14;

    /// <summary>What is to be read of memory is asked for so many words ahead.</summary>
    private const int StepsAhead = 8;

    private readonly AddedSense[] added = new AddedSense[count];

    /// <summary>Compiles the terms.</summary>
    /// <param name="senses">Gives the senses by the numbers that the terms have.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public TermMatcher Build(ISenses senses, CancellationToken cancellation)
    {
        var batches = ByBatch((count + NamesPerTask - 1) / NamesPerTask, Read, cancellation);
        var forms = new WordForms();
        var words = batches.Select(batch => forms.Learn(batch, added)).ToList();
        var solids = ByBatch(batches.Length, batch => forms.SolidsOf(batches[batch], words[batch]), cancellation);
        forms.Words.Reserve(solids.Sum(batch => batch.Count));
        foreach (var batch in solids)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < batch.Count; i++)
            {
                if (i + StepsAhead < batch.Count) forms.Words.Prefetch(batch[i + StepsAhead]);
                forms.Words.Add(batch[i]);
            }
        }

        var paths = TermPaths.Of(ByBatch(batches.Length, batch => forms.PathsOf(batches[batch], words[batch], added), cancellation));
        var numbers = Number(paths, forms.Words.Count, out var roots);
        var trie = new TermTrieBuilder(paths, added).Build(roots, cancellation);
        var vocabulary = forms.Words.Build(numbers, trie.MarksOf(numbers.Length));
        return new TermMatcher(vocabulary, trie, new TermGateBuilder(vocabulary, trie).Build(), senses);
    }

    /// <summary>Has all cores work on batches of names.</summary>
    private static T[] ByBatch<T>(int batches, Func<int, T> work, CancellationToken cancellation)
    {
        var done = new T[batches];
        Parallel.For(0, batches, new ParallelOptions { CancellationToken = cancellation }, batch => done[batch] = work(batch));
        return done;
    }

    /// <summary>Cuts the names of a batch into words.</summary>
    private NameReader Read(int batch)
    {
        var reader = new NameReader();
        var end = Math.Min(count, (batch + 1) * NamesPerTask);
        for (var item = batch * NamesPerTask; item < end; item++)
        {
            added[item] = termAt(item);
            reader.Read(item, added[item].Term.Text);
        }

        return reader;
    }

    /// <summary>Numbers the words, those first that start a path, and puts the numbers into the paths.</summary>
    private static int[] Number(TermPaths paths, int count, out int roots)
    {
        var numbers = new int[count];
        numbers.AsSpan().Fill(Token.Unknown);
        roots = 0;
        for (var path = 0; path < paths.Count; path++)
        {
            ref var number = ref numbers[paths[path][0]];
            if (number == Token.Unknown) number = roots++;
        }

        var next = roots;
        foreach (ref var number in numbers.AsSpan())
        {
            if (number == Token.Unknown) number = next++;
        }

        foreach (ref var word in paths.Words) word = numbers[word];
        return numbers;
    }
}

/// <summary>A sense as it was added.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Concept">The number of its concept.</param>
/// <param name="Term">Its term.</param>
internal readonly record struct AddedSense(int Number, int Concept, Term Term);
