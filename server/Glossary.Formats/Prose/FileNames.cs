namespace Glossary.Formats.Prose;

/// <summary>Tells a file's language by its name, where no editor says it.</summary>
internal static class FileNames
{
    /// <summary>Language identifiers and the extensions of their files.</summary>
    private static readonly (string LanguageId, string Extensions)[] Table =
    [
        ("markdown", "md markdown mkd mdwn mdown"), ("mdx", "mdx"), ("quarto", "qmd"), ("rmd", "rmd"),
        ("restructuredtext", "rst rest"), ("asciidoc", "adoc asciidoc asc"), ("latex", "tex ltx sty cls"), ("bibtex", "bib"),
        ("html", "html htm xhtml vue svelte"), ("xml", "xml xsd xsl xslt svg csproj props targets resx dita ditamap docbook tbx tmx xliff xlf"),
        ("yaml", "yaml yml"), ("toml", "toml"), ("ini", "ini cfg conf"), ("properties", "properties env"), ("json", "json webmanifest ipynb"), ("jsonc", "jsonc"), ("json5", "json5"), ("jsonl", "jsonl ndjson"),
        ("csv", "csv"), ("tsv", "tsv"), ("log", "log"), ("plaintext", "txt text"),
        ("c", "c h"), ("cpp", "cpp cc cxx hpp hh hxx inl ipp"), ("cuda-cpp", "cu cuh"), ("objective-c", "m"), ("objective-cpp", "mm"), ("csharp", "cs csx"),
        ("java", "java"), ("kotlin", "kt kts"), ("scala", "scala sc"), ("groovy", "groovy gradle"), ("go", "go"), ("rust", "rs"), ("swift", "swift"), ("dart", "dart"), ("zig", "zig"), ("d", "d"), ("solidity", "sol"),
        ("javascript", "js mjs cjs"), ("javascriptreact", "jsx"), ("typescript", "ts mts cts"), ("typescriptreact", "tsx"),
        ("python", "py pyi pyw"), ("starlark", "bzl star"), ("ruby", "rb rake gemspec"), ("perl", "pl pm"), ("php", "php"), ("lua", "lua"), ("r", "r"), ("julia", "jl"),
        ("elixir", "ex exs"), ("erlang", "erl hrl"), ("haskell", "hs"), ("elm", "elm"), ("fsharp", "fs fsx fsi"), ("ocaml", "ml mli"), ("clojure", "clj cljs cljc edn"), ("lisp", "lisp lsp el"), ("scheme", "scm rkt"),
        ("shellscript", "sh bash zsh ksh"), ("fish", "fish"), ("awk", "awk"), ("powershell", "ps1 psm1 psd1"), ("bat", "bat cmd"),
        ("sql", "sql ddl"), ("graphql", "graphql gql"), ("proto", "proto"), ("terraform", "tf tfvars"), ("hcl", "hcl"), ("nix", "nix"),
        ("css", "css"), ("scss", "scss"), ("less", "less"), ("sass", "sass"),
        ("verilog", "v vh"), ("systemverilog", "sv svh"), ("vhdl", "vhd vhdl"), ("tcl", "tcl sdc xdc upf"), ("matlab", "mat"), ("fortran", "f90 f95 f03 f08"), ("fortran_fixed-form", "f for f77"),
        ("pascal", "pas pp"), ("ada", "adb ads"), ("vb", "vb vbs bas"), ("asm", "asm s"), ("glsl", "glsl vert frag comp"), ("hlsl", "hlsl"), ("wgsl", "wgsl"), ("cmake", "cmake"), ("makefile", "mk mak"),
    ];

    private static readonly Dictionary<string, string> ByExtension = Table
        .SelectMany(static row => row.Extensions.Split(' ').Select(extension => (extension, row.LanguageId)))
        .ToDictionary(static pair => pair.extension, static pair => pair.LanguageId, StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings of files without text.</summary>
    private const string OtherEndings =
        "safetensors ckpt pth pt onnx gguf ggml tflite pb npy npz pkl parquet h5 hdf5 arrow png jpg jpeg gif webp tif tiff bmp ico eps pdf ps doc docx xls xlsx ppt pptx odt ods odp "
        + "zip gz tgz bz2 xz zst tar rar 7z jar whl exe dll dylib wasm obj mp3 mp4 wav flac avi mov gds gdsii oas lef spef sdf vcd bak tmp cfg lock pem crt sqlite db lst dat raw";

    /// <summary>Endings that are words, parts of names, or too short to tell: behind a period they start a sentence that lacks its blank.</summary>
    private const string DoubtfulEndings =
        "text rest log go for less star pas mat comp inc pp sc d m s f r c h v asc awk bat bash fish props targets env ex el fs cu tt js cpp cls net ps raw pt";

    /// <summary>Endings that tell a file from the end of a sentence, wherever the name stands.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TellingEndings =
        Table.SelectMany(static row => row.Extensions.Split(' ')).Concat(OtherEndings.Split(' ')).Except(DoubtfulEndings.Split(' '))
            .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Makefile"] = "makefile", ["GNUmakefile"] = "makefile", ["Dockerfile"] = "dockerfile", ["Containerfile"] = "dockerfile", ["CMakeLists.txt"] = "cmake",
        ["Gemfile"] = "ruby", ["Rakefile"] = "ruby", ["Jenkinsfile"] = "groovy", ["BUILD"] = "starlark", ["WORKSPACE"] = "starlark", [".gitconfig"] = "ini", [".editorconfig"] = "ini",
    };

    /// <summary>Whether what stands behind a word's last period makes it the name of a file, and be it nothing else: <c>safetensors</c>, but not <c>js</c> or <c>go</c>.</summary>
    public static bool IsTellingEnding(ReadOnlySpan<char> ending) => TellingEndings.Contains(ending);

    /// <summary>The language identifier for a path, <c>plaintext</c> where the name does not tell.</summary>
    public static string LanguageIdOf(string path)
    {
        if (ByName.TryGetValue(Path.GetFileName(path), out var byName)) return byName;
        if (path.EndsWith(".glossary.txt", StringComparison.OrdinalIgnoreCase)) return "glossary";
        var extension = Path.GetExtension(path).TrimStart('.');
        return ByExtension.GetValueOrDefault(extension, "plaintext");
    }
}
