using Glossary.Core.Columns;

namespace Glossary.Tests.Writer;

/// <summary>Images whose every value follows from one number, so that a mixture of two is seen.</summary>
public static class NumberedImage
{
    public const string Version = "test";

    private const int Sections = 6;

    public static void Fill(IColumnSink sink, int number)
    {
        sink.Add("number", Column.Of<int>([number]));
        for (var section = 0; section < Sections; section++) sink.Add($"values.{section}", Column.Of<int>(Values(number, section)));
    }

    /// <summary>The number of a whole image; null if it is none.</summary>
    public static int? Number(IColumnSource image)
    {
        if (image.Find<int>("number") is not { Length: 1 } numbers) return null;
        var number = numbers[0];
        for (var section = 0; section < Sections; section++)
            if (!image.Find<int>($"values.{section}").Span.SequenceEqual(Values(number, section))) return null;
        return number;
    }

    private static int[] Values(int number, int section)
    {
        // Lengths around those of a buffer and of a chunk, and different for neighbouring numbers.
        var values = new int[(section * 9000) + (number % 50)];
        for (var i = 0; i < values.Length; i++) values[i] = unchecked((number * 31) + (section * 7) + i);
        return values;
    }
}
