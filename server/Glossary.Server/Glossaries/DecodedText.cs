using Glossary.Core.Entries;

namespace Glossary.Server.Glossaries;

/// <summary>The text of a file.</summary>
/// <param name="Text">The text; a byte order mark is its first character.</param>
/// <param name="Guess">What a person should know of how it was come by; null where the bytes leave no doubt.</param>
internal readonly record struct DecodedText(string Text, Problem? Guess = null)
{
    private const char Mark = '\uFEFF';

    /// <summary>The text as editors show and count it: without a byte order mark.</summary>
    public DecodedText WithoutMark()
    {
        var marks = Text.AsSpan().IndexOfAnyExcept(Mark) is >= 0 and var first ? first : Text.Length;
        return marks == 0 ? this : new DecodedText(Text[marks..], Guess is { } guess ? guess with { Span = guess.Span.Shift(-marks) } : null);
    }
}
