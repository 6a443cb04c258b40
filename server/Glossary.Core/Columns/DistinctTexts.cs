namespace Glossary.Core.Columns;

/// <summary>Collects the texts of a <see cref="TextColumn"/>, each once.</summary>
internal sealed class DistinctTexts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly TextColumnBuilder texts = new();

    /// <summary>The index of a text, which is added if it is new.</summary>
    public int Add(string text)
    {
        if (numbers.TryGetValue(text, out var number)) return number;
        number = texts.Add(text);
        numbers.Add(text, number);
        return number;
    }

    /// <summary>Takes away all texts, but not the memory that they took.</summary>
    public void Clear()
    {
        numbers.Clear();
        texts.Clear();
    }

    /// <summary>The column of all texts added.</summary>
    public TextColumn ToColumn() => texts.ToColumn();
}
