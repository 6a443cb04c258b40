/** Terms out of a glossary file, to be asked for. */
import { readFileSync } from 'node:fs';
import { randomNumbers, shuffle } from '../corpus/random.mjs';

/** Of longer files, in bytes, only places here and there are looked at. */
const longestReadWhole = 4_000_000;

/**
 * @typedef {object} KnownTerm
 * @property {string} name in lower case
 * @property {string} body a few words that stand in its body
 */

/**
 * Different terms from all over the files.
 *
 * @param {readonly string[]} files glossaries in the seeds' format
 * @param {number} count
 * @returns {KnownTerm[]}
 */
export function sampleTerms(files, count) {
  const random = randomNumbers(count);
  /** @type {Map<string, KnownTerm>} */
  const found = new Map();
  const add = (/** @type {string} */ text) => {
    const heading = /\n\n?([a-z]{3,}(?: [a-z]{4,}){1,3}), [a-z ,]+\n\n?(?:\*\*)?[A-Z](.{60,})/.exec(text);
    if (heading?.[1] && heading[2]) found.set(heading[1], { name: heading[1], body: bodyWords(heading[1], heading[2]) });
    return heading ? heading.index + 1 : text.length;
  };
  for (const file of files) {
    const bytes = readFileSync(file);
    const isSmall = bytes.length < longestReadWhole;
    if (isSmall) for (let text = bytes.toString('utf8'); text.length > 0; ) text = text.slice(add(text));
    for (let tries = 0; !isSmall && tries < 20 * count && found.size < count; tries++) {
      const start = Math.floor(random() * (bytes.length - 4000));
      add(bytes.toString('utf8', start, start + 4000));
    }
  }
  return shuffle(random, [...found.values()]).slice(0, count);
}

/**
 * The two longest words of a definition that are no part of the name.
 *
 * @param {string} name
 * @param {string} text
 */
function bodyWords(name, text) {
  const words = new Set((text.match(/(?<![\w-])[a-z]{5,}(?![\w-])/g) ?? []).filter((word) => !name.includes(word)));
  return [...words].sort((a, b) => b.length - a.length).slice(0, 2).join(' ');
}
