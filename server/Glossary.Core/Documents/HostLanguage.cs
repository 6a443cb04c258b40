using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>
/// What a language of host documents says of its texts: where they can be cut into segments that are analysed each for
/// itself, and which stretches of a segment are language.
/// </summary>
/// <remarks>
/// A document is scanned line by line once, carrying a small state (inside a fence, inside a block comment); after an edit only
/// from the edited segment on until the states agree again. So implementations must be pure functions of their arguments,
/// linear in them, and must not throw whatever the text.
/// </remarks>
public abstract class HostLanguage
{
    /// <summary>The state at the start of a document.</summary>
    public const int StartState = 0;

    /// <summary>What comments start with in most languages, for texts whose language has none of its own.</summary>
    private static readonly string[] CommonOpeners =
        ["<!--", "//", "///", "/*", "/**", "*", "#", "##", "%", "%%", "--", "---", ";", ";;", "..", "(*", "{-", "{#", "<#", "'", "\"", "\"\"\"", "'''", "!", "::", "REM", "rem"];

    /// <summary>What the language leaves out, as a phrase for people: <c>code, link targets and addresses</c>.</summary>
    public abstract string PassedOver { get; }

    /// <summary>Scans one line.</summary>
    /// <param name="line">
    /// The line with its line end. A line of more than some ten thousand code units comes in fragments, of which only the last has
    /// the line end.
    /// </param>
    /// <param name="startsLine">False for a fragment that continues a line.</param>
    /// <param name="state">The state before the line.</param>
    public abstract LineScan ScanLine(ReadOnlySpan<char> line, bool startsLine, int state);

    /// <summary>Finds the regions of a segment, in ascending order and without overlap.</summary>
    /// <param name="segment">The segment's text: whole lines, but for fragments of overlong ones.</param>
    /// <param name="startsLine">False where it starts with a fragment that continues a line.</param>
    /// <param name="state">The state at its start.</param>
    /// <param name="regions">Receives the regions.</param>
    public abstract void FindRegions(string segment, bool startsLine, int state, ICollection<ProseRegion> regions);

    /// <summary>
    /// Whether a comment has just been opened, so that what comes next may be a directive (<see cref="IgnoreDirectives"/>). Without an
    /// override: whether nothing but a sign that opens comments in some language stands before it on the line.
    /// </summary>
    /// <param name="before">The line up to the place in question, blanks behind the opening sign included.</param>
    /// <param name="startsLine">False for a fragment that continues a line.</param>
    /// <param name="state">The state before the line.</param>
    public virtual bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state)
    {
        var sign = before.Trim();
        foreach (var opener in CommonOpeners)
        {
            if (startsLine && sign.SequenceEqual(opener)) return true;
        }

        return false;
    }
}

/// <summary>What scanning a line found.</summary>
/// <param name="State">The state after the line, to be passed to the next line; <see cref="HostLanguage.StartState"/> where nothing is open.</param>
/// <param name="MayCutBefore">Whether a segment may start with this line: nothing of it or after it depends on how the lines before are laid out, but for the state.</param>
public readonly record struct LineScan(int State, bool MayCutBefore);
