namespace Glossary.Formats.Prose;

/// <summary>The programming languages the lexer knows, by the language identifiers of LSP 3.17 (TextDocumentItem) and of common editor extensions.</summary>
internal static class CodeLanguages
{
    private static readonly Delimiter Slashes = Line("//");
    private static readonly Delimiter Dashes = Line("--");
    private static readonly Delimiter Percent = Line("%");
    private static readonly Delimiter Semicolon = Line(";");
    private static readonly Delimiter Hash = Line("#");
    private static readonly Delimiter LooseHash = Line("#") with { AfterBlank = true };
    private static readonly Delimiter CBlock = Block("/*", "*/");
    private static readonly Delimiter NestedCBlock = CBlock with { IsNested = true };
    private static readonly Delimiter MlBlock = Block("(*", "*)") with { IsNested = true };

    private static readonly Delimiter Quotes = Text("\"") with { Escape = '\\' };
    private static readonly Delimiter Apostrophes = Text("'") with { Escape = '\\' };
    private static readonly Delimiter LongQuotes = Quotes with { IsMultiline = true };
    private static readonly Delimiter LongApostrophes = Apostrophes with { IsMultiline = true };
    private static readonly Delimiter DoubledQuotes = Text("\"") with { IsDoubled = true };
    private static readonly Delimiter DoubledApostrophes = Text("'") with { IsDoubled = true };
    private static readonly Delimiter TripleQuotes = LongQuotes with { Open = "\"\"\"", Close = "\"\"\"" };
    private static readonly Delimiter TripleApostrophes = LongApostrophes with { Open = "'''", Close = "'''" };
    private static readonly Delimiter DocQuotes = TripleQuotes with { Kind = DelimiterKind.DocString };
    private static readonly Delimiter Template = Text("`") with { Escape = '\\', IsMultiline = true, Interpolation = "${" };
    private static readonly Delimiter RawTicks = Text("`") with { IsMultiline = true };
    private static readonly Delimiter HereDocument = new("<<", "\0", DelimiterKind.String) { Shape = DelimiterShape.HereDocument, IsMultiline = true };
    private static readonly Delimiter RunOfQuotes = TripleQuotes with { Escape = '\0', Shape = DelimiterShape.QuoteRun, Interpolation = "{", InterpolationPrefix = "$" };

    private static readonly CodeSyntax C = new() { Delimiters = [Slashes, CBlock, Text("R\"", ")") with { Shape = DelimiterShape.Tagged, IsMultiline = true }, Quotes], HasCharacters = true };
    private static readonly CodeSyntax CSharp = new()
    {
        Delimiters =
        [
            Slashes, CBlock, RunOfQuotes,
            Verbatim("$@\"") with { Interpolation = "{" }, Verbatim("@$\"") with { Interpolation = "{" }, Verbatim("@\""),
            Quotes with { Interpolation = "{", InterpolationPrefix = "$" },
        ],
        HasCharacters = true,
    };

    private static readonly CodeSyntax Java = new() { Delimiters = [Slashes, CBlock, TripleQuotes, Quotes], HasCharacters = true };
    private static readonly CodeSyntax Kotlin = new() { Delimiters = [Slashes, NestedCBlock, TripleQuotes with { Escape = '\0', Interpolation = "${" }, Quotes with { Interpolation = "${" }], HasCharacters = true };
    private static readonly CodeSyntax JavaScript = new() { Delimiters = [Slashes, CBlock, Quotes, Apostrophes, Template], HasRegexes = true };
    private static readonly CodeSyntax Dart = new() { Delimiters = [Slashes, NestedCBlock, TripleQuotes, TripleApostrophes, Quotes with { Interpolation = "${" }, Apostrophes with { Interpolation = "${" }] };
    private static readonly CodeSyntax Go = new() { Delimiters = [Slashes, CBlock, RawTicks, Quotes], HasCharacters = true };
    private static readonly CodeSyntax Rust = new() { Delimiters = [Slashes, NestedCBlock, Text("r", "\"") with { Shape = DelimiterShape.Counted, Sign = '#', IsMultiline = true }, LongQuotes], HasCharacters = true };
    private static readonly CodeSyntax Swift = new() { Delimiters = [Slashes, NestedCBlock, TripleQuotes, Quotes] };
    private static readonly CodeSyntax Python = new()
    {
        Delimiters =
        [
            Hash,
            DocQuotes with { Interpolation = "{", InterpolationPrefix = "fF" },
            TripleApostrophes with { Kind = DelimiterKind.DocString, Interpolation = "{", InterpolationPrefix = "fF" },
            Quotes with { Interpolation = "{", InterpolationPrefix = "fF" },
            Apostrophes with { Interpolation = "{", InterpolationPrefix = "fF" },
        ],
    };

