/** Words for generated glossaries: those of the seeds, and compounds that could stand beside them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../client-vscode/scripts/lib/places.mjs';
import { pick, randomNumbers, shuffle } from './random.mjs';

const beginnings = 'anti auto bi co counter cross cyber de di electro equi ferro geo hetero homo hydro hyper inter iso macro magneto mega meta micro mono multi nano neuro non over para photo piezo poly post pre proto pseudo quasi radio re semi spectro sub super syn tele thermo trans tri ultra under uni'.split(' ');
const stems = 'act aer cal capac chrom clus coat cohes conduct crypt cycl dens dict diffract duct dynam elast etch fabric fil flect flex flux form fract fus gen grad graph grav imag induct ject kin lamin lax lect lith loc lumin mater mechan metr mod morph mut nod nucle optim orb oscill ox path phas phon plan plasm polar por press propag puls quant radi reson rot satur scal segment sens sequ solv sort spect spher stabil strat struct synth tact tens term tex therm tom tort tract turb valid vect vibr visc volt'.split(' ');
const endings = 'able age al ance ant ary ate ator er ence ent escence ial ian ible ic ical ication ient ification ify ile ine ion ism ist ite ity ive ization ize izer oid or ory ous ule ure'.split(' ');

/**
 * Different lower-case words, the frequent ones first: those of the seeds by how often they stand there, then compounds.
 *
 * @param {number} count
 * @returns {string[]}
 */
export function vocabulary(count) {
  const words = new Set(wordsOfTheSeeds());
  const random = randomNumbers(7);
  while (words.size < count) {
    const beginning = random() < 0.7 ? pick(random, beginnings) : '';
    const middle = random() < 0.35 ? pick(random, stems) + pick(random, ['o', 'i', 'a']) : '';
    words.add(beginning + middle + pick(random, stems) + pick(random, endings));
  }
  return [...words].slice(0, count);
}

/**
 * The same words for names, in which everyday words are no more frequent than others.
 *
 * @param {readonly string[]} words
 */
export const wordsOfNames = (words) => shuffle(randomNumbers(11), words.filter((word) => word.length > 4));

/** How many different words a glossary of so many entries has, by Heaps' law: new ones come ever more rarely. */
export const vocabularySize = (/** @type {number} */ entries) => Math.round(20_000 * (entries / 100_000) ** 0.6);

function wordsOfTheSeeds() {
  const folder = path.join(root, 'seeds');
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const name of readdirSync(folder).sort()) {
    for (const [word] of readFileSync(path.join(folder, name), 'utf8').toLowerCase().matchAll(/(?<![\w-])[a-z]{3,14}(?![\w-])/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, often], [b, rarely]) => rarely - often || (a < b ? -1 : 1)).map(([word]) => word);
}
