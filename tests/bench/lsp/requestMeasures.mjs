/** How long a running server takes for what users ask, and how much memory it holds after a thousand requests. */
import { pick, randomNumbers, shuffle } from '../corpus/random.mjs';
import { quantile } from '../statistics.mjs';
import { begunTerms, proseWithTerms, withTypo } from './documents.mjs';
import { timed, untilSearched } from './session.mjs';

/** @typedef {import('./documents.mjs').KnownTerm} KnownTerm */
/** @typedef {import('./session.mjs').Session} Session */

/** What is asked before memory is read: together 1,000 requests. */
const requests = { hover: 700, completion: 300 };

/**
 * Memory after 1,000 requests at different places.
 *
 * @param {Session} session that was just started
 * @param {readonly KnownTerm[]} terms
 */
export async function measureMemory(session, terms) {
  await askHovers(session, terms, requests.hover);
  await askCompletions(session, terms, requests.completion);
  return session.memory();
}

/**
 * @param {Session} session
 * @param {readonly KnownTerm[]} terms
 */
export async function measureHovers(session, terms) {
  const { times, hits } = await askHovers(session, terms, 2000);
  return { hoverP50: quantile(times, 0.5), hoverP99: quantile(times, 0.99), hoverHits: hits };
}

/**
 * Hovers over terms of a document that is opened for them, in no order.
 *
 * @param {Session} session
 * @param {readonly KnownTerm[]} terms
 * @param {number} count
 */
async function askHovers(session, terms, count) {
  const { text, places } = proseWithTerms(terms);
  session.open(text);
  await session.hover({ line: 0, character: 0 });
  const random = randomNumbers(5);
  const times = [];
  let hits = 0;
  for (let i = 0; i < count; i++) {
    const { ms, result } = await timed(() => session.hover(pick(random, places).at));
    times.push(ms);
    if (result) hits++;
  }
  return { times, hits: hits / count };
}

/**
 * @param {Session} session
 * @param {readonly KnownTerm[]} terms
 */
export async function measureCompletions(session, terms) {
  const asked = await askCompletions(session, terms, 1000);
  const times = asked.map((one) => one.ms);
  const sought = asked.filter((one) => one.kind !== 'short');
  const share = (/** @type {typeof asked} */ some) => some.filter((one) => one.isFound).length / some.length;
  const kinds = Object.fromEntries(
    ['short', 'prefix', 'later word', 'typo'].map((kind) => {
      const some = asked.filter((one) => one.kind === kind);
      return [kind, { p95: quantile(some.map((one) => one.ms), 0.95), hits: kind === 'short' ? null : share(some) }];
    }),
  );
  return { completionP50: quantile(times, 0.5), completionP95: quantile(times, 0.95), completionHits: share(sought), completionKinds: kinds };
}

/**
 * @param {Session} session
 * @param {readonly KnownTerm[]} terms
 * @param {number} count
 */
async function askCompletions(session, terms, count) {
  const { text, places } = begunTerms(terms);
  session.open(text);
  await session.hover({ line: 0, character: 0 });
  const asked = [];
  shuffle(randomNumbers(9), places);
  for (let i = 0; i < count; i++) {
    const { kind, term, at } = /** @type {typeof places[0]} */ (places[i % places.length]);
    const { ms, result } = await timed(() => session.complete(at));
    asked.push({ kind, ms, isFound: result.some((text) => text.toLowerCase() === term.name) });
  }
  return asked;
}

/**
 * Characters typed into a document of 1 MB, word by word all over it, each followed by a hover close by.
 *
 * @param {Session} session
 * @param {readonly KnownTerm[]} terms
 */
export async function measureTyping(session, terms) {
  const { text, places } = proseWithTerms(terms, 1_000_000);
  session.open(text);
  await session.hover({ line: 0, character: 0 });
  const random = randomNumbers(13);
  const times = [];
  let version = 1;
  for (let word = 0; word < 40; word++) {
    const { at } = pick(random, places);
    for (let letter = 0; letter < 8; letter++) {
      const position = { line: at.line + 2, character: 5 + letter };
      const { ms } = await timed(() => {
        session.change(++version, { range: { start: position, end: position }, text: 'typewriter'.slice(letter, letter + 1) });
        return session.hover(at);
      });
      times.push(ms);
    }
  }
  return { typingP50: quantile(times, 0.5), typingP95: quantile(times, 0.95) };
}

/**
 * Full-text search: two words out of a body, and one word with a typo.
 *
 * @param {Session} session
 * @param {readonly KnownTerm[]} terms
 */
export async function measureSearch(session, terms) {
  if (!session.canSearch) return { searchTwoWordsP95: null, searchTypoP95: null };
  await untilSearched(session, /** @type {KnownTerm} */ (terms[0]));
  const random = randomNumbers(17);
  /** @type {number[]} */
  const twoWords = [];
  /** @type {number[]} */
  const typo = [];
  for (const { body } of terms.slice(0, 200)) {
    twoWords.push((await timed(() => session.search(body))).ms);
    const word = /** @type {string} */ (body.split(' ')[0]);
    typo.push((await timed(() => session.search(withTypo(word, random)))).ms);
  }
  return { searchTwoWordsP95: quantile(twoWords, 0.95), searchTypoP95: quantile(typo, 0.95) };
}
