namespace Glossary.Formats.Glossaries;

/// <summary>Decides between the heading's term and the lead's subject: which is the title, and which of them are names.</summary>
/// <remarks>
/// The subject is written for readers; the term is what the entry is sorted under. In a heading with a category the term is a
/// name as a rule. In a list of keywords it is often the title without its small words and with tags behind it
/// (<c>polysilicon deposition doping</c>, <c>latchup prevention cmos</c>), which nobody writes in a text.
/// </remarks>
internal static class TermAndSubject
{
    /// <summary>Adds the names that term and subject give and returns the title.</summary>
    public static string Name(HeadingTerm heading, LeadSubject? lead, bool isKeywordList, CaseWitness body, NameList names)
    {
        var term = heading.Phrase;
        if (lead is null)
        {
            var termTitle = TitleOf(term, body);
            names.AddWithSingular(termTitle);
            return termTitle;
        }

        var (subject, tag) = CutTag(lead.Name);
        var subjectTitle = char.IsLower(subject.Written[0]) && lead.IsBold ? subject.Written : TitleOf(subject, body);
        var title = subjectTitle;
        if (subject.SameAs(term))
        {
            names.Add(subjectTitle, like: subject);
            if (subject[subject.Count - 1].IsPlural != term[term.Count - 1].IsPlural) names.Add(InNumberOf(term, subjectTitle));
        }
        else if (LongForm(lead, term) is var longForm && (longForm is not null || IsInitials(lead, term)))
        {
            title = TitleOf(longForm ?? term, body);
            names.Add(title);
            names.Add(subjectTitle);
        }
        else if (subject.PrefixWords(term) is var shared and > 0)
        {
            title = AddLongerSubject(lead, shared, subjectTitle, names);
        }
        else if (term.PrefixWords(subject) is var covered and > 0)
        {
            title = AddLongerTerm(term, covered, TitleOf(term, body), subjectTitle, isKeywordList, names);
        }
        else if (!lead.IsBold && !subject.SharesWordWith(term))
        {
            title = TitleOf(term, body);
            names.Add(title);
        }
        else
        {
            names.Add(subjectTitle);
            var inContext = InContext(subjectTitle, term);
            if (inContext is not null) names.Add(inContext);
            if (inContext is not null || IsSameButForSomeWords(term, subject, isKeywordList)) names.Add(TitleOf(term, body));
        }

        if (lead.Longer is { } longer) names.AddWithSingular(WrittenCase.Title(longer, body));
        DerivedNames.Add(title, term, names);
        names.AddWithSingular(title);
        if (tag is not null && Abbreviation.IsInitials(tag, subject)) names.Add(tag);
        return title;
    }

    /// <summary>
    /// Parts an acronym from the plural before it, behind which no noun phrase goes on: in <c>Edge Joining Methods CNC</c> it tells
    /// the field, in <c>Support Vector Machines SVM</c> it is another name.
    /// </summary>
    private static (Phrase Subject, string? Tag) CutTag(Phrase subject)
    {
        const int ShortestTag = 3;
        var last = subject.Count - 1;
        if (last < 2 || !subject[last - 1].IsPlural) return (subject, null);
        var tag = subject.Part(last, last + 1);
        return tag.Length >= ShortestTag && Abbreviation.IsWritten(tag) ? (new Phrase(subject.Part(0, last)), tag) : (subject, null);
    }

    private static string TitleOf(Phrase phrase, CaseWitness body) => WrittenCase.Title(phrase.Written, body);

    private static bool IsInitials(LeadSubject lead, Phrase term) => lead.Name.Count == 1 && Abbreviation.IsInitials(lead.Name.Written, term);

    /// <summary>The parenthesis behind the subject that spells out the term, in its case.</summary>
    private static Phrase? LongForm(LeadSubject lead, Phrase term)
    {
        foreach (var aside in lead.Asides) if (aside.SameAs(term)) return aside;
        return null;
    }

