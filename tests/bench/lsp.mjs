// npm run bench:lsp: the built server as an editor meets it, at several sizes of glossary.
// Options: --sizes 250,10k,100k,1M; --server PATH; --record, which writes records, tables and plots.
import { existsSync } from 'node:fs';
import { main, StepFailed } from '../../client-vscode/scripts/lib/commands.mjs';
import { readArguments } from './arguments.mjs';
import { ensureProse } from './corpus/prose.mjs';
import { measureEditsInEditor, measureEditsOnDisk } from './lsp/editMeasures.mjs';
import { measureFloor } from './lsp/floor.mjs';
import { measureCompletions, measureHovers, measureMemory, measureSearch, measureTyping } from './lsp/requestMeasures.mjs';
import { withServer } from './lsp/session.mjs';
import { measureStarts, warmCache } from './lsp/startMeasures.mjs';
import { sampleTerms } from './lsp/terms.mjs';
import { prepareWorkspace } from './lsp/workspaces.mjs';
import { circumstances } from './machine.mjs';
import { reportLsp } from './report/lspReport.mjs';

/** @typedef {import('./lsp/session.mjs').Session} Session */
/** @typedef {import('./lsp/workspaces.mjs').Size} Size */

/** How often what is slow is repeated. @type {Record<Size, { cold: number, warm: number, edits: number }>} */
const runs = { '250': { cold: 15, warm: 15, edits: 15 }, '10k': { cold: 9, warm: 11, edits: 11 }, '100k': { cold: 5, warm: 9, edits: 7 }, '1M': { cold: 3, warm: 5, edits: 5 } };

await main(async () => {
  const { sizes, server, record } = readArguments('250,10k,100k');
  if (!existsSync(server)) throw new StepFailed(`There is no server at ${server}; npm run build makes it.`);
  ensureProse();
  const at = circumstances();
  await warmUp(server);
  /** @type {Partial<Record<Size, Record<string, any>>>} */
  const figures = {};
  for (const size of sizes) figures[size] = await measureSize(server, size);
  reportLsp({ circumstances: at, figures }, record);
});

/**
 * Asks what will be asked, and forgets the answers: at its first few thousand requests Node compiles the client, which is no work of a server.
 *
 * @param {string} server
 */
async function warmUp(server) {
  const workspace = prepareWorkspace('250');
  const terms = sampleTerms(workspace.files, 1000);
  await withServer(
    server,
    workspace,
    warmCache,
    async (session) => {
      await measureHovers(session, terms);
      await measureCompletions(session, terms);
      await measureSearch(session, terms);
    },
    workspace.settings,
  );
}

/**
 * @param {string} server
 * @param {Size} size
 * @returns {Promise<Record<string, any>>} figures by name; what could not be measured is missing, with the reason in `failures`
 */
async function measureSize(server, size) {
  const workspace = prepareWorkspace(size);
  const terms = sampleTerms(workspace.files, 1000);
  const repeat = runs[size];
  /** @type {Record<string, any>} */
  const figures = { terms: terms.length };
  /** @type {string[]} */
  const failures = [];
  const measure = async (/** @type {string} */ what, /** @type {() => Promise<object>} */ how) => {
    console.error(`${size}: ${what} …`);
    try {
      Object.assign(figures, await how());
    } catch (error) {
      failures.push(`${what}: ${/** @type {Error} */ (error).message}`);
      console.error(`  ${failures.at(-1)}`);
    }
  };
  const use = (/** @type {(session: Session) => Promise<any>} */ act, settings = workspace.settings) => withServer(server, workspace, warmCache, act, settings);

  await measure('starts', () => measureStarts(server, workspace, terms, repeat));
  await measure('floor', measureFloor);
  await measure('memory', async () => ({ memory: await use((session) => measureMemory(session, terms)) }));
  await measure('hovers', () => use((session) => measureHovers(session, terms)));
  await measure('completions', () => use((session) => measureCompletions(session, terms)));
  await measure('typing', () => use((session) => measureTyping(session, terms)));
  await measure('search', () => use((session) => measureSearch(session, terms)));
  await measure('edits on disk', async () => ({ editOnDisk: await use((session) => measureEditsOnDisk(session, workspace, terms, repeat.edits), workspace.editSettings) }));
  prepareWorkspace(size);
  await measure('edits in an editor', async () => ({ editInEditor: await use((session) => measureEditsInEditor(session, workspace, terms, repeat.edits), workspace.editSettings) }));
  return { ...figures, failures };
}
