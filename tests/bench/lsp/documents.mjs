/** Documents to ask in: real prose with a glossary's terms in it. */
import { readFileSync } from 'node:fs';
import { pick, randomNumbers } from '../corpus/random.mjs';
import { ensureProse } from '../corpus/prose.mjs';

/** @typedef {{ line: number, character: number }} Position */
/** @typedef {import('./terms.mjs').KnownTerm} KnownTerm */

/**
 * Paragraphs of prose, and before each one a paragraph that names a term.
 *
 * @param {readonly KnownTerm[]} terms
 * @param {number} [leastLength] in UTF-16 code units; then terms come up again
 * @returns {{ text: string, places: { term: KnownTerm, at: Position }[] }} `at` lies within the term
 */
export function proseWithTerms(terms, leastLength = 0) {
  const paragraphs = readFileSync(ensureProse(), 'utf8').split('\n\n').filter((text) => /^[A-Z][\w ,.'-]{60,600}$/.test(text));
  const places = [];
  const parts = [];
  let length = 0;
  for (let i = 0; i < terms.length || length < leastLength; i++) {
    const term = /** @type {KnownTerm} */ (terms[i % terms.length]);
    const before = 'Here they speak of the ';
    const part = `${before}${term.name} again.\n\n${paragraphs[i % paragraphs.length]}\n\n`;
    places.push({ term, at: { line: 4 * i, character: before.length + 2 } });
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), places };
}

/**
 * Paragraphs that end in the beginning of a term, or in what somebody writes who means it.
 *
 * @param {readonly KnownTerm[]} terms
 * @returns {{ text: string, places: { kind: 'short' | 'prefix' | 'later word' | 'typo', term: KnownTerm, at: Position }[] }}
 *   `short` is too little to tell the term from others; the other kinds ought to find it
 */
export function begunTerms(terms) {
  const random = randomNumbers(3);
  /** @type {['short', 'prefix', 'later word', 'typo']} */
  const kinds = ['short', 'prefix', 'later word', 'typo'];
  const parts = [];
  const places = [];
  for (const [i, term] of terms.entries()) {
    const kind = /** @type {typeof kinds[number]} */ (kinds[i % kinds.length]);
    const line = `They asked for a ${typed(kind, term.name, random)}`;
    places.push({ kind, term, at: { line: 2 * i, character: line.length } });
    parts.push(line);
  }
  return { text: parts.join('\n\n') + '\n', places };
}

/**
 * @param {'short' | 'prefix' | 'later word' | 'typo'} kind
 * @param {string} name
 * @param {() => number} random
 */
function typed(kind, name, random) {
  if (kind === 'short') return name.slice(0, 3);
  if (kind === 'prefix') return name.slice(0, Math.ceil(name.length * 0.7)).trimEnd();
  if (kind === 'later word') {
    const rest = name.slice(name.indexOf(' ') + 1);
    return rest.slice(0, Math.max(4, Math.ceil(rest.length * 0.8))).trimEnd();
  }
  return withTypo(name.slice(0, Math.max(6, Math.ceil(name.length * 0.8))).trimEnd(), random);
}

/**
 * One letter left out, doubled, replaced or changed with its neighbour; never the first one.
 *
 * @param {string} text
 * @param {() => number} random
 */
export function withTypo(text, random) {
  const letters = [...text.matchAll(/(?<=[a-z])[a-z](?=[a-z])/g)].map((match) => match.index);
  const at = pick(random, letters);
  const before = text.slice(0, at);
  const letter = text.slice(at, at + 1);
  const after = text.slice(at + 1);
  return pick(random, [before + after, before + letter + letter + after, `${before}${letter === 'x' ? 'k' : 'x'}${after}`, before + after[0] + letter + after.slice(1)]);
}