    private static readonly CodeSyntax Ruby = new()
    {
        Delimiters = [Hash, Block("=begin", "=end") with { AtLineStart = true }, HereDocument, LongQuotes with { Interpolation = "#{" }, LongApostrophes],
        HasRegexes = true,
    };

    private static readonly CodeSyntax Perl = new()
    {
        Delimiters = [LooseHash, .. Pod("=pod", "=head", "=over", "=item", "=begin", "=for", "=encoding"), HereDocument, LongQuotes, LongApostrophes],
        HasRegexes = true,
    };

    private static readonly CodeSyntax Php = new() { Delimiters = [Slashes, CBlock, Hash, HereDocument with { Open = "<<<" }, LongQuotes with { Interpolation = "{$" }, LongApostrophes] };
    private static readonly CodeSyntax Shell = new() { Delimiters = [LooseHash, HereDocument, LongQuotes with { Interpolation = "${" }, Text("'") with { IsMultiline = true }] };
    private static readonly CodeSyntax PowerShell = new()
    {
        Delimiters =
        [
            Block("<#", "#>"), LooseHash, Text("@\"", "\"@") with { IsMultiline = true }, Text("@'", "'@") with { IsMultiline = true },
            Text("\"") with { Escape = '`', IsMultiline = true, Interpolation = "$(" }, DoubledApostrophes with { IsMultiline = true },
        ],
    };

