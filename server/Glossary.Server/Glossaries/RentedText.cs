using System.Buffers;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>The text of an open document in one piece, for as long as it is read. A large one is asked for again at the next letter: memory that is new each time takes the system longer than the reading.</summary>
internal sealed class RentedText : IDisposable
{
    private readonly int length;
    private char[]? letters;

    /// <summary>Copies a text.</summary>
    public RentedText(SourceText text)
    {
        length = text.Length;
        letters = ArrayPool<char>.Shared.Rent(length);
        text.CopyTo(0, letters.AsSpan(0, length));
    }

    /// <summary>The text.</summary>
    /// <exception cref="ObjectDisposedException">It was given back.</exception>
    public ReadOnlyMemory<char> Text
    {
        get
        {
            ObjectDisposedException.ThrowIf(letters is null, this);
            return letters.AsMemory(0, length);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (letters is not null) ArrayPool<char>.Shared.Return(letters);
        letters = null;
    }
}
