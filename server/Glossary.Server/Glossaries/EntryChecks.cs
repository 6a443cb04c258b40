using System.Collections.Immutable;
using System.Globalization;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>Tells what of the entries of a file only the other ones show: names that stand twice, relations that lead nowhere; and what their author may want to know.</summary>
internal static class EntryChecks
{
    /// <summary>More than this is told of no file.</summary>
    private const int MostProblems = 40;

    /// <summary>A file of more entries was made by a program.</summary>
    public const int MostEntries = 5000;

    /// <summary>Checks the entries of a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="termbase">All entries.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    public static ImmutableArray<Problem> Of(string path, IReadOnlyCollection<OutlineEntry> entries, Termbase termbase, CancellationToken cancellation)
    {
        if (entries.Count > MostEntries) return [];
        var ids = entries.SelectMany(entry => entry.Ids).ToHashSet(StringComparer.Ordinal);
        var isWordList = entries.Count(entry => !entry.IsDefined) * 2 > entries.Count;

        // In text with headings whatever stands behind a name may be related, and its reader knows names that stand twice.
        var isLoose = path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        return [.. entries.Where(entry => !entry.IsHidden).SelectMany(Check).Take(MostProblems)];

        IEnumerable<Problem> Check(OutlineEntry entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!isWordList && !entry.IsDefined && entry.Relations.IsEmpty && !isLoose) yield return ProblemAt(entry, entry.Location.Anchor, ProblemKind.Undefined, $"“{entry.Title}” has no definition. Say what it means.");
            if (NamePolicy.AmbiguityOf(entry.Title) == TermAmbiguity.Everyday && termbase.Overrides.Find(entry.Title) is null)
                yield return ProblemAt(entry, entry.Location.Anchor, ProblemKind.EverydayName, $"“{entry.Title}” is a word of everyday speech, so it is marked only where the text around it speaks for the term. The setting glossary.terms can say \"always\" of it.");
            if (!isWordList && OtherOf(entry) is { } other)
                yield return ProblemAt(entry, entry.Location.Anchor, ProblemKind.DuplicateName, string.Create(CultureInfo.InvariantCulture, $"“{entry.Title}” is defined in {PlaceOf(other)}, too. Keep one of them, or give them different categories."));
            foreach (var relation in entry.Relations.Where(IsToNothing))
                yield return ProblemAt(entry, relation.Span.Length > 0 ? relation.Span : entry.Location.Anchor, ProblemKind.MissingTarget, $"No entry is called “{relation.Target}”. Write its name as its entry has it, or add an entry.");
        }

        bool IsToNothing(Relation relation) => !(isLoose && relation.Kind == RelationKind.Related) && (relation.IsId ? !ids.Contains(relation.Target) : termbase.Names.Find(relation.Target).IsEmpty);

        // An entry of the same layer and category that has the name for its title, and says something.
        EntryReference? OtherOf(OutlineEntry entry)
        {
            var key = NameKey.OfSingular(entry.Title);
            var own = default(EntryReference?);
            var others = new List<EntryReference>();
            foreach (var reference in termbase.Names.Find(entry.Title).SelectMany(sense => sense.Concept.FirstEntries))
            {
                if (NameKey.OfSingular(reference.Entry.Title) != key) continue;
                if (reference.Source == path && reference.Entry.Line == entry.Location.AnchorStart.Line + 1) own = reference;
                else others.Add(reference);
            }

            return own is not { } mine ? null
                : others.Where(other => other.Layer == mine.Layer && other.Entry.Text is not null && other.Entry.Category == mine.Entry.Category && other.Entry.Scope == mine.Entry.Scope)
                    .Where(other => other.Source != path || (!isLoose && other.Entry.Line < mine.Entry.Line)).Select(other => (EntryReference?)other).FirstOrDefault();
        }

        string PlaceOf(EntryReference other) => string.Create(CultureInfo.InvariantCulture, $"{(other.Source == path ? "" : $"{Path.GetFileName(other.Source)}, ")}line {other.Entry.Line}");
    }

    /// <summary>All problems of a file. Of an entry that its reader has found something wrong with it is not said, too, that it says nothing.</summary>
    /// <param name="read">What its reader has found.</param>
    /// <param name="checks">What was found beside that.</param>
    public static ImmutableArray<Problem> Join(ImmutableArray<Problem> read, ImmutableArray<Problem> checks) =>
        [.. read, .. checks.Where(check => check.Kind != ProblemKind.Undefined || !read.Any(problem => problem.Line == check.Line))];

    private static Problem ProblemAt(OutlineEntry entry, TextSpan span, ProblemKind kind, string message) => new(entry.Location.AnchorStart.Line + 1, span, message, kind);
}
