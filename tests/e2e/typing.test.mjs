// Typing with VS Code's defaults: what somebody types stands there, and Tab takes what is meant.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCodeServer } from '../../client-vscode/scripts/lib/codeServer.mjs';
import { root } from '../../client-vscode/scripts/lib/places.mjs';
import { folder, newWorkbench, openFile, scenario, screenshot } from './scenarios.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

const everyday = read('everyday-lines.txt');
const technical = read('technical-lines.txt');
const page = read('spec-page.md');

for (const language of ['txt', 'md']) {
  scenario(`Enter is a new line behind every word: *.${language}`, async (workbench) => {
    const text = `${everyday}${technical}`;
    const typed = await typeInto(workbench, `typed.${language}`, text);
    await screenshot(workbench, `typing-lines-${language}`);

    // VS Code's own list of words takes an Enter now and then; where it does so without the extension, that is not ours.
    if (typed !== text) assert.equal(typed, await typeWithoutExtension(`plain.${language}`, text));
  });
}

scenario('a page is written with Tab wherever the rest of a term shows', async (workbench) => {
  writeFileSync(path.join(folder, 'page.md'), '');
  await openFile(workbench, 'page.md');
  await waitForTerms(workbench);
  const { taken, refused } = await typeWithTab(workbench, page);
  await screenshot(workbench, 'typing-page');
  assert.equal(await saved(workbench, 'page.md', page), page);
  assert.ok(taken.length >= 12, `only ${taken.length} taken: ${taken.join(', ')}`);
  assert.ok(refused.length <= 2, `not meant: ${refused.join(', ')}`);
});

scenario("the README's own glossary is typed as it stands there, and its terms are known at once", async (workbench) => {
  const text = tutorial();
  writeFileSync(path.join(folder, 'mine.glossary.txt'), '');
  await openFile(workbench, 'mine.glossary.txt');
  await workbench.waitForLanguage('Glossary');
  await workbench.lines.click();
  await workbench.typeSlowly(text);
  assert.equal(await saved(workbench, 'mine.glossary.txt', text), text);
  await workbench.leaveHover();
  assert.match(await workbench.hoverOver('Golden Lot', 'compared with'), /lot of wafers/);
  await screenshot(workbench, 'typing-tutorial');
});

/** @param {string} name */
function read(name) {
  return readFileSync(path.join(import.meta.dirname, 'typing', name), 'utf8');
}

/** The entries that the README shows where it tells how to write a glossary. */
function tutorial() {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## Write your own glossary'));
  const [block = ''] = section.match(/(?:^ {4}.*\n|^\n(?= {4}))+/m) ?? [];
  assert.ok(block.includes('olden'), `no entries in the README: ${block}`);
  return block.trim().replaceAll(/^ {4}/gm, '');
}

/**
 * Types a text into an empty file of the window's folder.
 *
 * @param {Workbench} workbench
 * @param {string} file
 * @param {string} text
 * @returns {Promise<string>} what stands in the file then
 */
async function typeInto(workbench, file, text) {
  writeFileSync(path.join(folder, file), '');
  await openFile(workbench, file);
  await waitForTerms(workbench);
  await workbench.typeSlowly(text);
  return saved(workbench, file, text);
}

/** The same in a VS Code without the extension. @param {string} file @param {string} text */
async function typeWithoutExtension(file, text) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'glossary-lsp-plain-'));
  const vscode = await startCodeServer({ data: path.join(scratch, 'vscode'), settings: { 'workbench.startupEditor': 'none' } });
  const workbench = await newWorkbench();
  try {
    const place = path.join(scratch, 'folder');
    mkdirSync(place);
    writeFileSync(path.join(place, file), '');
    await workbench.open(vscode.address(place, path.join(place, file)));
    await workbench.answerTrust(true);
    await workbench.lines.click();
    await workbench.typeSlowly(text);
    return await saved(workbench, path.join(place, file), text);
  } finally {
    await workbench.page.context().close();
    await vscode.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Waits until the server answers, and empties the document again. @param {Workbench} workbench */
async function waitForTerms(workbench) {
  await workbench.lines.click();
  await workbench.page.keyboard.type('latent diffusion');
  await workbench.hoverOver('latent diffusion');
  await workbench.leaveHover();
  await workbench.lines.click();
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
async function typeWithTab(workbench, text) {
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
async function saved(workbench, file, expected) {
  const place = path.resolve(folder, file);
  for (const deadline = Date.now() + 10_000; readFileSync(place, 'utf8') !== expected && Date.now() < deadline; ) {
    await workbench.page.keyboard.press('Control+S');
    await sleep(300);
  }
  return readFileSync(place, 'utf8');
}
