/** What the figures of the whole server look like, and the bars they are held against. */
import { sizes } from '../lsp/workspaces.mjs';
import { writeReport } from './files.mjs';
import { linePlot } from './svg.mjs';
import { table } from './table.mjs';

/** @typedef {import('../lsp/workspaces.mjs').Size} Size */
/** @typedef {Partial<Record<Size, Record<string, any>>>} Figures */

/** @param {number} small @param {number} [large] @param {number} [huge] */
const aims = (small, large = small, huge = large) => ({ '250': small, '100k': large, '1M': huge });

/** @type {import('./table.mjs').Row[]} */
const rows = [
  { name: 'spawn → initialize', unit: 'ms', read: (of) => of.initialize, aims: aims(15) },
  { name: 'spawn → first hover, warm cache', unit: 'ms', read: (of) => of.firstHoverWarm, aims: aims(30, 40, 60) },
  { name: 'spawn → first hover, no cache yet', unit: 'ms', read: (of) => of.firstHoverCold, aims: aims(60, 1000, 8000) },
  { name: 'full-text index ready, no cache yet', unit: 'ms', read: (of) => of.fullTextReady, aims: aims(300, 12_000, 120_000) },
  { name: 'memory after 1,000 requests, private', unit: 'MB', read: (of) => of.memory?.privateMB, aims: aims(45, 70, 150) },
  { name: 'the same with what is mapped', unit: 'MB', read: (of) => of.memory?.residentMB },
  { name: 'hover, p50', unit: 'ms', read: (of) => of.hoverP50, aims: aims(0.15) },
  { name: 'hover, p99', unit: 'ms', read: (of) => of.hoverP99, aims: aims(1) },
  { name: 'terms that hovers know', unit: '%', read: (of) => of.hoverHits, isRate: true },
  { name: 'completion, p95', unit: 'ms', read: (of) => of.completionP95, aims: aims(0.5, 1, 3) },
  ...['short', 'prefix', 'later word', 'typo'].map((kind) => ({
    name: `completion by ${{ short: 'three letters', prefix: 'most of the name', 'later word': 'a later word', typo: 'a name with a typo' }[kind]}, p95`,
    unit: 'ms',
    read: (/** @type {Record<string, any>} */ of) => of.completionKinds?.[kind].p95,
  })),
  { name: 'sought term among the 50', unit: '%', read: (of) => of.completionHits, isRate: true },
  { name: 'sought term among the 50, with a typo', unit: '%', read: (of) => of.completionKinds?.typo.hits, isRate: true },
  { name: 'character in a 1 MB document + hover, p95', unit: 'ms', read: (of) => of.typingP95, aims: aims(1, 1, 2) },
  { name: 'full-text search for two words, p95', unit: 'ms', read: (of) => of.searchTwoWordsP95, aims: aims(1, 3, 20) },
  { name: 'full-text search for a word with a typo, p95', unit: 'ms', read: (of) => of.searchTypoP95, aims: aims(3, 10, 60) },
  { name: 'edit of an entry on disk → hover', unit: 'ms', read: (of) => of.editOnDisk, aims: aims(30, 200, 1000) },
  { name: 'edit of an entry in an editor → hover', unit: 'ms', read: (of) => of.editInEditor, aims: aims(30, 200, 1000) },
  { name: 'for scale: `cat` → first byte', unit: 'ms', read: (of) => of.catStart },
  { name: 'for scale: a byte to `cat` and back, p50', unit: 'ms', read: (of) => of.catP50 },
  { name: 'for scale: a byte to `cat` and back, p99', unit: 'ms', read: (of) => of.catP99 },
];

/**
 * @param {{ circumstances: import('../machine.mjs').Circumstances, figures: Figures }} results
 * @param {boolean} record
 */
export function reportLsp(results, record) {
  const { figures } = results;
  const failures = Object.values(figures).flatMap((of) => of.failures.map((/** @type {string} */ failure) => `- ${failure}\n`));
  const tables =
    table(rows, figures) + (failures.length > 0 ? `\nNot measured:\n\n${failures.join('')}` : '');
  const plots = {
    start: plot('From start to answer (dashed: the bar)', 'ms', figures, ['spawn → initialize', 'spawn → first hover, warm cache', 'spawn → first hover, no cache yet', 'full-text index ready, no cache yet', 'edit of an entry on disk → hover']),
    requests: plot('Requests (dashed: the bar)', 'ms', figures, ['hover, p50', 'hover, p99', 'completion, p95', 'character in a 1 MB document + hover, p95', 'full-text search for two words, p95', 'full-text search for a word with a typo, p95']),
    memory: plot('Memory (dashed: the bar)', 'MB', figures, ['memory after 1,000 requests, private', 'the same with what is mapped']),
  };
  writeReport({ name: 'lsp', title: 'The server as an editor meets it', results, tables, plots }, record);
}

/**
 * @param {string} title
 * @param {string} unit
 * @param {Figures} figures
 * @param {readonly string[]} names of rows
 */
function plot(title, unit, figures, names) {
  const known = /** @type {Size[]} */ (Object.keys(figures));
  const points = (/** @type {(size: Size) => number | null | undefined} */ read) =>
    known.flatMap((size) => {
      const y = read(size);
      return y ? [{ x: sizes[size], y }] : [];
    });
  const series = rows
    .filter(({ name }) => names.includes(name))
    .map(({ name, read, aims }) => ({ name, points: points((size) => read(figures[size] ?? {})), aims: points((size) => aims?.[size]) }))
    .filter(({ points }) => points.length > 0);
  return linePlot({ title, unit, xTitle: 'terms in the glossary', xs: known.map((name) => ({ value: sizes[name], name })), series });
}
