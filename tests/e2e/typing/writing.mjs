/** Texts to type, and what somebody does who types them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folder, openFile } from '../scenarios.mjs';

/** @typedef {import('../workbench.mjs').Workbench} Workbench */

/** Sixty everyday lines and twenty technical ones. */
export const lines = `${read('everyday-lines.txt')}${read('technical-lines.txt')}`;

/** A page of a spec. */
export const page = read('spec-page.md');

/**
 * Types a text into an empty file of the window's folder.
 *
 * @param {Workbench} workbench
 * @param {string} file
 * @param {string} text
 * @returns {Promise<string>} what stands in the file then
 */
export async function typeInto(workbench, file, text) {
  writeFileSync(path.join(folder, file), '');
  await openFile(workbench, file);
  await waitForTerms(workbench);
  await workbench.typeSlowly(text);
  return saved(workbench, file, text);
}

/** Waits until the server answers, and empties the document again. @param {Workbench} workbench */
export async function waitForTerms(workbench) {
  await workbench.lines.click();
  await workbench.page.keyboard.type('positron ');
  for (const deadline = Date.now() + 60_000; (await workbench.ghost()) === ''; ) {
    assert.ok(Date.now() < deadline, 'the rest of "positron a" is not shown');
    await workbench.page.keyboard.type('a');
    await sleep(1000);
    if ((await workbench.ghost()) === '') await workbench.page.keyboard.press('Backspace');
  }
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Control+A');
  await workbench.page.keyboard.press('Delete');
}

/**
 * Types a text letter by letter and takes what shows behind the caret where it is meant.
 *
 * @param {Workbench} workbench
 * @param {string} text
 * @returns {Promise<{ taken: string[], refused: string[] }>} the texts that were shown
 */
export async function typeWithTab(workbench, text) {
  const taken = [];
  /** @type {Set<string>} */
  const refused = new Set();
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\n') {
      await sleep(350);
      await workbench.page.keyboard.press('Enter');
      at++;
      continue;
    }
    await workbench.page.keyboard.type(text[at] ?? '');
    at++;
    await sleep(/\p{L}/u.test(text[at - 1] ?? '') ? 150 : 70);
    const shown = await workbench.ghost();
    if (shown === '') continue;
    if (text.startsWith(shown, at)) {
      await workbench.page.keyboard.press('Tab');
      taken.push(shown);
      at += shown.length;
    } else {
      refused.add(text.slice(text.lastIndexOf(' ', at - 1) + 1, at).slice(0, 4) + shown.slice(-12));
    }
  }
  return { taken, refused: [...refused] };
}

/**
 * Saves the document, and waits for the text that is expected.
 *
 * @param {Workbench} workbench
 * @param {string} file in the window's folder, or absolute
 * @param {string} expected
 * @returns {Promise<string>} the file's text
 */
export async function saved(workbench, file, expected) {
  const place = path.resolve(folder, file);
  for (const deadline = Date.now() + 10_000; readFileSync(place, 'utf8') !== expected && Date.now() < deadline; ) {
    await workbench.page.keyboard.press('Control+S');
    await sleep(300);
  }
  return readFileSync(place, 'utf8');
}

/** @param {string} name */
function read(name) {
  return readFileSync(path.join(import.meta.dirname, name), 'utf8');
}
