using Glossary.Core.Text;

namespace Glossary.Server.Conversions;

/// <summary>The mapper for the units that texts are counted in here too.</summary>
internal sealed class Utf16PositionMapper : PositionMapper
{
    protected override uint LengthOf(LineWidth piece) => (uint)piece.Utf16;

    protected override int OffsetInLine(SourceText text, int start, int end, uint character)
    {
        var offset = start + (int)Math.Min(character, (uint)(end - start));
        return PartsPair(text, offset) ? offset - 1 : offset;
    }

    protected override uint Characters(SourceText text, int start, int end) => (uint)(end - start);
}
