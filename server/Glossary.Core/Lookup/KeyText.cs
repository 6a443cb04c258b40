using System.Runtime.InteropServices;
using System.Text;
using Glossary.Core.Language;
using Glossary.Core.Names;

namespace Glossary.Core.Lookup;

/// <summary>The key of one name after another, and where in it the name's words start. Made once, used for many.</summary>
internal sealed class KeyText
{
    private readonly List<int> starts = [];
    private char[] letters = new char[256];
    private int length;

    /// <summary>The key (<see cref="NameKey.Of"/>).</summary>
    public ReadOnlySpan<char> Letters => letters.AsSpan(0, length);

    /// <summary>
    /// Where the words start from which on the name may be looked for, ascending, each with letters behind it. A name that is too long to
    /// be looked for in texts has its start only.
    /// </summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(starts);

    /// <summary>Takes another name.</summary>
    public void Read(ReadOnlySpan<char> name)
    {
        starts.Clear();
        length = 0;
        var words = 0;
        var most = checked(name.Length * TextFolding.MaxExpansion);
        if (letters.Length < most) letters = new char[most];
        foreach (var piece in Words.Of(name))
        {
            var isWord = !piece.IsSymbol || words == 0;
            if (isWord) words++;
            var start = length;
            length += TextFolding.Fold(name.Slice(piece.Start, piece.Length), letters.AsSpan(length));
            if (length > start && (isWord || starts.Count == 0)) starts.Add(start);
        }

        if (starts.Count > 1 && (name.Length > NameLimits.Length || words > NameLimits.Words)) starts.RemoveRange(1, starts.Count - 1);

        // The tables pad keys with it.
        letters.AsSpan(0, length).Replace('\0', '\ufffd');
    }

    /// <summary>A key in UTF-8, as the tables have it.</summary>
    public static byte[] ToUtf8(string key) => Encoding.UTF8.GetBytes(key.Replace('\0', '\ufffd'));
}
