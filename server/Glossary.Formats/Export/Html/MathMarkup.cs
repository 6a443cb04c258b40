using System.Collections.Frozen;
using System.Text;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes a formula in LaTeX as MathML, which browsers show without any script. One with commands that are not known stands as its author wrote it.</summary>
internal ref struct MathMarkup
{
    /// <summary>Deeper formulas, in braces or arguments within others, stand as they are.</summary>
    private const int Deepest = 20;

    /// <summary>Commands for signs that have none in plain text with formulas, where <c>eta</c> may be what is left of <c>beta</c>.</summary>
    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["eta"] = "η", ["iota"] = "ι", ["upsilon"] = "υ", ["Xi"] = "Ξ", ["Pi"] = "Π", ["hbar"] = "ℏ", ["int"] = "∫", ["oint"] = "∮", ["cup"] = "∪", ["cap"] = "∩", ["subset"] = "⊂", ["subseteq"] = "⊆", ["notin"] = "∉",
        ["forall"] = "∀", ["exists"] = "∃", ["emptyset"] = "∅", ["equiv"] = "≡", ["mid"] = "|", ["vert"] = "|", ["Vert"] = "‖", ["|"] = "‖", ["ast"] = "∗", ["star"] = "⋆", ["circ"] = "∘", ["oplus"] = "⊕", ["otimes"] = "⊗", ["odot"] = "⊙", ["div"] = "÷", ["mp"] = "∓",
        ["leftarrow"] = "←", ["Rightarrow"] = "⇒", ["Leftarrow"] = "⇐", ["leftrightarrow"] = "↔", ["mapsto"] = "↦", ["langle"] = "⟨", ["rangle"] = "⟩", ["lfloor"] = "⌊", ["rfloor"] = "⌋", ["lceil"] = "⌈", ["rceil"] = "⌉",
        ["tan"] = "tan", ["sinh"] = "sinh", ["cosh"] = "cosh", ["arg"] = "arg", ["det"] = "det", ["dim"] = "dim", ["lim"] = "lim", ["Pr"] = "Pr", ["sup"] = "sup", ["inf"] = "inf", ["gcd"] = "gcd", ["vdots"] = "⋮", ["neg"] = "¬", ["land"] = "∧", ["lor"] = "∨", ["qquad"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ReadOnlySpan<char> formula;
    private int at;
    private int depth;
    private bool isUnknown;

    private MathMarkup(ReadOnlySpan<char> formula) => this.formula = formula;

    /// <summary>Writes a formula.</summary>
    public static string Of(string formula)
    {
        var reader = new MathMarkup(formula);
        var markup = reader.ReadRow('\0');
        return reader.isUnknown || reader.at < formula.Length ? new HtmlText().Markup("<code class=\"math\">").Text(formula).Markup("</code>").ToString() : $"<math>{markup}</math>";
    }

    /// <summary>Reads up to a sign that closes, or to the end.</summary>
    private string ReadRow(char close)
    {
        var row = new StringBuilder();
        if (++depth > Deepest) isUnknown = true;
        while (!isUnknown && at < formula.Length && formula[at] != close)
        {
            if (char.IsWhiteSpace(formula[at])) at++;
            else row.Append(ReadScripts(ReadAtom()));
        }

        if (close != '\0' && !isUnknown) isUnknown = at++ >= formula.Length;
        depth--;
        return row.ToString();
    }

    /// <summary>Reads what is raised and lowered behind something.</summary>
    private string ReadScripts(string atom)
    {
        string? lowered = null, raised = null;
        while (at < formula.Length && formula[at] is '^' or '_' && !isUnknown)
        {
            var isRaised = formula[at++] == '^';
            if ((isRaised ? raised : lowered) is not null) isUnknown = true;
            else if (isRaised) raised = ReadArgument();
            else lowered = ReadArgument();
        }

        return (lowered, raised) switch
        {
            (null, null) => atom,
            (null, _) => $"<msup>{atom}{raised}</msup>",
            (_, null) => $"<msub>{atom}{lowered}</msub>",
            _ => $"<msubsup>{atom}{lowered}{raised}</msubsup>",
        };
    }

    /// <summary>Reads one thing, or several in braces.</summary>
    private string ReadArgument()
    {
        while (at < formula.Length && char.IsWhiteSpace(formula[at])) at++;
        if (at >= formula.Length || formula[at] is '^' or '_' or '}') isUnknown = true;
        if (++depth > Deepest) isUnknown = true;
        var atom = isUnknown ? "" : ReadAtom();
        depth--;
        return atom.Length == 0 ? "<mrow></mrow>" : atom;
    }

    private string ReadAtom()
    {
        var sign = formula[at];
        switch (sign)
        {
            case '{':
                at++;
                return $"<mrow>{ReadRow('}')}</mrow>";
            case '\\':
                return ReadCommand();
            case '^' or '_':
                return "<mrow></mrow>";
            case '}' or '&' or '#' or '$':
                isUnknown = true;
                return "";
        }

        var length = 1;
        if (char.IsAsciiDigit(sign))
        {
            while (at + length < formula.Length && (char.IsAsciiDigit(formula[at + length]) || (formula[at + length] == '.' && at + length + 1 < formula.Length && char.IsAsciiDigit(formula[at + length + 1])))) length++;
            return Element("mn", Take(length));
        }

        if (char.IsHighSurrogate(sign) && at + 1 < formula.Length) length = 2;
        return Element(char.IsLetter(sign) || length == 2 ? "mi" : "mo", Take(length));
    }

    private string ReadCommand()
    {
        at++;
        var length = 0;
        while (at + length < formula.Length && char.IsAsciiLetter(formula[at + length])) length++;
        if (length == 0)
        {
            if (at == formula.Length) isUnknown = true;
            if (isUnknown) return "";
            var sign = Take(1);
            return sign is "," or ";" or ":" or "!" or " " ? "" : sign is "{" or "}" or "%" or "_" or "&" or "#" or "$" or "|" ? Element("mo", sign) : Fail();
        }

        var name = Take(length);
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac":
                return $"<mfrac>{ReadArgument()}{ReadArgument()}</mfrac>";
            case "sqrt" when at < formula.Length && formula[at] != '[':
                return $"<msqrt>{ReadArgument()}</msqrt>";
            case "hat":
                return $"<mover>{ReadArgument()}<mo>^</mo></mover>";
            case "bar" or "overline":
                return $"<mover>{ReadArgument()}<mo>¯</mo></mover>";
            case "text" or "mathrm" or "operatorname" or "textbf" or "mathbf" or "mathit" when at < formula.Length && formula[at] == '{':
                return ReadText();
        }

        if (MathSymbols.IsStyle(name)) return ReadArgument();
        if ((Symbols.GetValueOrDefault(name) ?? MathSymbols.Command(name)) is not { } symbol) return Fail();
        return symbol.Length == 0 || symbol == " " ? "" : Element(char.IsLetter(symbol[0]) ? "mi" : "mo", symbol);
    }

    /// <summary>Reads words in braces, which are no product of letters.</summary>
    private string ReadText()
    {
        var end = formula[at..].IndexOf('}');
        var text = end < 0 ? "" : formula.Slice(at + 1, end - 1).ToString();
        if (end < 0 || text.AsSpan().IndexOfAny('{', '\\', '$') >= 0) return Fail();
        at += end + 1;
        return Element("mtext", text);
    }

    private string Take(int length)
    {
        at += length;
        return formula.Slice(at - length, length).ToString();
    }

    private string Fail()
    {
        isUnknown = true;
        return "";
    }

    private static string Element(string name, string text) => new HtmlText().Markup($"<{name}>").Text(text).Markup($"</{name}>").ToString();
}
