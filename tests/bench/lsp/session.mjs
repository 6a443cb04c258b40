/** What the measurements do with a server, in the words of an editor's user. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { LanguageClient } from './languageClient.mjs';

/** @typedef {import('./documents.mjs').Position} Position */
/** @typedef {import('./workspaces.mjs').Workspace} Workspace */

export const documentUri = 'file:///bench/document.md';

/**
 * Does something with a running server and ends it, whatever happens.
 *
 * @template T
 * @param {string} program
 * @param {Workspace} workspace
 * @param {(session: Session) => Promise<T>} use
 * @param {object} [settings]
 */
export async function withServer(program, workspace, use, settings = workspace.settings) {
  const client = new LanguageClient(program, { cacheFolder: workspace.cache, settings });
  try {
    return await use(new Session(client, await client.initialize(workspace.folder)));
  } finally {
    await client.stop();
  }
}

export class Session {
  /**
   * @param {LanguageClient} client
   * @param {any} capabilities
   */
  constructor(client, capabilities) {
    this.client = client;
    this.capabilities = capabilities;
    this.initializedAfter = performance.now() - client.startedAt;
  }

  /**
   * @param {string} text
   * @param {string} [uri]
   * @param {string} [languageId]
   */
  open(text, uri = documentUri, languageId = 'markdown') {
    this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /**
   * @param {number} version
   * @param {object} change
   * @param {string} [uri]
   */
  change(version, change, uri = documentUri) {
    this.client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  /**
   * @param {Position} position
   * @returns {Promise<string | undefined>} the card's text
   */
  async hover(position) {
    const hover = await this.client.request('textDocument/hover', { textDocument: { uri: documentUri }, position });
    return hover?.contents?.value;
  }

  /**
   * @param {Position} position
   * @returns {Promise<string[]>} what would be inserted
   */
  async complete(position) {
    const answer = await this.client.request('textDocument/completion', { textDocument: { uri: documentUri }, position, context: { triggerKind: 1 } });
    return (answer?.items ?? answer ?? []).map((/** @type {any} */ item) => item.textEdit?.newText ?? item.insertText ?? item.label);
  }

  get canSearch() {
    return Boolean(this.capabilities.workspaceSymbolProvider);
  }

  /**
   * @param {string} query
   * @returns {Promise<string[]>} names of what was found
   */
  async search(query) {
    const found = await this.client.request('workspace/symbol', { query });
    return (found ?? []).map((/** @type {any} */ symbol) => symbol.name);
  }

  /**
   * Waits until something is so, looking again every few milliseconds.
   *
   * @param {() => Promise<boolean>} isSo
   * @param {number} [everyMs]
   */
  async until(isSo, everyMs = 2) {
    const deadline = performance.now() + 180_000;
    while (!(await isSo())) {
      if (performance.now() > deadline) throw new Error('what was waited for did not come');
      await sleep(everyMs);
    }
  }

  /** @returns {{ privateMB: number, residentMB: number } | null} memory of the server's process; null where the system does not tell */
  memory() {
    if (process.platform !== 'linux') return null;
    const status = readFileSync(`/proc/${this.client.processId}/status`, 'utf8');
    const megabytes = (/** @type {string} */ field) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
    return { privateMB: megabytes('RssAnon'), residentMB: megabytes('VmRSS') };
  }
}

/**
 * Waits until the full text is searched: until a term is found by words that only its body has.
 *
 * @param {Session} session
 * @param {import('./documents.mjs').KnownTerm} term
 */
export const untilSearched = (session, term) => session.until(async () => (await session.search(term.body)).some((name) => name.toLowerCase() === term.name), 20);

/**
 * How long something takes, in ms.
 *
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<{ ms: number, result: T }>}
 */
export async function timed(act) {
  const start = performance.now();
  const result = await act();
  return { ms: performance.now() - start, result };
}
