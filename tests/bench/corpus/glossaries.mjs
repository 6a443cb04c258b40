/** Glossaries of any size in the seeds' format, the same ones every time. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../client-vscode/scripts/lib/places.mjs';
import { pick, randomNumbers } from './random.mjs';
import { benchFolder } from './places.mjs';
import { vocabulary, vocabularySize, wordsOfNames } from './words.mjs';

const categories = ['lithography', 'metrology', 'machine learning', 'packaging', 'deposition', 'computer vision', 'yield', 'optimization', 'etching', 'robotics'];
const kinds = ['method', 'measure', 'structure', 'process', 'material', 'technique', 'model', 'device', 'property', 'procedure'];
const verbs = ['reduces', 'measures', 'limits', 'controls', 'describes', 'replaces', 'improves', 'removes'];

/** A batch that is written at once, in UTF-16 code units. */
const batchLength = 1 << 20;

/** @typedef {{ files: string[], names: string }} Glossary paths of its files, and of a list of its entries' titles, one a line */

/**
 * The glossary that comes with the server.
 *
 * @returns {Glossary}
 */
export function bundledGlossary() {
  const seeds = path.join(root, 'seeds');
  const files = readdirSync(seeds).sort().map((name) => path.join(seeds, name));
  const titles = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^([^*,\n-][^,\n]*),.*\n\*\*/gm)].map(([, title]) => title));
  mkdirSync(benchFolder, { recursive: true });
  const names = path.join(benchFolder, 'seeds.names.txt');
  writeFileSync(names, titles.join('\n') + '\n');
  return { files, names };
}

/**
 * Makes sure that a generated glossary lies on disk.
 *
 * @param {number} entries
 * @param {{ bytes?: number }} [options] about how long an entry is (default 300)
 * @returns {Glossary}
 */
export function ensureGlossary(entries, { bytes = 300 } = {}) {
  // Files of another version of the generator are not taken for this one's.
  const version = createHash('sha256').update(readFileSync(import.meta.filename)).update(readFileSync(path.join(import.meta.dirname, 'words.mjs'))).digest('hex');
  const folder = path.join(benchFolder, 'glossaries');
  const base = path.join(folder, `${entries}x${bytes}-${version.slice(0, 8)}`);
  const [file, names] = [`${base}.glossary.txt`, `${base}.names.txt`];
  if (existsSync(file)) return { files: [file], names };

  console.error(`Writing a glossary of ${entries.toLocaleString('en')} entries …`);
  mkdirSync(folder, { recursive: true });
  const output = openSync(`${file}.part`, 'w');
  const nameOutput = openSync(names, 'w');
  let batch = '';
  let nameBatch = '';
  const flush = () => {
    writeSync(output, batch);
    writeSync(nameOutput, nameBatch);
    batch = nameBatch = '';
  };
  for (const { name, text } of generate(entries, bytes)) {
    batch += text;
    nameBatch += `${name}\n`;
    if (batch.length >= batchLength) flush();
  }
  flush();
  closeSync(output);
  closeSync(nameOutput);
  renameSync(`${file}.part`, file);
  return { files: [file], names };
}

/**
 * The entries of a glossary, one after the other.
 *
 * @param {number} count
 * @param {number} bytes about how long an entry is
 */
export function* generate(count, bytes) {
  const random = randomNumbers(count);
  const words = vocabulary(vocabularySize(count));
  const names = wordsOfNames(words);
  // Zipf's law: how often a word stands in a text is in inverse proportion to its rank.
  const word = () => /** @type {string} */ (words[Math.floor(words.length ** random()) - 1]);
  const phrase = (/** @type {number} */ length) => {
    let text = word();
    for (let i = 1; i < length; i++) text += ' ' + word();
    return text;
  };
  const seen = new Set();
  while (seen.size < count) {
    const shape = random();
    let name = pick(random, names);
    if (shape > 0.1) name += ' ' + pick(random, names);
    if (shape > 0.65) name += ' ' + pick(random, names);
    if (seen.has(name)) continue;
    seen.add(name);

    const initials = shape > 0.65 && random() < 0.3 ? name.split(' ').map((part) => part[0]).join('').toUpperCase() : '';
    const title = name[0]?.toUpperCase() + name.slice(1);
    let body =
      `${title}${initials && ` (${initials})`} is a ${pick(random, kinds)} that ${pick(random, verbs)} the ${phrase(2)} of a ${phrase(2)} in ${pick(random, names)} ${pick(random, kinds)}s. ` +
      `It is used where the ${phrase(3)} is known, and a ${phrase(2)} would be too ${word()}.`;
    while (body.length < bytes - name.length - 30) body += ` A ${phrase(2)} ${pick(random, verbs)} the ${phrase(2)} before ${phrase(3)} begins.`;
    yield { name, text: `${name}, ${initials && random() < 0.5 ? `${initials.toLowerCase()}, ` : ''}${pick(random, categories)}\n\n${body}\n\n` };
  }
}
