namespace Glossary.Core.Termbases;

/// <summary>Which of several senses of one form the glossaries put first: that of which it is the title, then that whose concept they define first.</summary>
/// <remarks>The senses of one image have numbers in this order; it is asked for where those of several come together.</remarks>
internal sealed class SensePrecedence : IComparer<Sense>
{
    public static readonly SensePrecedence Instance = new();

    /// <inheritdoc/>
    public int Compare(Sense x, Sense y)
    {
        var byKind = ((int)x.Term.Kind).CompareTo((int)y.Term.Kind);
        return byKind != 0 || x.Concept == y.Concept ? byKind : x.Concept.Order.CompareTo(y.Concept.Order);
    }
}
