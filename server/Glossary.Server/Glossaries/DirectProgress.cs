namespace Glossary.Server.Glossaries;

/// <summary>Hands on what it is told at once, on whatever thread; <see cref="Progress{T}"/> would do so later, when it may no longer be true.</summary>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => report(value);
}
