using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>Adds to an entry what a field says that has a name of its own.</summary>
internal static class MarkdownFields
{
    /// <summary>Adds a field, unless it is a definition or a relation.</summary>
    /// <param name="draft">Receives it.</param>
    /// <param name="field">What it is to the entry.</param>
    /// <param name="content">What it says, code in backticks.</param>
    /// <param name="names">The same without backticks and full stop.</param>
    /// <param name="place">Where it stands.</param>
    public static void Add(EntryDraft draft, FieldRole field, string content, string names, TextSpan place)
    {
        switch (field)
        {
            case FieldRole.Synonyms:
                draft.AddNames(names, place, isList: true);
                break;
            case FieldRole.Abbreviation:
                draft.AddNames(names, place, isList: true, TermType.Abbreviation);
                break;
            case FieldRole.FullForm:
                draft.AddNames(names, place, type: TermType.FullForm);
                break;
            case FieldRole.Note:
                draft.AddNote(content, place);
                break;
            case FieldRole.Example:
                draft.AddExample(content, place);
                break;
            case FieldRole.Category:
                draft.Category = EntryDraft.OneLine(names);
                break;
            case FieldRole.Status:
                if (StatusWords.StatusOf(names) is var status and not TermStatus.None) draft.Judge(status);
                break;
            case FieldRole.Hidden:
                draft.IsHidden |= StatusWords.Answer(names) == true;
                break;
            case FieldRole.Preferred:
                AddJudged(draft, TermStatus.Preferred, names, place);
                break;
            case FieldRole.Deprecated:
                AddJudged(draft, TermStatus.Deprecated, names, place);
                break;
            case FieldRole.Forbidden:
                AddJudged(draft, TermStatus.Forbidden, names, place);
                break;
        }
    }

    /// <summary>Adds names that a field judges, or where it says no more than yes, judges the term itself.</summary>
    private static void AddJudged(EntryDraft draft, TermStatus status, string names, TextSpan place)
    {
        if (StatusWords.Answer(names) is not { } answer) draft.AddNames(names, place, isList: true, status: status);
        else if (answer) draft.Judge(status);
    }
}
