using System.Diagnostics;
using System.Globalization;
using System.Text;
using Glossary.Benchmarks;

// The matcher compiled ahead of time, as it ships: BenchmarkDotNet needs the just-in-time compiler, which may use other instructions.
// Prints the median speed in MB of UTF-8 a second, and how many terms there were.
const int runs = 9;
var pieces = Subject.Pieces(Subject.Prose, 4096);
var megabytes = Encoding.UTF8.GetByteCount(Subject.Prose) / 1e6;
_ = Subject.Termbase;

var speeds = new double[runs];
var found = 0;
for (var run = 0; run < runs; run++)
{
    found = 0;
    var start = Stopwatch.GetTimestamp();
    foreach (var piece in pieces) found += Subject.CountTerms(piece);
    speeds[run] = megabytes / Stopwatch.GetElapsedTime(start).TotalSeconds;
}

Array.Sort(speeds);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{speeds[runs / 2]:F2} {found}"));
