namespace Glossary.Formats.Glossaries;

/// <summary>LaTeX commands and characters that have a plain character of their own.</summary>
internal static class MathSymbols
{
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["zeta"] = "ζ",
        ["theta"] = "θ", ["kappa"] = "κ", ["lambda"] = "λ", ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ", ["pi"] = "π", ["rho"] = "ρ",
        ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["varphi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω",
        ["Gamma"] = "Γ", ["Delta"] = "Δ", ["Theta"] = "Θ", ["Lambda"] = "Λ", ["Sigma"] = "Σ", ["Phi"] = "Φ", ["Psi"] = "Ψ", ["Omega"] = "Ω",
        ["times"] = "×", ["cdot"] = "·", ["pm"] = "±", ["leq"] = "≤", ["le"] = "≤", ["geq"] = "≥", ["ge"] = "≥", ["neq"] = "≠", ["approx"] = "≈",
        ["sim"] = "∼", ["propto"] = "∝", ["infty"] = "∞", ["in"] = "∈", ["to"] = "→", ["rightarrow"] = "→", ["sum"] = "∑", ["prod"] = "∏",
        ["partial"] = "∂", ["nabla"] = "∇", ["ll"] = "≪", ["gg"] = "≫", ["ell"] = "ℓ", ["ldots"] = "…", ["dots"] = "…", ["cdots"] = "…",
        ["log"] = "log", ["ln"] = "ln", ["exp"] = "exp", ["max"] = "max", ["min"] = "min", ["sin"] = "sin", ["cos"] = "cos", ["tanh"] = "tanh",
        ["left"] = "", ["right"] = "", ["quad"] = " ",

        // What is left where "\t" or "\r" of a command was taken for white space. "eta" stays out: it may be \eta or \beta.
        ["heta"] = "θ", ["imes"] = "×", ["ho"] = "ρ", ["au"] = "τ", ["ightarrow"] = "→",
    };

    private const string ScriptBase = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>The text of a command given without its backslash; null if it is none that is known.</summary>
    public static string? Command(string name) => Commands.GetValueOrDefault(name);

    /// <summary>Whether a command only says how its argument is set.</summary>
    public static bool IsStyle(string name) =>
        name is "mathcal" or "mathbb" or "mathbf" or "mathrm" or "mathit" or "boldsymbol" or "text" or "ext" or "textbf" or "operatorname" or "hat" or "bar";

    /// <summary>A superscript or subscript in plain characters where they exist, else behind <c>^</c> or <c>_</c>.</summary>
    public static string Script(char mark, string content)
    {
        var target = mark == '^' ? Raised : Lowered;
        var result = new char[content.Length];
        for (var i = 0; i < content.Length; i++)
        {
            var at = ScriptBase.IndexOf(content[i]);
            if (at < 0) return content.Length == 1 || IsWord(content) ? $"{mark}{content}" : $"{mark}({content})";
            result[i] = target[at];
        }

        return new string(result);
    }

    private static bool IsWord(string text)
    {
        foreach (var c in text) if (!char.IsLetterOrDigit(c)) return false;
        return true;
    }
}
