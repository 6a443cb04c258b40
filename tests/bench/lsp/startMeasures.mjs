/** How soon a server answers: with a cache, and without one. */
import { mkdirSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { median } from '../statistics.mjs';
import { proseWithTerms } from './documents.mjs';
import { untilSearched, withServer } from './session.mjs';

/** @typedef {import('./documents.mjs').KnownTerm} KnownTerm */
/** @typedef {import('./workspaces.mjs').Workspace} Workspace */

/**
 * Spawn → first hover, each time without a cache, and once more until the full text is searched. That leaves its cache behind, for all that begins with one.
 *
 * @param {string} program
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 * @param {number} runs
 */
export async function measureColdStarts(program, workspace, terms, runs) {
  const place = firstPlace(terms);
  const cold = [];
  for (let i = 0; i < runs; i++) {
    emptyCache(workspace);
    cold.push((await start(program, workspace, place)).firstHover);
  }
  emptyCache(workspace);
  return { firstHoverCold: median(cold), fullTextReady: await measureFullText(program, workspace, place) };
}

/**
 * Spawn → initialize and first hover, with a cache.
 *
 * @param {string} program
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 * @param {number} runs
 */
export async function measureWarmStarts(program, workspace, terms, runs) {
  const place = firstPlace(terms);
  const warm = [];
  for (let i = 0; i < runs; i++) warm.push(await start(program, workspace, place));
  return { initialize: median(warm.map((run) => run.initialize)), firstHoverWarm: median(warm.map((run) => run.firstHover)) };
}

/** @param {Workspace} workspace */
function emptyCache({ cache }) {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
}

/** @typedef {{ term: KnownTerm, text: string, at: import('./documents.mjs').Position }} Place of a term in a document */

/**
 * @param {readonly KnownTerm[]} terms
 * @returns {Place}
 */
function firstPlace([term]) {
  const { text, places } = proseWithTerms([/** @type {KnownTerm} */ (term)]);
  return { .../** @type {typeof places[0]} */ (places[0]), text };
}

/**
 * @param {string} program
 * @param {Workspace} workspace
 * @param {Place} place
 */
function start(program, workspace, { term, text, at }) {
  return withServer(program, workspace, async (session) => {
    session.open(text);
    const card = await session.hover(at);
    if (!card) throw new Error(`the first hover does not know "${term.name}"`);
    return { initialize: session.initializedAfter, firstHover: performance.now() - session.client.startedAt };
  });
}

/**
 * Spawn → the full text is searched, without a cache.
 *
 * @param {string} program
 * @param {Workspace} workspace
 * @param {Place} place
 * @returns {Promise<number | null>} ms; null where the server offers no search
 */
function measureFullText(program, workspace, { term, text, at }) {
  return withServer(program, workspace, async (session) => {
    session.open(text);
    await session.hover(at);
    if (!session.canSearch) return null;
    await untilSearched(session, term);
    return performance.now() - session.client.startedAt;
  });
}
