namespace Glossary.Core.Termbases;

/// <summary>Finds the blocks of an image by their content, of which several may have the same.</summary>
internal sealed class BlockNumbers
{
    /// <summary>No block.</summary>
    public const int None = -1;

    private readonly Dictionary<(UInt128 Key, ulong Digest), int> firsts;
    private readonly int[] copies;

    public BlockNumbers(BlockTable blocks)
    {
        firsts = new Dictionary<(UInt128, ulong), int>(blocks.Count);
        copies = new int[blocks.Count];
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var content = (blocks.Rows[i].Key, blocks.Rows[i].Digest);
            copies[i] = firsts.GetValueOrDefault(content, None);
            firsts[content] = i;
        }
    }

    /// <summary>The first block with a content, or <see cref="None"/>.</summary>
    public int First(UInt128 key, ulong digest) => firsts.GetValueOrDefault((key, digest), None);

    /// <summary>The next block with the content of another one, or <see cref="None"/>.</summary>
    public int Next(int number) => copies[number];
}