    private static readonly CodeSyntax Batch = new() { Delimiters = [Line("rem") with { AtLineStart = true }, Line("::") with { AtLineStart = true }, Text("\"")] };
    private static readonly CodeSyntax Sql = new() { Delimiters = [Dashes, NestedCBlock, DoubledApostrophes with { IsMultiline = true }, DoubledQuotes] };
    private static readonly CodeSyntax Lua = new() { Delimiters = [LongBracket("--[") with { Kind = DelimiterKind.BlockComment }, Dashes, LongBracket("["), Quotes, Apostrophes] };
    private static readonly CodeSyntax R = new() { Delimiters = [Hash, LongQuotes, LongApostrophes] };
    private static readonly CodeSyntax Julia = new() { Delimiters = [Block("#=", "=#") with { IsNested = true }, Hash, DocQuotes, LongQuotes], HasCharacters = true };
    private static readonly CodeSyntax Elixir = new() { Delimiters = [Hash, Text("@doc \"\"\"", "\"\"\"") with { Kind = DelimiterKind.DocString, IsMultiline = true }, Text("@moduledoc \"\"\"", "\"\"\"") with { Kind = DelimiterKind.DocString, IsMultiline = true }, TripleQuotes, LongQuotes with { Interpolation = "#{" }, LongApostrophes] };
    private static readonly CodeSyntax Haskell = new() { Delimiters = [Block("{-", "-}") with { IsNested = true }, Dashes, Quotes], HasCharacters = true };
    private static readonly CodeSyntax Ml = new() { Delimiters = [MlBlock, Slashes, TripleQuotes, LongQuotes], HasCharacters = true };
    private static readonly CodeSyntax OCaml = new() { Delimiters = [MlBlock, LongQuotes], HasCharacters = true };
    private static readonly CodeSyntax Lisp = new() { Delimiters = [Block("#|", "|#") with { IsNested = true }, Semicolon, LongQuotes] };
    private static readonly CodeSyntax Erlang = new() { Delimiters = [Percent, LongQuotes, LongApostrophes] };
    private static readonly CodeSyntax Pascal = new() { Delimiters = [Slashes, Block("{", "}"), Block("(*", "*)"), DoubledApostrophes] };
    private static readonly CodeSyntax Ada = new() { Delimiters = [Dashes, DoubledQuotes], HasCharacters = true };
    private static readonly CodeSyntax Vhdl = new() { Delimiters = [Dashes, CBlock, DoubledQuotes], HasCharacters = true };
    private static readonly CodeSyntax Verilog = new() { Delimiters = [Slashes, CBlock, Quotes] };
    private static readonly CodeSyntax VisualBasic = new() { Delimiters = [Line("'"), Line("REM") with { AtLineStart = true }, DoubledQuotes] };
    private static readonly CodeSyntax Matlab = new() { Delimiters = [Block("%{", "%}") with { AtLineStart = true }, Percent, Hash with { AtLineStart = true }, DoubledQuotes, DoubledApostrophes], HasTransposition = true };
    private static readonly CodeSyntax Fortran = new() { Delimiters = [Line("!"), DoubledQuotes, DoubledApostrophes] };
    private static readonly CodeSyntax FixedFortran = new() { Delimiters = [Line("!"), Line("c") with { AtLineStart = true }, Line("*") with { AtLineStart = true }, DoubledQuotes, DoubledApostrophes] };
    private static readonly CodeSyntax Tcl = new() { Delimiters = [LooseHash, LongQuotes] };
    private static readonly CodeSyntax CMake = new() { Delimiters = [LongBracket("#[") with { Kind = DelimiterKind.BlockComment }, Hash, LongQuotes, LongBracket("[")] };
    private static readonly CodeSyntax Make = new() { Delimiters = [LooseHash] };
    private static readonly CodeSyntax Docker = new() { Delimiters = [Hash with { AtLineStart = true }, Quotes, Text("'")] };
    private static readonly CodeSyntax Hcl = new() { Delimiters = [Hash, Slashes, CBlock, HereDocument, Quotes with { Interpolation = "${" }] };
    private static readonly CodeSyntax Nix = new() { Delimiters = [Hash, CBlock, Text("''") with { IsMultiline = true, Interpolation = "${" }, LongQuotes with { Interpolation = "${" }] };
    private static readonly CodeSyntax GraphQl = new() { Delimiters = [Hash, DocQuotes, Quotes] };
    private static readonly CodeSyntax Css = new() { Delimiters = [CBlock, Quotes, Apostrophes] };
    private static readonly CodeSyntax Scss = new() { Delimiters = [Line("//") with { AfterBlank = true }, CBlock, Quotes, Apostrophes] };
    private static readonly CodeSyntax Assembly = new() { Delimiters = [Semicolon, Slashes, CBlock, LooseHash, Line("@") with { AfterBlank = true }, Quotes] };
    private static readonly CodeSyntax Json = new() { Delimiters = [Slashes, CBlock, Quotes, Apostrophes], IsData = true };
    private static readonly CodeSyntax Toml = new() { Delimiters = [Hash, TripleQuotes, TripleApostrophes with { Escape = '\0' }, Quotes, Text("'")], IsData = true };

