using Glossary.Core.Senses;
using Glossary.Core.Termbases;
using Glossary.Core.Text;

namespace Glossary.Core.Documents;

/// <summary>What recognition did at an offset of a document.</summary>
/// <param name="Start">Where the segment starts that holds the offset.</param>
/// <param name="Text">The segment's text.</param>
/// <param name="Regions">Its regions.</param>
/// <param name="Trace">What the matcher tried; offsets are from the segment's start.</param>
/// <param name="Occurrence">The term that stands there, before the text around it is asked; its span is in the document.</param>
/// <param name="Evidence">What the text around has to say.</param>
internal sealed record Inspection(int Start, string Text, ProseRegion[] Regions, RecognitionTrace Trace, Occurrence? Occurrence, Evidence Evidence);
