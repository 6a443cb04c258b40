/** A workspace for each size of glossary, and what the server is told about it. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
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
 * @returns {Workspace}
 */
export function prepareWorkspace(size) {
  const folder = path.join(benchFolder, 'workspaces', size);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = glossaryOf(size).files.map((source, i) => {
    const file = path.join(folder, `${i}.glossary.txt`);
    cpSync(source, file);
    return file;
  });
  const editSettings = { bundled: false, files: ['*.glossary.txt'] };
  return { folder, cache: path.join(benchFolder, 'caches', size), files, settings: size === '250' ? { bundled: true, files: [] } : editSettings, editSettings };
}
