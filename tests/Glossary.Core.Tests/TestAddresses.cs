using Glossary.Core.Features;

namespace Glossary.Core.Tests;

/// <summary>Entries at <c>file:line</c>, those of <c>bundled.txt</c> being nobody's own.</summary>
internal sealed class TestAddresses : IEntryAddresses
{
    public static TestAddresses Instance { get; } = new();

    public string LinkTo(string source, int line) => $"{Path.GetFileName(source)}:{line}";

    public string? PlaceOf(string source, int line) => source == "bundled.txt" ? null : LinkTo(source, line);
}
