namespace Glossary.Formats.Prose;

/// <summary>
/// The message of a git commit as it is edited: text without markup. Lines that start with <c>#</c>, and all below git's scissors line,
/// do not become part of it (git-commit, --cleanup).
/// </summary>
internal sealed class CommitProse : LineProse
{
    private const int BelowScissors = 1;

    /// <inheritdoc/>
    public override string PassedOver => "git's own lines, addresses and file names";

    /// <inheritdoc/>
    public override bool OpensComment(ReadOnlySpan<char> before, bool startsLine, int state) =>
        startsLine && before.TrimEnd() is "#" && StateAfter(before, state) == StartState;

    /// <inheritdoc/>
    protected override int ReadLine(ReadOnlySpan<char> text, int start, int state, bool afterBlank, RegionBuilder? builder)
    {
        var line = text[start..];
        if (state == BelowScissors) return state;
        if (line.StartsWith('#'))
        {
            builder?.Break();
            return line.Contains(">8", StringComparison.Ordinal) && line.Contains("----", StringComparison.Ordinal) ? BelowScissors : StartState;
        }

        if (builder is not null) PlainProse.AddLine(builder, start, text.Length);
        return StartState;
    }
}
