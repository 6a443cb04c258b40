// What is left of the cache on disk when things go wrong, and that the next start has right answers all the same.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverExecutable } from '../../client-vscode/scripts/lib/places.mjs';
import { generate } from '../bench/corpus/glossaries.mjs';
import { randomNumbers } from '../bench/corpus/random.mjs';
import { LanguageClient } from '../bench/lsp/languageClient.mjs';
import { Session, withServer } from '../bench/lsp/session.mjs';

const entries = 5000;
const kills = 100;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'glossary-lsp-cache-'));
const workspace = { folder: path.join(scratch, 'workspace'), files: [], settings: { bundled: false, files: ['*.glossary.txt'] }, editSettings: {} };
const glossary = path.join(workspace.folder, 'large.glossary.txt');
const generated = [...generate(entries, 300)].sort((a, b) => (a.name < b.name ? -1 : 1));
mkdirSync(workspace.folder);

after(() => rmSync(scratch, { recursive: true, force: true }));

test('a server that is killed while it builds leaves a cache that the next one uses or builds anew', async () => {
  const cache = path.join(scratch, 'killed');
  write(0);
  const whole = await timeUntilIndexed(cache);
  const random = randomNumbers(kills);
  for (let round = 1; round <= kills; round++) {
    if (round % 4 === 0) rmSync(cache, { recursive: true, force: true });
    write(round);
    const moment = Math.round(random() * 1.2 * whole);
    await startAndKill(cache, moment);
    await assertAnswers(cache, round, `killed after ${moment} ms of ${Math.round(whole)}`, round % 20 === 0);
  }
});

for (const [name, harm] of Object.entries({
  'cut short': (/** @type {string} */ file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  'overwritten': (/** @type {string} */ file) => writeFileSync(file, 'this is no cache'),
  'emptied': (/** @type {string} */ file) => truncateSync(file, 0),
  'deleted': (/** @type {string} */ file) => rmSync(file),
})) {
  test(`a cache whose files were ${name} is built anew`, async () => {
    const cache = path.join(scratch, name);
    write(1);
    await timeUntilIndexed(cache);
    for (const file of filesBelow(cache)) {
      harm(file);
    }
    await assertAnswers(cache, 1, name, true);
  });
}

for (const [name, end] of /** @type {[string, (client: LanguageClient) => Promise<void>][]} */ (Object.entries({
  'says exit': (client) => client.stop(),
  'closes its input': (client) => client.hangUp(),
  'has it terminate': (client) => client.kill('SIGTERM'),
  'kills it': (client) => client.kill(),
}))) {
  const isKilled = name === 'kills it';
  test(`a server whose editor ${name} leaves ${isKilled ? 'marks' : 'no mark'} on images`, { skip: process.platform === 'win32' && name === 'has it terminate' }, async () => {
    const cache = path.join(scratch, name);
    write(1);
    await timeUntilIndexed(cache);
    assert.equal((await marksAfter(cache, end)) > 0, isKilled);

    // The next one finds the image whole.
    assert.equal(await marksAfter(cache, (client) => client.stop()), 0);
  });
}

test('a command goes on with what a glossary says where the cache is damaged', async () => {
  const cache = path.join(scratch, 'for commands');
  const images = () => (existsSync(cache) ? filesBelow(cache).filter((file) => file.endsWith('.image')) : []);
  await withServer(serverExecutable, { ...workspace, cache, settings: { bundled: true, files: [] } }, (session) => session.until(async () => images().length > 0, 20));
  const lookUp = () => spawnSync(serverExecutable, ['lookup', 'latch-up'], { encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: cache } });
  const before = lookUp();
  assert.deepEqual([before.status, before.stderr], [0, '']);

  const random = randomNumbers(7);
  for (let round = 0; round < 20; round++) {
    for (const image of images()) {
      const bytes = readFileSync(image);
      const at = Math.floor(random() * (bytes.length - 4096));
      for (let i = 0; i < 4096; i++) bytes[at + i] = Math.floor(random() * 256);
      rmSync(image);
      writeFileSync(image, bytes);
    }

    const after = lookUp();
    assert.deepEqual([after.status, after.stdout], [0, before.stdout], `round ${round}: ${after.stderr}`);
  }
});

test('where the cache cannot be, the server goes on without', async () => {
  const cache = path.join(scratch, 'a file');
  writeFileSync(cache, '');
  write(1);
  await assertAnswers(cache, 1, 'the folder is a file', true);
});

/** Writes the glossary with an entry that has not been there before. */
function write(/** @type {number} */ round) {
  const newest = { name: newestName(round), text: `${newestName(round)}, metrology\n\nNewest ${letters(round)} is the entry of round ${round}, which quivers unseen.\n\n` };
  writeFileSync(glossary, [...generated, newest].sort((a, b) => (a.name < b.name ? -1 : 1)).map((entry) => entry.text).join(''));
}

/** @param {number} round */
const newestName = (round) => `newest ${letters(round)}`;

/** A number as a word. @param {number} number */
const letters = (number) => [...String(number).padStart(4, '0')].map((digit) => 'bdfglmnprt'[Number(digit)]).join('a') + 'or';

/** How long it takes from the start until texts are found, in ms. */
async function timeUntilIndexed(/** @type {string} */ cache) {
  return withServer(serverExecutable, { ...workspace, cache }, async (session) => {
    await session.until(async () => (await session.search('quivers unseen')).length > 0, 20);
    return performance.now() - session.client.startedAt;
  });
}

/** How many marks lie beside images once a server that has used one has ended. */
async function marksAfter(/** @type {string} */ cache, /** @type {(client: LanguageClient) => Promise<void>} */ end) {
  const marks = () => filesBelow(cache).filter((file) => file.endsWith('.used')).length;
  const client = new LanguageClient(serverExecutable, { cacheFolder: cache, settings: workspace.settings });
  const session = new Session(client, await client.initialize(workspace.folder));
  await session.until(async () => (await session.search('quivers unseen')).length > 0, 20);
  assert.ok(marks() > 0, 'it is in use');
  await end(client);
  return marks();
}

async function startAndKill(/** @type {string} */ cache, /** @type {number} */ moment) {
  const client = new LanguageClient(serverExecutable, { cacheFolder: cache, settings: workspace.settings });
  client.initialize(workspace.folder).catch(() => {}); // It may be dead by then.
  await sleep(moment);
  await client.kill();
}

/** The newest entry, one that has always been there, and one that is no more. */
async function assertAnswers(/** @type {string} */ cache, /** @type {number} */ round, /** @type {string} */ because, /** @type {boolean} */ alsoSearch) {
  await withServer(serverExecutable, { ...workspace, cache }, async (session) => {
    const known = /** @type {{ name: string, text: string }} */ (generated[(37 * round) % entries]);
    session.open(`${newestName(round)}\n${known.name}\n${newestName(round - 1)}\n`);
    await session.until(async () => (await hover(session, 0)) !== undefined, 5);
    assert.match((await hover(session, 0)) ?? '', new RegExp(`entry of round ${round},`), because);
    assert.ok((await hover(session, 1))?.includes(/is a \w+ that \w+ the [\w ]+/.exec(known.text)?.[0] ?? '-'), `${because}: ${known.name}`);
    assert.equal(await hover(session, 2), undefined, because);
    if (alsoSearch) await session.until(async () => (await session.search('quivers unseen')).some((name) => name.toLowerCase() === newestName(round)), 20);
  });
}

const hover = (/** @type {Session} */ session, /** @type {number} */ line) => session.hover({ line, character: 2 });

/** @returns {string[]} */
const filesBelow = (/** @type {string} */ folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