    private static readonly Dictionary<string, CodeSyntax> ByLanguageId = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c"] = C, ["cpp"] = C, ["cuda-cpp"] = C, ["objective-c"] = C, ["objective-cpp"] = C, ["glsl"] = C, ["hlsl"] = C, ["wgsl"] = C, ["shaderlab"] = C,
        ["csharp"] = CSharp, ["cs"] = CSharp,
        ["java"] = Java, ["scala"] = Java, ["groovy"] = JavaScript, ["d"] = Go, ["zig"] = C, ["solidity"] = JavaScript, ["proto"] = JavaScript, ["proto3"] = JavaScript,
        ["kotlin"] = Kotlin, ["dart"] = Dart, ["go"] = Go, ["rust"] = Rust, ["swift"] = Swift,
        ["javascript"] = JavaScript, ["javascriptreact"] = JavaScript, ["javascript.jsx"] = JavaScript, ["typescript.tsx"] = JavaScript, ["typescript"] = JavaScript, ["typescriptreact"] = JavaScript,
        ["python"] = Python, ["cython"] = Python, ["starlark"] = Python, ["bazel"] = Python, ["snakemake"] = Python, ["gdscript"] = Python, ["coffeescript"] = Python, ["nim"] = Python,
        ["ruby"] = Ruby, ["crystal"] = Ruby, ["perl"] = Perl, ["perl6"] = Perl, ["raku"] = Perl, ["php"] = Php,
        ["shellscript"] = Shell, ["sh"] = Shell, ["bash"] = Shell, ["zsh"] = Shell, ["fish"] = Shell, ["awk"] = Shell, ["powershell"] = PowerShell, ["ps1"] = PowerShell, ["bat"] = Batch, ["dosbatch"] = Batch,
        ["sql"] = Sql, ["plsql"] = Sql, ["lua"] = Lua, ["r"] = R, ["julia"] = Julia, ["elixir"] = Elixir,
        ["haskell"] = Haskell, ["elm"] = Haskell, ["purescript"] = Haskell, ["fsharp"] = Ml, ["ocaml"] = OCaml,
        ["clojure"] = Lisp, ["lisp"] = Lisp, ["scheme"] = Lisp, ["racket"] = Lisp, ["emacs-lisp"] = Lisp, ["erlang"] = Erlang, ["prolog"] = Erlang,
        ["pascal"] = Pascal, ["objectpascal"] = Pascal, ["ada"] = Ada, ["vhdl"] = Vhdl, ["verilog"] = Verilog, ["systemverilog"] = Verilog, ["vb"] = VisualBasic,
        ["matlab"] = Matlab, ["octave"] = Matlab, ["fortran"] = Fortran, ["fortran-modern"] = Fortran, ["FortranFreeForm"] = Fortran, ["fortran_fixed-form"] = FixedFortran,
        ["tcl"] = Tcl, ["sdc"] = Tcl, ["upf"] = Tcl, ["cmake"] = CMake, ["makefile"] = Make, ["make"] = Make, ["dockerfile"] = Docker, ["terraform"] = Hcl, ["hcl"] = Hcl, ["nix"] = Nix,
        ["graphql"] = GraphQl, ["css"] = Css, ["scss"] = Scss, ["less"] = Scss, ["sass"] = Scss, ["stylus"] = Scss,
        ["asm"] = Assembly, ["asm-intel-x86-generic"] = Assembly, ["arm"] = Assembly, ["riscv"] = Assembly,
        ["json"] = Json, ["jsonc"] = Json, ["json5"] = Json, ["jsonl"] = Json, ["toml"] = Toml,
    };

    /// <summary>Finds a language; null if it is not known.</summary>
    public static CodeSyntax? Find(string languageId) => ByLanguageId.GetValueOrDefault(languageId);

    private static Delimiter Line(string open) => new(open, "", DelimiterKind.LineComment);

    private static Delimiter Block(string open, string close) => new(open, close, DelimiterKind.BlockComment) { IsMultiline = true };

    private static Delimiter Text(string open, string? close = null) => new(open, close ?? open, DelimiterKind.String);

    private static Delimiter Verbatim(string open) => new(open, "\"", DelimiterKind.String) { IsMultiline = true, IsDoubled = true };

    private static Delimiter LongBracket(string open) => new(open, "]]", DelimiterKind.String) { Shape = DelimiterShape.Counted, Sign = '=', IsMultiline = true };

    private static IEnumerable<Delimiter> Pod(params string[] openings) =>
        openings.Select(static open => Block(open, "=cut") with { AtLineStart = true });
}
