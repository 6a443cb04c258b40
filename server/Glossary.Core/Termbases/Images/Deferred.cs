namespace Glossary.Core.Termbases;

/// <summary>A value that is made when first asked for, unless who asks no longer wants it; then the next one who asks has it made. Safe for every thread.</summary>
/// <param name="make">Makes it.</param>
internal sealed class Deferred<T>(Func<CancellationToken, T> make)
    where T : class
{
    private readonly Lock making = new();
    private T? value;

    /// <summary>Holds a value that is made already.</summary>
    public Deferred(T value)
        : this(_ => value)
    {
        this.value = value;
    }

    /// <summary>The value.</summary>
    public T Value => Get(CancellationToken.None);

    /// <summary>The value; while another thread makes it, this one waits.</summary>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="OperationCanceledException">It was not made before the token was set.</exception>
    public T Get(CancellationToken cancellation)
    {
        if (Volatile.Read(ref value) is { } known) return known;
        lock (making) return value ??= make(cancellation);
    }
}
