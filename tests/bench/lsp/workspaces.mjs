/** A workspace for each size of glossary, and what the server is told about it. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledGlossary, ensureGlossary } from '../corpus/glossaries.mjs';
import { benchFolder } from '../corpus/places.mjs';

/** @typedef {'250' | '10k' | '100k' | '1M'} Size */

/** How many entries there are, by the name a size has in tables; 250 is the bundled glossary. @type {Record<Size, number>} */
export const sizes = { '250': 250, '10k': 10_000, '100k': 100_000, '1M': 1_000_000 };

/**
 * @param {Size} size
 * @returns {import('../corpus/glossaries.mjs').Glossary}
 */
export const glossaryOf = (size) => (size === '250' ? bundledGlossary() : ensureGlossary(sizes[size]));

/**
 * @typedef {object} Workspace
 * @property {string} folder
 * @property {string} cache where the server keeps its cache
 * @property {readonly string[]} files its glossaries, which may be edited
 * @property {object} settings those with which the glossary is loaded as its users load it
 * @property {object} editSettings those with which the glossary in the folder is loaded
 */

/**
 * @param {Size} size
 * @param {number} [longest] longer files are cut, in bytes
 * @returns {Workspace}
 */
export function prepareWorkspace(size, longest = Infinity) {
  const folder = path.join(benchFolder, 'workspaces', size);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = glossaryOf(size).files.flatMap((source, i) => {
    const file = path.join(folder, `${i}.glossary.txt`);
    if (statSync(source).size > longest) return cutFile(source, file, longest);
    cpSync(source, file);
    return [file];
  });
  const editSettings = { bundled: false, files: ['*.glossary.txt'] };
  return { folder, cache: path.join(benchFolder, 'caches', size), files, settings: size === '250' ? { bundled: true, files: [] } : editSettings, editSettings };
}

/**
 * Cuts a glossary between entries into files of about the same length.
 *
 * @param {string} source
 * @param {string} file the first of them
 * @param {number} longest of a file, in bytes
 */
function cutFile(source, file, longest) {
  const bytes = readFileSync(source);
  const count = Math.ceil(bytes.length / longest) + 1;
  const cuts = Array.from({ length: count - 1 }, (_, i) => bytes.indexOf('\n\n', Math.floor((bytes.length * (i + 1)) / count)) + 2);
  return [0, ...cuts].map((start, i) => {
    const part = i === 0 ? file : file.replace('.glossary.txt', `-${i}.glossary.txt`);
    writeFileSync(part, bytes.subarray(start, cuts[i]));
    return part;
  });
}
