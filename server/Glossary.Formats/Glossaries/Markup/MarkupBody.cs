using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Collects what an entry says below its names: paragraphs, lists, notes, the concepts it refers to.</summary>
internal sealed class MarkupBody
{
    /// <summary>Once there is so much, in UTF-16 code units, the rest is no part of what is shown.</summary>
    private const int EnoughLetters = 300;

    /// <summary>What is longer is no name, in UTF-16 code units.</summary>
    private const int LongestName = 100;

    /// <summary>So many concepts that an entry refers to are told.</summary>
    private const int MostReferences = 100;

    private readonly List<(string Plain, bool IsItem)> paragraphs = [];
    private readonly List<TextSpan> prose = [];
    private readonly List<(string Content, TextSpan Place)> notes = [];
    private readonly List<(MarkupReference Reference, TextSpan Place)> references = [];
    private int shown; // So many of the paragraphs are.
    private int letters;

    /// <summary>Adds a paragraph as a reader sees it.</summary>
    /// <param name="plain">What it says.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isItem">Whether it is an item of a list.</param>
    public void AddParagraph(string plain, TextSpan place, bool isItem = false)
    {
        if (plain.Length == 0) return;
        prose.Add(place);
        paragraphs.Add((plain, isItem));
        if (letters < EnoughLetters) shown++;
        letters += plain.Length;
    }

    /// <summary>Adds a remark.</summary>
    public void AddNote(string plain, TextSpan place)
    {
        if (plain.Length > 0) notes.Add((plain, place));
    }

    /// <summary>Adds the concepts that a paragraph refers to.</summary>
    /// <param name="found">Their names or ids, with where they stand in the line.</param>
    /// <param name="line">The paragraph as one line.</param>
    public void AddReferences(List<MarkupReference> found, JoinedLines line)
    {
        foreach (var reference in found)
        {
            if (references.Count < MostReferences) references.Add((reference, line.PlaceOf(reference.Span)));
        }
    }

    /// <summary>What is shown of the paragraphs.</summary>
    public string Content => WriteContent();

    /// <summary>The concepts that they refer to, and where each reference stands in the text.</summary>
    public IReadOnlyList<(MarkupReference Reference, TextSpan Place)> References => references;

    /// <summary>Gives all to an entry, and is empty for the next one.</summary>
    /// <param name="draft">The entry.</param>
    /// <param name="isOwn">Whether a name or id is one of the entry itself, to which it does not refer.</param>
    public void GiveTo(EntryDraft draft, Func<MarkupReference, bool> isOwn)
    {
        if (paragraphs.Count > 0)
        {
            draft.AddDefinition(WriteContent(), prose[0]);
            var first = paragraphs[0].Plain;
            if (SentenceEnd.Find(first) is <= LongestName and var end) draft.AddLongForm(first[..end].TrimEnd('.', ' '), prose[0]);
        }

        for (var i = 1; i < prose.Count; i++) draft.AddProse(prose[i]);
        for (var i = shown; i < paragraphs.Count; i++) draft.AddMore(paragraphs[i].Plain, paragraphs[i].IsItem);
        foreach (var (note, place) in notes) draft.AddNote(note, place);
        foreach (var (reference, place) in references)
        {
            if (!isOwn(reference)) draft.AddRelation(RelationKind.Related, reference.Target, place, reference.IsId);
        }

        Clear();
    }

    /// <summary>Paragraphs with blank lines between them, items of a list as lines of their own; but a list that a sentence leads to is a part of that sentence.</summary>
    private string WriteContent()
    {
        if (paragraphs.Count == 0) return "";
        var content = new StringBuilder(paragraphs[0].Plain);
        var at = 1;
        if (content[^1] is ':' or '：')
        {
            for (; at < shown && paragraphs[at].IsItem; at++) content.Append(at == 1 ? " " : "; ").Append(paragraphs[at].Plain.AsSpan().TrimEnd(".;, "));
            if (at == 1) content.Length--;
            content.Append('.');
        }

        for (; at < shown; at++)
        {
            // A body that begins with a list has its first item for a paragraph.
            var (plain, isItem) = paragraphs[at];
            content.Append(isItem && at > 1 && paragraphs[at - 1].IsItem ? "\n- " : isItem ? "\n\n- " : "\n\n").Append(plain);
        }

        return content.ToString();
    }

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        paragraphs.Clear();
        prose.Clear();
        notes.Clear();
        references.Clear();
        (shown, letters) = (0, 0);
    }
}
