using Glossary.Core.Text;

namespace Glossary.Formats.Prose;

/// <summary>
/// Turns the stretches a language reports, in ascending order, into regions: touching stretches become one, stretches with
/// only markup between them are joined, and addresses within them are left out.
/// </summary>
/// <param name="text">The segment.</param>
/// <param name="regions">Receives the regions.</param>
internal sealed class RegionBuilder(string text, ICollection<ProseRegion> regions)
{
    private int stretchStart;
    private int stretchEnd = -1;
    private ProseKind stretchKind;

    /// <summary>End of what was reported so far.</summary>
    private int reached;

    private bool broken = true;
    private ProseKind lastKind;

    /// <summary>The segment the offsets refer to.</summary>
    public string Text => text;

    /// <summary>Reports a stretch of language. What lies between it and the one before is markup, unless <see cref="Break"/> was called.</summary>
    public void Add(int start, int end, ProseKind kind)
    {
        // A broken table may come after the text behind it; what has been passed is left out.
        start = Math.Max(start, reached);
        if (end <= start) return;
        reached = end;
        if (stretchEnd >= 0)
        {
            if (kind == stretchKind && text.AsSpan(stretchEnd, start - stretchEnd).IsWhiteSpace())
            {
                stretchEnd = end;
                return;
            }

            Flush();
        }

        (stretchStart, stretchEnd, stretchKind) = (start, end, kind);
    }

    /// <summary>Says that no term runs from what was reported so far into what follows.</summary>
    public void Break()
    {
        Flush();
        broken = true;
    }

    /// <summary>Writes what is still held back; to be called at the end.</summary>
    public void Flush()
    {
        if (stretchEnd < 0) return;
        var from = stretchStart;
        var end = stretchEnd;
        stretchEnd = -1;
        // Code has no addresses: its slashes divide.
        while (stretchKind != ProseKind.Code && Addresses.TryFind(text.AsSpan(0, end), from, out var start, out var length))
        {
            Write(from, start);
            broken = true;
            from = start + length;
        }

        Write(from, end);
    }

    private void Write(int start, int end)
    {
        if (end <= start) return;
        // Blanks between two joined regions tell "latch up" from "latchup"; elsewhere they say nothing.
        if ((broken || lastKind != stretchKind) && text.AsSpan(start, end - start).IsWhiteSpace()) return;
        regions.Add(new ProseRegion(start, end - start, stretchKind, !broken && lastKind == stretchKind));
        broken = false;
        lastKind = stretchKind;
    }
}
