using System.Collections.Immutable;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Server.Glossaries;

/// <summary>What is wrong with a glossary as it was read last.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Buffer">The open document that it was read from; null for the disk.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record SourceProblems(string Path, SourceText? Buffer, ImmutableArray<Problem> Problems);
