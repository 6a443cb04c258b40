/** How soon an edit of a glossary is seen in hovers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { median } from '../statistics.mjs';
import { proseWithTerms } from './documents.mjs';
import { timed } from './session.mjs';

/** @typedef {import('./documents.mjs').KnownTerm} KnownTerm */
/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./workspaces.mjs').Workspace} Workspace */

/** Editors do not open longer files, or not for language servers, in bytes. */
export const longestOpened = 50 * 1024 * 1024;

/**
 * A word of one entry is replaced by a longer one: on disk, with a notice of it.
 *
 * @param {Session} session
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 * @param {number} runs
 */
export async function measureEditsOnDisk(session, workspace, terms, runs) {
  const { entry, card } = await openAt(session, workspace, terms);
  const times = [];
  for (let i = 0; i < runs; i++) {
    const marker = `remade${'x'.repeat(i)}x`;
    writeFileSync(entry.file, Buffer.concat([entry.bytes.subarray(0, entry.at), Buffer.from(`${marker} `), entry.bytes.subarray(entry.at)]));
    const { ms } = await timed(async () => {
      session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(entry.file).href, type: 2 }] });
      await session.until(async () => (await card())?.includes(marker) ?? false);
    });
    times.push(ms);
  }
  return median(times);
}

/**
 * The same in an open editor, letter by letter.
 *
 * @param {Session} session
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 * @param {number} runs
 */
export async function measureEditsInEditor(session, workspace, terms, runs) {
  const { entry, card } = await openAt(session, workspace, terms);
  const uri = pathToFileURL(entry.file).href;
  session.open(entry.bytes.toString('utf8'), uri, 'plaintext');
  const before = entry.bytes.toString('utf8', 0, entry.at).split('\n');
  const line = before.length - 1;
  const start = /** @type {string} */ (before[line]).length;
  const times = [];
  let typed = 'q';
  session.change(2, { range: { start: { line, character: start }, end: { line, character: start } }, text: 'q ' }, uri);
  for (let i = 0; i < runs; i++) {
    const at = { line, character: start + typed.length };
    typed += 'q';
    const { ms } = await timed(async () => {
      session.change(3 + i, { range: { start: at, end: at }, text: 'q' }, uri);
      await session.until(async () => (await card())?.includes(` ${typed} `) ?? false);
    });
    times.push(ms);
  }
  return median(times);
}

/**
 * Opens a document with a term, and finds the place in the middle of that term's definition.
 *
 * @param {Session} session
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 */
async function openAt(session, workspace, terms) {
  const entry = entryOf(workspace, terms);
  const { text, places } = proseWithTerms([entry.term]);
  session.open(text);
  const card = () => session.hover(/** @type {typeof places[0]} */ (places[0]).at);
  await card();
  return { entry, card };
}

/**
 * @param {Workspace} workspace
 * @param {readonly KnownTerm[]} terms
 * @returns {{ file: string, bytes: Buffer, at: number, term: KnownTerm }} `at` is the byte offset behind the word `is` of the definition
 */
function entryOf(workspace, terms) {
  for (const file of workspace.files) {
    const bytes = readFileSync(file);
    for (const term of terms) {
      const heading = bytes.indexOf(`\n${term.name}, `, Math.floor(bytes.length / 3));
      if (heading < 0) continue;
      const verb = bytes.indexOf(' is ', heading);
      if (verb > 0 && verb < heading + 300) return { file, bytes, at: verb + ' is '.length, term };
    }
  }
  throw new Error('none of the terms stands in the last two thirds of a file');
}