    /// <summary><c>latch based design</c> above <c>Latch-Based Design and Time Borrowing</c>.</summary>
    private static string AddLongerSubject(LeadSubject lead, int shared, string subjectTitle, NameList names)
    {
        var subject = new Phrase(subjectTitle);
        var next = subject[shared].Folded;
        var narrows = FunctionWords.Contains(next);
        var termTitle = subject.Part(0, shared);

        // One word with a noun behind it is another concept: Latency Optimization is not latency.
        if (shared == 1 && !narrows)
        {
            names.Add(subjectTitle);
            return subjectTitle;
        }

        // A title line promises a treatise, of which only "X for Y" is a way to speak of X.
        if (lead.IsTitleLine)
        {
            names.Add(termTitle);
            if (narrows) names.Add(subjectTitle);
            return termTitle;
        }

        names.Add(subjectTitle);
        names.Add(termTitle);
        return subjectTitle;
    }

    /// <summary><c>linear attention for vision</c> or <c>latchup prevention cmos</c> above <c>Linear Attention</c>, <c>Latchup Prevention</c>.</summary>
    private static string AddLongerTerm(
        Phrase term, int covered, string termTitle, string subjectTitle, bool isKeywordList, NameList names)
    {
        if (FunctionWords.OpensScope(term[covered].Folded))
        {
            names.Add(termTitle);
            names.Add(subjectTitle);
            return termTitle;
        }

        var title = isKeywordList ? subjectTitle : termTitle;
        names.Add(title);
        return title;
    }

    /// <summary>Whether a term that is neither the beginning nor the end of the subject names it all the same.</summary>
    private static bool IsSameButForSomeWords(Phrase term, Phrase subject, bool isKeywordList)
    {
        if (term.Count < 2 || subject.Count < 2) return false;
        if (EndsWith(subject, term)) return false;
        if (EndsWith(term, subject)) return !isKeywordList;
        if (term.IsShortenedTo(subject)) return true;

        // Telegraphic style: nothing missing but small words. With small words of its own it is written for readers.
        var hasSmallWord = HasSmallWord(term);
        if (subject.HoldsInOrder(term)) return hasSmallWord || !isKeywordList || SharesEnds(term, subject);
        return !isKeywordList && hasSmallWord && SharesEnds(term, subject, anyEnd: true);
    }

    /// <summary>
    /// The term with a technology in capitals in front, which tells where the concept is met: <c>CMOS Latch-Up</c>, or
    /// <c>AI Lip Sync</c> of <c>AI Lip Sync and Talking Head Generation</c>. A name or noun in front would tell which one.
    /// </summary>
    private static string? InContext(string subjectTitle, Phrase term)
    {
        var subject = new Phrase(subjectTitle);
        if (term.Count < 2 || subject.Count <= term.Count || !Abbreviation.IsWritten(subject.Part(0, 1))) return null;
        var shared = new Phrase(subject.Part(1, subject.Count)).PrefixWords(term);
        var end = shared + 1;
        var isWhole = shared > 0 && (end == subject.Count || FunctionWords.Contains(subject[end].Folded));
        return isWhole ? subject.Part(0, end) : null;
    }

    private static bool EndsWith(Phrase longer, Phrase shorter) =>
        longer.Count > shorter.Count && longer.Folded.EndsWith(shorter.Folded, StringComparison.Ordinal);

    private static bool HasSmallWord(Phrase phrase)
    {
        for (var i = 0; i < phrase.Count; i++) if (FunctionWords.Contains(phrase[i].Folded)) return true;
        return false;
    }

    /// <summary>Whether both begin with the same word and have the same head, the noun before any "and" or "for".</summary>
    private static bool SharesEnds(Phrase term, Phrase subject, bool anyEnd = false)
    {
        if (!term[0].Is(subject[0].Folded)) return false;
        if (anyEnd) return true;
        var head = DerivedNames.FirstPart(subject) - 1;
        return head > 0 && subject[head].Is(term[term.Count - 1].Folded) && head != term.Count - 1;
    }

    /// <summary>The subject with the last word as singular or plural as the term has it.</summary>
    private static string InNumberOf(Phrase term, string subject)
    {
        var phrase = new Phrase(subject);
        var last = phrase[phrase.Count - 1];
        var wanted = term[term.Count - 1];
        if (last.IsPlural == wanted.IsPlural || !last.Is(wanted.Folded)) return subject;
        return last.IsPlural ? subject[..(last.Start + last.Folded.Length)] : subject[..last.End] + "s";
    }
}
