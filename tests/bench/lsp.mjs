// npm run bench:lsp: the built server as an editor meets it, at several sizes of glossary.
// Options: --sizes 250,10k,100k,1M; --server PATH; --record, which writes records, tables and plots.
import { existsSync } from 'node:fs';
import { main, StepFailed } from '../../client-vscode/scripts/lib/commands.mjs';
import { readArguments } from './arguments.mjs';
import { ensureProse } from './corpus/prose.mjs';
import { longestOpened, measureEditsInEditor, measureEditsOnDisk } from './lsp/editMeasures.mjs';
import { measureFloor } from './lsp/floor.mjs';
import { measureCompletions, measureHovers, measureMemory, measureSearch, measureTyping } from './lsp/requestMeasures.mjs';
import { withServer } from './lsp/session.mjs';
import { measureColdStarts, measureWarmStarts } from './lsp/startMeasures.mjs';
import { sampleTerms } from './lsp/terms.mjs';
import { prepareWorkspace } from './lsp/workspaces.mjs';
import { circumstances } from './machine.mjs';
import { reportLsp } from './report/lspReport.mjs';
import { mediansOf } from './statistics.mjs';

/** @typedef {import('./lsp/documents.mjs').KnownTerm} KnownTerm */
/** @typedef {import('./lsp/session.mjs').Session} Session */
/** @typedef {import('./lsp/workspaces.mjs').Size} Size */
/** @typedef {import('./lsp/workspaces.mjs').Workspace} Workspace */

/**
 * @typedef {object} Subject what is measured
 * @property {Size} size
 * @property {Workspace} workspace
 * @property {readonly KnownTerm[]} terms
 * @property {Figures} cold what was measured without a cache
 * @property {Figures[]} rounds what each round measured
 * @property {Figures} edits what was measured of edits
 */

/** @typedef {Record<string, any> & { failures: string[] }} Figures by name; what could not be measured is missing, with the reason in `failures` */

/** How often what is slow is repeated. @type {Record<Size, { cold: number, warm: number, edits: number }>} */
const runs = { '250': { cold: 15, warm: 11, edits: 15 }, '10k': { cold: 9, warm: 9, edits: 11 }, '100k': { cold: 5, warm: 7, edits: 7 }, '1M': { cold: 3, warm: 5, edits: 5 } };

/** So often what is quick is measured, at all sizes in turn: a restless minute of the machine then spoils a round of each, not all of one. */
const rounds = 5;

await main(async () => {
  const { sizes, server, record } = readArguments('250,10k,100k');
  if (!existsSync(server)) throw new StepFailed(`There is no server at ${server}; npm run build makes it.`);
  ensureProse();
  const at = circumstances();
  await warmUp(server);

  const subjects = sizes.map(prepareSubject);
  for (const subject of subjects) subject.cold = await measureCold(server, subject);
  for (let round = 1; round <= rounds; round++) {
    for (const subject of subjects) subject.rounds.push(await measureWarm(server, subject, `round ${round} of ${rounds}, `));
  }
  for (const subject of subjects) subject.edits = await measureEdits(server, subject);

  const figures = Object.fromEntries(subjects.map((subject) => [subject.size, figuresOf(subject)]));
  reportLsp({ circumstances: at, figures }, record);
});

/**
 * @param {Size} size
 * @returns {Subject}
 */
function prepareSubject(size) {
  const workspace = prepareWorkspace(size);
  return { size, workspace, terms: sampleTerms(workspace.files, 1000), cold: { failures: [] }, rounds: [], edits: { failures: [] } };
}

/** @param {Subject} subject */
function figuresOf({ terms, cold, rounds, edits }) {
  const failures = [cold, ...rounds, edits].flatMap((part) => part.failures);
  return { terms: terms.length, ...cold, ...mediansOf(rounds), ...edits, failures, rounds };
}

/**
 * Asks what will be asked, and forgets the answers: at its first few thousand requests Node compiles the client, which is no work of a server.
 *
 * @param {string} server
 */
async function warmUp(server) {
  const { workspace, terms } = prepareSubject('250');
  await withServer(server, workspace, async (session) => {
    await measureHovers(session, terms);
    await measureCompletions(session, terms);
    await measureSearch(session, terms);
  });
}

/**
 * What begins without a cache; it leaves one behind.
 *
 * @param {string} server
 * @param {Subject} subject
 */
async function measureCold(server, { size, workspace, terms }) {
  const { measure, figures } = measurements(size);
  await measure('starts without a cache', () => measureColdStarts(server, workspace, terms, runs[size].cold));
  return figures;
}

/**
 * What a round measures, each part with a server of its own.
 *
 * @param {string} server
 * @param {Subject} subject
 * @param {string} which round it is
 */
async function measureWarm(server, { size, workspace, terms }, which) {
  const { measure, figures } = measurements(`${which}${size}`);
  const use = (/** @type {(session: Session) => Promise<any>} */ act) => withServer(server, workspace, act);
  await measure('starts', () => measureWarmStarts(server, workspace, terms, runs[size].warm));
  await measure('floor', measureFloor);
  await measure('memory', async () => ({ memory: await use((session) => measureMemory(session, terms)) }));
  await measure('hovers', () => use((session) => measureHovers(session, terms)));
  await measure('completions', () => use((session) => measureCompletions(session, terms)));
  await measure('typing', () => use((session) => measureTyping(session, terms)));
  await measure('search', () => use((session) => measureSearch(session, terms)));
  return figures;
}

/**
 * What changes the glossary, and so comes last.
 *
 * @param {string} server
 * @param {Subject} subject
 */
async function measureEdits(server, { size, workspace, terms }) {
  const { measure, figures } = measurements(size);
  const use = (/** @type {(session: Session) => Promise<any>} */ act) => withServer(server, workspace, act, workspace.editSettings);
  await measure('edits on disk', async () => ({ editOnDisk: await use((session) => measureEditsOnDisk(session, workspace, terms, runs[size].edits)) }));
  const opened = prepareWorkspace(size, longestOpened);
  await measure('edits in an editor', async () => ({ editInEditor: await use((session) => measureEditsInEditor(session, opened, terms, runs[size].edits)) }));
  return figures;
}

/**
 * Figures, and how they are added to.
 *
 * @param {string} whose
 */
function measurements(whose) {
  /** @type {Figures} */
  const figures = { failures: [] };
  const measure = async (/** @type {string} */ what, /** @type {() => Promise<object>} */ how) => {
    console.error(`${whose}: ${what} …`);
    try {
      Object.assign(figures, await how());
    } catch (error) {
      const failure = `${whose}: ${what}: ${/** @type {Error} */ (error).message}`;
      figures.failures.push(failure);
      console.error(`  ${failure}`);
    }
  };
  return { figures, measure };
}
