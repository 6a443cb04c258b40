using System.Runtime.CompilerServices;
using Glossary.Core.Columns;

namespace Glossary.Cache;

/// <summary>Adds up how long columns are, so that it is known before they are written.</summary>
internal sealed class ColumnLengths : IColumnSink
{
    /// <summary>The sum, in bytes.</summary>
    public long Sum { get; private set; }

    /// <inheritdoc/>
    public void Add<T>(string name, Column<T> column)
        where T : unmanaged => Sum += (long)column.Length * Unsafe.SizeOf<T>();
}
