/** What the figures of the parts look like, and the bars they are held against. */
import { writeReport } from './files.mjs';
import { barPlot } from './svg.mjs';
import { table } from './table.mjs';

/** @typedef {import('../lsp/workspaces.mjs').Size} Size */
/** @typedef {Record<string, any>} Figures of one size */

/** Bytes that the benchmarks which stay in the process search, as `MatcherBenchmarks.Length`; the prose is next to all ASCII. */
const searched = 2 ** 20;

/** @param {string} benchmark */
const speedOf = (benchmark) => (/** @type {Figures} */ of) => {
  const figures = of.benchmarks?.[benchmark];
  return figures && searched / 1e3 / figures.ms;
};

/** @type {{ name: string, read: (of: Figures) => number | undefined, isOurs?: boolean }[]} */
const searchers = [
  { name: 'this matcher, as it ships', read: (of) => of.matcher?.megabytesASecond, isOurs: true },
  { name: 'this matcher, JIT', read: speedOf('MatcherBenchmarks.Matcher()'), isOurs: true },
  { name: 'SearchValues', read: speedOf('AlternativeBenchmarks.SearchValues()') },
  { name: 'compiled Regex', read: speedOf('AlternativeBenchmarks.CompiledRegex()') },
  { name: 'ripgrep', read: (of) => of.ripgrep?.megabytesASecond },
];

const bars = { '250': 700, '100k': 70, '1M': 30 };

/** @type {import('./table.mjs').Row[]} */
const rows = [
  ...searchers.map(({ name, read }, i) => ({ name, unit: 'MB/s', read, isRate: true, ...(i === 0 ? { aims: bars } : {}) })),
  { name: 'a whole Markdown document, terms judged', unit: 'MB/s', read: speedOf('MatcherBenchmarks.WholeDocument()'), isRate: true },
  ...['10000', '1000000'].flatMap((length) => [
    part(`hover, document of ${Number(length) / 1000} KB`, `DocumentBenchmarks.Hover(Length=${length})`, 1e3, 'µs'),
    part(`character typed + hover, document of ${Number(length) / 1000} KB`, `DocumentBenchmarks.TypeACharacterAndHover(Length=${length})`, 1e3, 'µs'),
  ]),
  part('completion by three letters', 'CompletionBenchmarks.Complete(Typed=ThreeLetters)', 1e3, 'µs'),
  part('completion by most of the name', 'CompletionBenchmarks.Complete(Typed=Prefix)', 1e3, 'µs'),
  part('completion by a later word', 'CompletionBenchmarks.Complete(Typed=LaterWord)', 1e3, 'µs'),
  part('completion by a name with a typo', 'CompletionBenchmarks.Complete(Typed=Typo)', 1e3, 'µs'),
  part('search for a name', 'SearchBenchmarks.Search(Sought=Name)', 1e3, 'µs'),
  part('search for two words of a definition', 'SearchBenchmarks.Search(Sought=TwoWords)', 1e3, 'µs'),
  part('search for a word with a typo', 'SearchBenchmarks.Search(Sought=Typo)', 1e3, 'µs'),
  part('reading the files', 'LoadBenchmarks.Read()', 1, 'ms'),
  part('reading and compiling the files', 'LoadBenchmarks.ReadAndCompile()', 1, 'ms'),
];

/**
 * @param {string} name
 * @param {string} benchmark
 * @param {number} factor from ms
 * @param {string} unit
 * @returns {import('./table.mjs').Row}
 */
function part(name, benchmark, factor, unit) {
  return { name, unit, read: (of) => of.benchmarks?.[benchmark] && of.benchmarks[benchmark].ms * factor };
}

/**
 * @param {{ circumstances: import('../machine.mjs').Circumstances, figures: Partial<Record<Size, Figures>> }} results
 * @param {boolean} record
 */
export function reportBench(results, record) {
  const known = Object.entries(results.figures);
  const reasons = known.filter(([, of]) => of.ripgrep.reason).map(([size, of]) => `- ripgrep with ${size} terms: ${of.ripgrep.reason}\n`);
  const groups = known.map(([size, of]) => ({
    name: `${size} terms`,
    bars: searchers.flatMap(({ name, read, isOurs = false }) => {
      const value = read(of);
      return value ? [{ name, value, isOurs }] : [];
    }),
  }));
  writeReport(
    {
      name: 'bench',
      title: 'The parts of the server',
      results,
      tables: table(rows, results.figures) + (reasons.length > 0 ? `\nNot measured:\n\n${reasons.join('')}` : ''),
      plots: { matcher: barPlot({ title: 'Finding all terms in prose, one thread (logarithmic)', unit: 'MB/s', groups }) },
    },
    record,
  );
}
