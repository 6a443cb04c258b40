namespace Glossary.Core.Entries;

/// <summary>What can be wrong with a glossary file. The numbers are kept in images.</summary>
public enum ProblemKind
{
    /// <summary>There is text, but no entry at all.</summary>
    NoEntry,

    /// <summary>A line looks like the heading of an entry and was not taken for one.</summary>
    NotAnEntry,

    /// <summary>An entry does not say what its concept is.</summary>
    NoDefinition,

    /// <summary>An entry has no name that could be found in a text.</summary>
    NoName,

    /// <summary>A name stands for an entry above it already.</summary>
    DuplicateName,

    /// <summary>A piece of a heading looks like a name, and nothing says that it is one.</summary>
    UnusedPiece,

    /// <summary>A block of code is not closed.</summary>
    UnclosedCode,

    /// <summary>A displayed formula is not closed.</summary>
    UnclosedFormula,

    /// <summary>Bytes of the file are no UTF-8, and were taken for what they most likely are.</summary>
    NotUtf8,

    /// <summary>A character was lost before: a replacement character stands in its place.</summary>
    LostCharacter,

    /// <summary>The first row of a table does not name its columns.</summary>
    NoHeader,

    /// <summary>A row of a table ends before its definition.</summary>
    ShortRow,

    /// <summary>A row of a table has more cells than there are columns.</summary>
    LongRow,

    /// <summary>A quote of a table is not closed.</summary>
    UnclosedQuote,

    /// <summary>The text does not keep to the syntax of its format: something is not closed, or stands where it may not.</summary>
    BrokenSyntax,

    /// <summary>Something has a form that its format does not provide for, such as a text where a list belongs; it is not used.</summary>
    Unexpected,

    /// <summary>A file has more of something than is read, such as nesting; what is over it is left out.</summary>
    OverLimit,

    /// <summary>A file that is to be imported cannot be read.</summary>
    MissingImport,

    /// <summary>An entry says nothing, and leads nowhere.</summary>
    Undefined,

    /// <summary>A name is a word of everyday speech, and quiet for that.</summary>
    EverydayName,

    /// <summary>A relation leads to no entry.</summary>
    MissingTarget,
}

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>Something that the author wrote is not used as it was meant.</summary>
    Warning,

    /// <summary>Nothing is lost, but it may not be shown as it was meant.</summary>
    Hint,
}

/// <summary>What goes for all problems of a kind.</summary>
internal static class ProblemKinds
{
    public static ProblemSeverity Severity(this ProblemKind kind) =>
        kind is ProblemKind.UnclosedCode or ProblemKind.UnclosedFormula or ProblemKind.NoHeader or ProblemKind.Undefined or ProblemKind.EverydayName ? ProblemSeverity.Hint : ProblemSeverity.Warning;

    public static string Code(this ProblemKind kind) => kind switch
    {
        ProblemKind.NoEntry => "no-entry",
        ProblemKind.NotAnEntry => "not-an-entry",
        ProblemKind.NoDefinition => "no-definition",
        ProblemKind.NoName => "no-name",
        ProblemKind.DuplicateName => "duplicate-name",
        ProblemKind.UnusedPiece => "unused-piece",
        ProblemKind.UnclosedCode => "unclosed-code",
        ProblemKind.NotUtf8 => "not-utf-8",
        ProblemKind.LostCharacter => "lost-character",
        ProblemKind.NoHeader => "no-header",
        ProblemKind.ShortRow => "short-row",
        ProblemKind.LongRow => "long-row",
        ProblemKind.UnclosedQuote => "unclosed-quote",
        ProblemKind.BrokenSyntax => "broken-syntax",
        ProblemKind.Unexpected => "unexpected",
        ProblemKind.OverLimit => "over-limit",
        ProblemKind.MissingImport => "missing-import",
        ProblemKind.Undefined => "undefined",
        ProblemKind.EverydayName => "everyday-name",
        ProblemKind.MissingTarget => "missing-target",
        _ => "unclosed-formula",
    };
}
