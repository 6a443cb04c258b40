/** Where results go: below artifacts/ always, and into the records and the documentation when asked for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchFolder, performanceDocument, plotFolder, recordFolder } from '../corpus/places.mjs';
import { describe } from '../machine.mjs';

/**
 * @typedef {object} Report
 * @property {'bench' | 'lsp'} name
 * @property {string} title
 * @property {{ circumstances: import('../machine.mjs').Circumstances }} results all of them, as data
 * @property {string} tables Markdown
 * @property {Record<string, string>} plots SVG by name
 */

/**
 * @param {Report} report
 * @param {boolean} record whether records, tables and plots that are part of the project are written
 */
export function writeReport({ name, title, results, tables, plots }, record) {
  const json = JSON.stringify(results, null, 2) + '\n';
  const { circumstances } = results;
  const markdown = `# ${title}\n\n${describe(circumstances)}.\n\n${tables}`;
  console.log(`\n${markdown}`);
  writeFileSync(path.join(benchFolder, `${name}.json`), json);
  if (!record) return;

  const base = path.join(recordFolder, `${circumstances.date}-${name}-${circumstances.commit.replaceAll(' ', '-')}`);
  writeFileSync(`${base}.json`, json);
  writeFileSync(`${base}.md`, markdown);
  mkdirSync(plotFolder, { recursive: true });
  for (const [plot, svg] of Object.entries(plots)) writeFileSync(path.join(plotFolder, `${plot}.svg`), svg);
  const document = readFileSync(performanceDocument, 'utf8');
  writeFileSync(performanceDocument, withGenerated(document, name, `${describe(circumstances)}.\n\n${tables}`));
}

/**
 * Replaces what stands between the two comments that bear a name.
 *
 * @param {string} document
 * @param {string} name
 * @param {string} generated
 */
export function withGenerated(document, name, generated) {
  const begin = `<!-- ${name}: written by the benchmarks -->`;
  const end = `<!-- end of ${name} -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The document has no place for the figures of "${name}".`);
  return `${document.slice(0, from + begin.length)}\n${generated}${document.slice(to)}`;
}
