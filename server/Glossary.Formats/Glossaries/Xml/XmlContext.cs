using Glossary.Formats.Blocks;

namespace Glossary.Formats.Glossaries;

/// <summary>What a block of a large file in XML must know of what stands before it.</summary>
/// <param name="Shape">What the file says before its first entry.</param>
/// <param name="State">What is open where the block begins.</param>
/// <param name="IsFirst">Whether nothing stands before the block.</param>
internal sealed record XmlContext(XmlShape Shape, XmlState State, bool IsFirst)
    : BlockContext($"{IsFirst} {Shape.Root?.Name} {Shape.Root?.Namespace} {Shape.Language} {Shape.TargetLanguage}\n{State.Key}");
