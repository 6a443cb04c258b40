// Every table of a compiled termbase on disk, damaged in every way: the server answers, or fails once and is whole at the next start. It hangs in no case.
// Where damage leads to a wrong answer and to no failure, it is noticed once the server was killed.
// DAMAGES=100 tries a hundred ways for each table, which takes an hour; DAMAGED_TABLES=trie only the tables of such a name; DAMAGE_LOG names a file for what
// came of each.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { root, serverExecutable } from '../../client-vscode/scripts/lib/places.mjs';
import { randomNumbers } from '../bench/corpus/random.mjs';
import { LanguageClient } from '../bench/lsp/languageClient.mjs';
import { documentUri, Session } from '../bench/lsp/session.mjs';
import { damaged, damages, tablesOf } from './damage/images.mjs';

const server = process.env.E2E_SERVER ?? serverExecutable;
const rounds = Number(process.env.DAMAGES ?? 3);
const chosen = new RegExp(process.env.DAMAGED_TABLES ?? '');

/** Longer than this is a hang, in ms. */
const patience = 10_000;

/** Whoever has noticed damage has built everything anew by then, in ms; else he takes what is damaged for what was written. */
const timeToNotice = 1000;

const scratch = mkdtempSync(path.join(os.tmpdir(), 'glossary-lsp-damage-'));
const workspace = path.join(scratch, 'workspace');
const whole = path.join(scratch, 'whole');
const cache = path.join(scratch, 'cache');
const settings = { bundled: false, files: ['*.glossary.txt'] };

const names = ['latch-up', 'latchup', 'Latch Up', 'line width roughness', 'LWR', 'polysilicon backside seal', 'laser scanning', 'LoRA fine-tuning', 'golden lot', 'shadow wafer run', 'SWR', 'quiet etch'];
const begun = ['polysilicon ba', 'laser sc', 'golden l'];
const document = [...names.map((name) => `What the ${name} does, and a laser_scanning of it.`), ...begun].join('\n');

/** @typedef {{ hovers: any[], completions: any[], symbols: any[] }} Answers */
/** @typedef {'right' | 'rebuilt' | 'not noticed' | 'ended'} Outcome */

/** What is answered where nothing is damaged. @type {Answers} */
let right;
/** @type {Buffer} */
let image;
/** @type {string} */
let imageFile;

/** How often what came of it. @type {Map<string, Map<Outcome, number>>} */
const outcomes = new Map();

before(async () => {
  for (const folder of [workspace, whole]) mkdirSync(folder);
  const seeds = path.join(root, 'seeds');
  readdirSync(seeds).forEach((seed, number) => cpSync(path.join(seeds, seed), path.join(workspace, `${number}.glossary.txt`)));
  const own = readFileSync(path.join(root, 'examples', 'team.glossary.txt'), 'utf8');
  writeFileSync(path.join(workspace, 'own.glossary.txt'), `${own}\n\nquiet etch, process\n**Quiet Etch** is a step of which nothing is heard. See also: golden lot, tool fingerprint.\n\nempty, yield\n\nquiet etch, process\n**Quiet Etch** is a loud step of another kind.\n`);
  await sleep(2500); // Later than this the times of the files tell that they have not changed.
  for (const start of ['first', 'second']) {
    const session = await begin(whole);
    await until(async () => (await answersOf(session)).symbols.every((found) => found.length > 0) && imagesBelow(whole).length > 1, start);
    right = await settled(session);
    await session.client.stop();
  }
  // The other one is of the bundled glossary, which is read ahead.
  imageFile = imagesBelow(whole).find((file) => readFileSync(path.join(whole, file)).includes('own.glossary.txt')) ?? '';
  image = readFileSync(path.join(whole, imageFile));
  assert.equal(await tryOut(image, 'nothing'), 'right');
  for (const [what, answers] of Object.entries(right)) {
    for (const [number, answer] of answers.entries()) assert.ok(answer?.length > 0, `${what} ${number} are none`);
  }
});

