using Glossary.Core.Columns;

namespace Glossary.Core.Tests.Matching;

/// <summary>Keeps columns by name.</summary>
internal sealed class ColumnStore : IColumnSink, IColumnSource
{
    private readonly Dictionary<string, object> columns = new(StringComparer.Ordinal);

    public void Add<T>(string name, Column<T> column)
        where T : unmanaged => columns.Add(name, column);

    public Column<T> Find<T>(string name)
        where T : unmanaged => columns.TryGetValue(name, out var column) ? (Column<T>)column : throw new InvalidDataException(name);

    /// <summary>Empties all columns whose names start so.</summary>
    public ColumnStore Without<T>(string prefix)
        where T : unmanaged
    {
        foreach (var name in columns.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList()) columns[name] = default(Column<T>);
        return this;
    }

    /// <summary>Puts another column in the place of one.</summary>
    public ColumnStore With<T>(string name, Column<T> column)
        where T : unmanaged
    {
        columns[name] = column;
        return this;
    }
}
