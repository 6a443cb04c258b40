/** ripgrep, looking for the same names in the same prose. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { findOnPath } from '../../client-vscode/scripts/lib/commands.mjs';
import { benchFolder } from './corpus/places.mjs';
import { median } from './statistics.mjs';

/** Longer than this nobody waits for a search, in ms. */
const patience = 30_000;

/** Shorter than this is within the noise of starting a process, in ms. */
const least = 200;

/**
 * Searches without what it takes to start and to prepare the names: in as much prose as is needed to tell the two apart.
 *
 * @param {string} names path of a list of names, one a line
 * @param {string} prose path
 * @returns {{ megabytesASecond: number, prepareMs: number } | { reason: string }}
 */
export function measureRipgrep(names, prose) {
  if (!findOnPath('rg')) return { reason: 'ripgrep is not installed' };
  const bytes = readFileSync(prose);
  const slice = path.join(benchFolder, 'prose-slice.md');
  writeFileSync(slice, '');
  const empty = search(names, slice, 3);
  if (typeof empty === 'string') return { reason: empty };
  for (let length = 1 << 16; ; length = Math.min(bytes.length, length * 8)) {
    writeFileSync(slice, bytes.subarray(0, length));
    const full = search(names, slice, length === bytes.length ? 3 : 1);
    if (typeof full === 'string') return { reason: full };
    const ms = full - empty;
    if (ms > least || length === bytes.length) return { megabytesASecond: length / 1e3 / Math.max(ms, 1), prepareMs: empty };
  }
}

/**
 * @param {string} names
 * @param {string} file
 * @param {number} runs
 * @returns {number | string} the median in ms, or why there is none
 */
function search(names, file, runs) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { status, error, stderr } = spawnSync('rg', ['-F', '-i', '-w', '--count-matches', '-f', names, file], { timeout: patience, encoding: 'utf8' });
    times.push(performance.now() - start);
    if (error) return `not within ${patience / 1000} s`;
    if (status === 2) return stderr.trim().split('\n').at(-1) ?? 'it failed';
    if (performance.now() - start > patience / 3) break;
  }
  return /** @type {number} */ (median(times));
}
