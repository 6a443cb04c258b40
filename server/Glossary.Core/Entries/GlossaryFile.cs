using System.Collections.Immutable;
using Glossary.Core.Text;

namespace Glossary.Core.Entries;

/// <summary>A glossary file after reading: its entries in file order, and what was wrong with it.</summary>
/// <param name="Source">The path or URI that it is known by.</param>
/// <param name="Text">The text that the entries' spans refer to.</param>
/// <param name="Entries">The entries, in file order.</param>
/// <param name="Problems">What could not be read or had to be guessed; the entries are good all the same.</param>
public sealed record GlossaryFile(string Source, SourceText Text, ImmutableArray<Entry> Entries, ImmutableArray<Problem> Problems);
