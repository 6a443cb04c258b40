namespace Glossary.Core.Termbases;

/// <summary>Objects by number, each made when first asked for and the same ever after. Safe for every thread.</summary>
/// <param name="count">How many there may be.</param>
/// <param name="make">Makes the one of a number; what a second thread makes at the same time is dropped.</param>
internal sealed class LazyTable<T>(int count, Func<int, T> make)
    where T : class
{
    /// <summary>Few enough that a page of which one object is used costs little.</summary>
    private const int PageSize = 64;

    private readonly T?[]?[] pages = new T?[]?[(count + PageSize - 1) / PageSize];

    public T this[int number] => pages[number / PageSize]?[number % PageSize] ?? Add(number);

    private T Add(int number)
    {
        ref var page = ref pages[number / PageSize];
        var slots = Volatile.Read(ref page) ?? Interlocked.CompareExchange(ref page, new T?[PageSize], null) ?? page;
        ref var slot = ref slots[number % PageSize];
        var made = make(number);
        return Interlocked.CompareExchange(ref slot, made, null) ?? made;
    }
}
