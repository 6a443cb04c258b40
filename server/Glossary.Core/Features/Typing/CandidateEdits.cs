using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Core.Features;

/// <summary>Makes edits of candidates.</summary>
/// <remarks>
/// An editor prefers edits that replace more of what was typed, whatever the server's order. So all edits of a list start at one place: where
/// one candidate goes on <c>lat dif</c> and the other only <c>dif</c>, the other one's edit has <c>lat</c> in its text. None starts
/// before <see cref="TypedLine.EditableFrom"/>, so that no markup is taken away: behind <c>**latent** di</c> only <c>di</c> is replaced.
/// </remarks>
internal static class CandidateEdits
{
    /// <summary>The edits of candidates on a line. One that would begin before markup is left out where its words are not those typed.</summary>
    public static ImmutableArray<CompletionCandidate> Of(IReadOnlyCollection<Candidate> candidates, TypedLine line)
    {
        if (candidates.Count == 0) return [];
        var start = candidates.Min(candidate => candidate.Start);
        if (start < line.EditableFrom) start = line.Pieces.Where(piece => piece.End > line.EditableFrom).Select(piece => Math.Max(piece.Start, line.EditableFrom)).DefaultIfEmpty(line.Text.Length).First();
        var typed = line.Text[start..];
        var edits = ImmutableArray.CreateBuilder<CompletionCandidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (EditOf(candidate, line, start, typed) is { } edit) edits.Add(edit);
        }

        return edits.DrainToImmutable();
    }

    private static CompletionCandidate? EditOf(Candidate candidate, TypedLine line, int start, string typed)
    {
        var text = candidate.Start == start ? candidate.Text : candidate.Start > start ? string.Concat(line.Text.AsSpan(start..candidate.Start), candidate.Text) : TailOf(candidate, line, start);
        if (text is null) return null;
        var span = TextSpan.FromBounds(line.ToDocument(start), line.ToDocument(line.Text.Length) + candidate.After);
        return new CompletionCandidate(span, candidate.Text, text, typed, candidate.Sense);
    }

    /// <summary>The last words of a term, of which the first ones stand before a place in the line; null where what stands there is not the term's.</summary>
    private static string? TailOf(Candidate candidate, TypedLine line, int start)
    {
        var head = NameMatch.AtStart(candidate.Text, line.Text[candidate.Start..start]);
        return head is { IsAtWordEnd: true } match ? candidate.Text[match.End..].TrimStart(' ', '-', '\u2010', '\u2011') : null;
    }
}