after(() => {
  for (const [table, counts] of outcomes) console.log(`${table}: ${[...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
  rmSync(scratch, { recursive: true, force: true });
});

test('whatever becomes of the tables of a cache, the server hangs in no case and never ends twice in a row', async (context) => {
  const kinds = Object.keys(damages);
  for (const [number, table] of tablesOf(image).entries()) {
    if (!chosen.test(table.name)) continue;
    await context.test(table.name, async () => {
      const random = randomNumbers(number);
      const counts = new Map();
      outcomes.set(table.name, counts);
      const failures = [];
      for (let round = 0; round < rounds; round++) {
        const kind = /** @type {string} */ (kinds[(round + 7 * number) % kinds.length]);
        const bytes = damaged(image, table, kind, random);
        if (bytes.equals(image)) continue;
        try {
          const outcome = await tryOut(bytes, `${kind}, round ${round}`);
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
          note(table.name, kind, outcome);
        } catch (error) {
          failures.push(/** @type {Error} */ (error).message);
          note(table.name, kind, `FAILED ${/** @type {Error} */ (error).message}`);
        }
      }

      assert.deepEqual(failures, []);
    });
  }
});

/**
 * Starts the server with a damaged image, and once more where it has not become whole by itself.
 *
 * @param {Buffer} bytes
 * @param {string} what
 * @returns {Promise<Outcome>}
 */
async function tryOut(bytes, what) {
  rmSync(cache, { recursive: true, force: true });
  cpSync(whole, cache, { recursive: true, preserveTimestamps: true });
  rmSync(path.join(cache, imageFile), { force: true });
  writeFileSync(path.join(cache, imageFile), bytes);

  const outcome = await firstStart(what);
  if (outcome === 'right') return outcome;
  const session = await begin(cache);
  try {
    await until(async () => isDeepStrictEqual(await answersOf(session), right), `${what}: not right at the next start (the first one: ${outcome})`);
  } finally {
    await session.client.stop();
  }
  return outcome;
}

/**
 * @param {string} what
 * @returns {Promise<Outcome>}
 */
async function firstStart(what) {
  let session;
  try {
    session = await begin(cache);
    const first = await answersOf(session);
    for (const start = performance.now(); performance.now() - start < timeToNotice; await sleep(10)) {
      if (!isDeepStrictEqual(await answersOf(session), right)) continue;
      await within(session.client.stop(), what);

      // Texts are searched a moment later than names.
      return isDeepStrictEqual(first.hovers, right.hovers) ? 'right' : 'rebuilt';
    }
    await session.client.kill();
    return 'not noticed';
  } catch (error) {
    if (!(error instanceof Ended)) {
      await session?.client.kill();
      throw new Error(`${what}: ${/** @type {Error} */ (error).message}`);
    }
    return 'ended';
  }
}

/** @param {string} folder where the cache is */
async function begin(folder) {
  const client = new LanguageClient(server, { cacheFolder: folder, settings });
  const session = new Session(client, await ask(client.initialize(workspace)));
  session.open(document);
  return session;
}

/**
 * What an editor is answered; of a request that fails, that it has failed.
 *
 * @param {Session} session
 * @returns {Promise<Answers>}
 */
async function answersOf(session) {
  const lines = document.split('\n');
  const hovers = names.map((_, line) => ask(session.hover({ line, character: 10 }).then(withoutRelated)));
  const completions = begun.map((word, number) => ask(session.complete({ line: names.length + number, character: word.length })));
  const symbols = ['golden lot', 'lasr scanning', 'wafers whose every step'].map(async (query) => ask(session.search(query).then((found) => found.slice(0, 2))));
  const links = ask(session.client.request('textDocument/definition', { textDocument: { uri: documentUri }, position: { line: 3, character: /** @type {string} */ (lines[3]).indexOf('width') } }));
  return { hovers: [...(await Promise.all(hovers)), await links], completions: await Promise.all(completions), symbols: await Promise.all(symbols) };
}

/** @param {string[]} columns */
function note(...columns) {
  if (process.env.DAMAGE_LOG) appendFileSync(process.env.DAMAGE_LOG, `${columns.join('\t')}\n`);
}

/** What a card leads on to is found once nobody asks for anything. @param {string | undefined} card */
const withoutRelated = (card) => card?.replace(/^Related: .*\n/m, '');

/** What does not change any more. @param {Session} session */
async function settled(session) {
  for (let known = await answersOf(session); ; ) {
    await sleep(500);
    const answers = await answersOf(session);
    if (isDeepStrictEqual(answers, known)) return known;
    known = answers;
  }
}

class Ended extends Error {}

/**
 * An answer, or that there was an error; throws where there is none.
 *
 * @param {Promise<unknown>} answer
 */
async function ask(answer) {
  return within(
    answer.catch((error) => {
      if (error.message === 'The server has ended.') throw new Ended(error.message);
      return { failed: true };
    }),
    'no answer',
  );
}

/**
 * @template T
 * @param {Promise<T>} work
 * @param {string} what
 * @returns {Promise<T>}
 */
async function within(work, what) {
  let timer;
  const end = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`${what} within ${patience / 1000} s`)), patience)));
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (end)]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {() => Promise<boolean>} isSo @param {string} what */
async function until(isSo, what) {
  for (const start = performance.now(); !(await isSo()); await sleep(10)) assert.ok(performance.now() - start < patience, what);
}

/** @param {string} folder @returns {string[]} relative paths */
const imagesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.name.endsWith('.image'))
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)));
