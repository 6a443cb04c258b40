/** How soon a server answers: with a cache, and without one. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { benchFolder } from '../corpus/places.mjs';
import { median } from '../statistics.mjs';
import { proseWithTerms } from './documents.mjs';
import { withServer } from './session.mjs';

/** @typedef {import('./documents.mjs').KnownTerm} KnownTerm */
/** @typedef {import('./workspaces.mjs').Workspace} Workspace */

/** The cache that all measurements of a workspace share, once {@link measureStarts} has filled it. */
export const warmCache = path.join(benchFolder, 'cache-warm');
const freshCache = path.join(benchFolder, 'cache-fresh');

/** @param {string} folder */
function empty(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/**
 * @param {string} program
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 * @param {{ cold: number, warm: number }} runs
 */
export async function measureStarts(program, workspace, terms, runs) {
  const term = /** @type {KnownTerm} */ (terms[0]);
  const { text, places } = proseWithTerms([term]);
  const at = /** @type {typeof places[0]} */ (places[0]).at;
  const start = (/** @type {string} */ cache) =>
    withServer(program, workspace, cache, async (session) => {
      session.open(text);
      const card = await session.hover(at);
      if (!card) throw new Error(`the first hover does not know "${term.name}"`);
      return { initialize: session.initializedAfter, firstHover: performance.now() - session.client.startedAt };
    });

  const cold = [];
  for (let i = 0; i < runs.cold; i++) {
    empty(freshCache);
    cold.push(await start(freshCache));
  }
  rmSync(freshCache, { recursive: true, force: true });

  empty(warmCache);
  const fullTextReady = await measureFullText(program, workspace, text, at, term);
  const warm = [];
  for (let i = 0; i < runs.warm; i++) warm.push(await start(warmCache));
  return {
    initialize: median([...cold, ...warm].map((run) => run.initialize)),
    firstHoverWarm: median(warm.map((run) => run.firstHover)),
    firstHoverCold: median(cold.map((run) => run.firstHover)),
    fullTextReady,
  };
}

/**
 * Spawn → the full text is searched, without a cache. It is ready when a term is found by words that only its body has.
 *
 * @param {string} program
 * @param {Workspace} workspace
 * @param {string} text
 * @param {import('./documents.mjs').Position} at
 * @param {KnownTerm} term
 * @returns {Promise<number | null>} ms; null where the server offers no search
 */
function measureFullText(program, workspace, text, at, term) {
  return withServer(program, workspace, warmCache, async (session) => {
    session.open(text);
    await session.hover(at);
    if (!session.canSearch) return null;
    await session.until(async () => (await session.search(term.body)).some((name) => name.toLowerCase() === term.name), 20);
    return performance.now() - session.client.startedAt;
  });
}
