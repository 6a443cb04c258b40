using System.Runtime.InteropServices;
using System.Text;

namespace Glossary.Core.Columns;

/// <summary>Collects the texts of a <see cref="TextColumn"/>.</summary>
public sealed class TextColumnBuilder
{
    private readonly List<int> starts = [0];
    private byte[] bytes = new byte[256];
    private int length;

    /// <summary>How many texts there are so far.</summary>
    public int Count => starts.Count - 1;

    /// <summary>Appends a text; gives its index. A lone surrogate becomes U+FFFD.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length - length < most) Array.Resize(ref bytes, checked(Math.Max(length + most, (int)Math.Min(Array.MaxLength, 2L * bytes.Length))));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        starts.Add(length);
        return Count - 1;
    }

    /// <summary>The column of all texts added.</summary>
    public TextColumn ToColumn() => new(Column.Of<int>(CollectionsMarshal.AsSpan(starts)), Column.Of<byte>(bytes.AsSpan(0, length)));
}
