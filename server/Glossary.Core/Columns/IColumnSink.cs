namespace Glossary.Core.Columns;

/// <summary>Takes columns to be kept, each under a name that an <see cref="IColumnSource"/> gives them back by.</summary>
public interface IColumnSink
{
    /// <summary>Takes a column.</summary>
    /// <param name="name">A name of its own among those of the image: a few ASCII letters and dots, such as <c>trie.words</c>.</param>
    /// <param name="column">The values; read before the call returns.</param>
    void Add<T>(string name, Column<T> column)
        where T : unmanaged;
}

/// <summary>Gives back the columns of an <see cref="IColumnSink"/>.</summary>
public interface IColumnSource
{
    /// <summary>The column kept under a name.</summary>
    /// <exception cref="InvalidDataException">There is none of this name and type.</exception>
    Column<T> Find<T>(string name)
        where T : unmanaged;
}

/// <summary>Texts as two columns.</summary>
public static class TextColumns
{
    /// <summary>Takes texts under a name.</summary>
    public static void Add(this IColumnSink sink, string name, TextColumn column)
    {
        sink.Add($"{name}.starts", column.Starts);
        sink.Add($"{name}.bytes", column.Bytes);
    }

    /// <summary>The texts kept under a name.</summary>
    /// <exception cref="InvalidDataException">There are none of this name.</exception>
    public static TextColumn FindTexts(this IColumnSource source, string name) => new(source.Find<int>($"{name}.starts"), source.Find<byte>($"{name}.bytes"));
}
