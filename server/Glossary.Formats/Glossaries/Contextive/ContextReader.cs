using System.Collections.Immutable;
using Glossary.Core.Entries;

namespace Glossary.Formats.Glossaries;

/// <summary>Reads the contexts of a file, and the terms that each of them has.</summary>
/// <param name="text">The file's text.</param>
/// <param name="problems">Receives what is not as Contextive has it.</param>
internal sealed class ContextReader(ReadOnlyMemory<char> text, FileProblems problems)
{
    /// <summary>After how many terms it is checked whether the reading was stopped.</summary>
    private const int TermsAtOnce = 256;

    private static readonly ImmutableArray<string> KeysOfFile = ["contexts", "imports"];

    private static readonly ImmutableArray<string> KeysOfContext = ["name", "domainVisionStatement", "paths", "meta", "terms"];

    private readonly ContextTermReader reader = new(text, problems);
    private readonly ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();

    /// <summary>Reads all of them.</summary>
    /// <param name="documents">What the file says.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public ImmutableArray<Entry> Read(ImmutableArray<DataNode> documents, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var document in documents)
        {
            if (document is DataMap file) ReadFile(file, cancellation);
            else problems.Add(document.Span, "A file of Contextive begins with the key “contexts”. What stands here is not used.", ProblemKind.Unexpected);
        }

        return entries.DrainToImmutable();
    }

    private void ReadFile(DataMap file, CancellationToken cancellation)
    {
        foreach (var (key, value) in file.Fields)
        {
            if (key.Text == "contexts")
            {
                foreach (var context in ContextItems.Of(key, value, problems)) ReadContext(context, cancellation);
            }
            else if (!KeysOfFile.Contains(key.Text))
            {
                problems.Add(key.Span, $"Contextive has no key “{key.Text}” here. It knows {ContextItems.Say(KeysOfFile)}.", ProblemKind.Unexpected);
            }
        }
    }

    private void ReadContext(DataNode node, CancellationToken cancellation)
    {
        if (ContextItems.IsNothing(node)) return;
        if (node is not DataMap context)
        {
            problems.Add(node.Span, "This is no context, so it is not used. A context is written as “- name: …” with “terms” below it.", ProblemKind.Unexpected);
            return;
        }

        // The name may stand behind the terms.
        string? category = null;
        var paths = default(ImmutableArray<string>);
        foreach (var (key, value) in context.Fields)
        {
            if (key.Text == "name" && value is DataText name && !ContextItems.IsNothing(name)) category = EntryDraft.OneLine(name.Text);
            else if (key.Text == "paths") paths = [.. ContextItems.Of(key, value, problems).OfType<DataText>().Where(path => !ContextItems.IsNothing(path)).Select(path => path.Text.Trim())];
            else if (!KeysOfContext.Contains(key.Text)) problems.Add(key.Span, $"Contextive has no key “{key.Text}” for a context, so it is not used. It knows {ContextItems.Say(KeysOfContext)}.", ProblemKind.Unexpected);
        }

        var scope = new EntryScope(IsOfFolder: true, paths);
        foreach (var (key, value) in context.Fields)
        {
            if (key.Text != "terms") continue;
            foreach (var term in ContextItems.Of(key, value, problems))
            {
                if (entries.Count % TermsAtOnce == 0) cancellation.ThrowIfCancellationRequested();
                if (reader.Read(term, category, scope) is { } entry) entries.Add(entry);
            }
        }
    }
}
