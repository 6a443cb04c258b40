using Glossary.Core.Termbases;

namespace Glossary.Core.Features;

/// <summary>A term that may be meant. How it is written is found out when it is asked for, which it is not of those that find no place in a list.</summary>
internal sealed class Candidate
{
    private readonly TypedCase? typedCase;
    private string? text;

    /// <summary>A name that is written in the case in which was typed.</summary>
    /// <param name="phrase">What was typed of it.</param>
    /// <param name="sense">The term and its concept.</param>
    /// <param name="typedCase">In what case.</param>
    /// <param name="after">How much of what follows the caret goes on as the term does, in UTF-16 code units.</param>
    public Candidate(TypedPhrase phrase, Sense sense, TypedCase typedCase, int after)
    {
        (Phrase, Sense, After) = (phrase, sense, after);
        this.typedCase = typedCase;
    }

    /// <summary>A text for a term.</summary>
    public Candidate(TypedPhrase phrase, Sense sense, string text)
    {
        (Phrase, Sense) = (phrase, sense);
        this.text = text;
    }

    /// <summary>What was typed of it.</summary>
    public TypedPhrase Phrase { get; }

    /// <summary>The term and its concept.</summary>
    public Sense Sense { get; }

    /// <summary>How much of what follows the caret goes on as the term does, in UTF-16 code units.</summary>
    public int After { get; }

    /// <summary>Where in the line the term starts.</summary>
    public int Start => Phrase.Start;

    /// <summary>How it is written there.</summary>
    public string Text => text ??= typedCase!.Write(Sense);
}
