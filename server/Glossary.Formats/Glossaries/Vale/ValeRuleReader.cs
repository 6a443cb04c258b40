using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Makes the entries of a rule: one for each pair of words, or for each that is not to be used.</summary>
/// <param name="text">The rule's text.</param>
/// <param name="problems">Receives what is not as Vale has it.</param>
internal sealed class ValeRuleReader(ReadOnlyMemory<char> text, FileProblems problems)
{
    /// <summary>After how many entries it is checked whether the reading was stopped.</summary>
    private const int EntriesAtOnce = 256;

    /// <summary>What has more words is advice and no name.</summary>
    private const int MostWordsOfAName = 6;

    private readonly EntryDraft draft = new(text, new LinePositions(text));
    private readonly ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();

    /// <summary>Reads all of them.</summary>
    /// <param name="documents">What the file says.</param>
    /// <param name="cancellation">Stops the work with <see cref="OperationCanceledException"/>.</param>
    public ImmutableArray<Entry> Read(ImmutableArray<DataNode> documents, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var (key, value) in documents.OfType<DataMap>().SelectMany(rule => rule.Fields))
        {
            if (key.Text == "swap")
            {
                foreach (var pairs in value is DataList list ? list.Items : [value]) ReadPairs(pairs, cancellation);
            }
            else if (key.Text == "tokens")
            {
                foreach (var token in value is DataList list ? list.Items : [value]) ReadToken(token, cancellation);
            }
        }

        return entries.DrainToImmutable();
    }

    private void ReadPairs(DataNode node, CancellationToken cancellation)
    {
        if (node is not DataMap pairs)
        {
            if (node.Span.Length > 0) problems.Add(node.Span, "Below “swap” stand pairs such as “adaptor: adapter”. This is not used.", ProblemKind.Unexpected);
            return;
        }

        foreach (var (bad, value) in pairs.Fields)
        {
            if (entries.Count % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
            if (value is DataText good) ReadPair(bad, good);
            else problems.Add(value.Span, "Here the words to use belong, as a text. Several are parted by |. This is not used.", ProblemKind.Unexpected);
        }
    }

    /// <summary>Reads what to use for something: <c>(?:assembler|machine language): assembly language</c>.</summary>
    private void ReadPair(DataText bad, DataText good)
    {
        var place = DataPlace.Inner(good, text.Span);
        var forms = PlainForms.Of(bad.Text);
        foreach (var name in NamesIn(good.Text)) draft.AddName(name, place, status: TermStatus.Preferred, letters: CaseAmong(forms, name));
        var names = NamesIn(good.Text).ToList();
        foreach (var form in forms) draft.AddName(form, DataPlace.Inner(bad, text.Span), status: TermStatus.Forbidden, letters: CaseAmong(names, form));
        if (names.Count == 0 && draft.IsNamed) draft.AddNote(good.Text, place);
        Add(TextSpan.FromBounds(bad.Span.Start, Math.Max(bad.Span.End, good.Span.End)));
    }

    private void ReadToken(DataNode node, CancellationToken cancellation)
    {
        if (entries.Count % EntriesAtOnce == 0) cancellation.ThrowIfCancellationRequested();
        if (node is not DataText token)
        {
            problems.Add(node.Span, "Below “tokens” stands a list of words. This is not used.", ProblemKind.Unexpected);
            return;
        }

        foreach (var form in PlainForms.Of(token.Text)) draft.AddName(form, DataPlace.Inner(token, text.Span), status: TermStatus.Forbidden);
        Add(node.Span);
    }

    private void Add(TextSpan span)
    {
        if (draft.ToEntry(span) is { } entry) entries.Add(entry);
    }

    /// <summary>The names to use: <c>bot(s)|robot</c> has three. What refers to groups of the pattern, or is advice, is none.</summary>
    private static IEnumerable<string> NamesIn(string good)
    {
        const string plural = "(s)";
        foreach (var piece in good.Split('|'))
        {
            var name = EntryDraft.OneLine(piece);
            if (name.Length == 0 || name.Contains('$') || name.Count(c => c == ' ') >= MostWordsOfAName) continue;
            yield return name.EndsWith(plural, StringComparison.Ordinal) ? name[..^plural.Length] : name;
            if (name.EndsWith(plural, StringComparison.Ordinal)) yield return name[..^plural.Length] + "s";
        }
    }

    /// <summary>Where a name is right and another one wrong by their case only, it counts.</summary>
    private static TermCase? CaseAmong(List<string> others, string name) => others.Exists(other => other != name && other.Equals(name, StringComparison.OrdinalIgnoreCase)) ? TermCase.Exact : null;
}
