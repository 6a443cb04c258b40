/** A language server as an editor sees it: a process that is spoken to in frames (LSP 3.17, Base Protocol). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

/** Slower than this is as good as never. */
const patience = 180_000;

/** The server did not answer, or has gone. */
export class NoAnswer extends Error {}

export class LanguageClient {
  /** When the process was started, as `performance.now()` in ms. */
  startedAt = performance.now();
  #process;
  /** @type {Buffer[]} */
  #chunks = [];
  #buffered = 0;
  /** Length of the frame that is being read, with its header; 0 while the header is incomplete. */
  #expected = 0;
  #nextId = 1;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map();
  /** @type {{ error: Error } | undefined} */
  #ended;
  #exited;
  #settings;

  /**
   * @param {string} program
   * @param {{ args?: readonly string[], cacheFolder: string, settings: object }} options `settings` is the section `glossary`
   */
  constructor(program, { args = ['serve', '--stdio'], cacheFolder, settings }) {
    this.#settings = settings;
    const env = { ...process.env, XDG_CACHE_HOME: cacheFolder, LOCALAPPDATA: cacheFolder };
    this.#process = spawn(program, args, { env, stdio: ['pipe', 'pipe', process.env.SERVER_LOG ? 'inherit' : 'ignore'] });
    this.#exited = once(this.#process, 'close').then(() => this.#end('The server has ended.'));
    this.#process.on('error', (error) => this.#end(error.message));
    this.#process.stdin.on('error', () => {}); // It has ended; what is waited for is told so.
    this.#process.stdout.on('data', (/** @type {Buffer} */ chunk) => this.#read(chunk));
  }

  get processId() {
    return /** @type {number} */ (this.#process.pid);
  }

  /**
   * @param {string | undefined} folder the workspace
   * @returns {Promise<any>} the server's capabilities
   */
  async initialize(folder) {
    const { capabilities } = await this.request('initialize', {
      processId: process.pid,
      rootUri: folder ? pathToFileURL(folder).href : null,
      workspaceFolders: folder ? [{ uri: pathToFileURL(folder).href, name: 'bench' }] : null,
      initializationOptions: this.#settings,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, symbol: { resolveSupport: { properties: ['location.range'] } } },
        textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] }, completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true } } },
        window: { workDoneProgress: true },
      },
    });
    this.notify('initialized', {});
    return capabilities;
  }

  /**
   * @param {string} method
   * @param {object | null} params
   * @returns {Promise<any>}
   */
  request(method, params) {
    if (this.#ended) return Promise.reject(this.#ended.error);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(id, new NoAnswer(`no answer to ${method} within ${patience / 1000} s`)), patience);
      const settle = (/** @type {(value: any) => void} */ how) => (/** @type {any} */ value) => (clearTimeout(timer), how(value));
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#write({ jsonrpc: '2.0', id, method, params });
    });
  }

  /**
   * @param {string} method
   * @param {object | null} params
   */
  notify(method, params) {
    this.#write({ jsonrpc: '2.0', method, params });
  }

  /** Ends the server as editors do, or by force if it does not follow. */
  async stop() {
    const force = setTimeout(() => this.#process.kill('SIGKILL'), 5000);
    await this.request('shutdown', null).catch(() => {});
    this.notify('exit', null);
    this.#process.stdin.end();
    await this.#exited;
    clearTimeout(force);
  }

  /** Closes the server's input. */
  async hangUp() {
    this.#process.stdin.end();
    await this.#exited;
  }

  /** Ends the server without a word. @param {NodeJS.Signals} [signal] */
  async kill(signal = 'SIGKILL') {
    this.#process.kill(signal);
    await this.#exited;
  }

  /** @param {object} message */
  #write(message) {
    const body = JSON.stringify(message);
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    while (this.#buffered > 0 && this.#buffered >= this.#expected) {
      const data = this.#chunks.length === 1 ? /** @type {Buffer} */ (this.#chunks[0]) : Buffer.concat(this.#chunks);
      const headerEnd = data.indexOf('\r\n\r\n');
      const length = headerEnd < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(data.toString('latin1', 0, headerEnd))?.[1]);
      this.#expected = Number.isNaN(length) ? 0 : headerEnd + 4 + length;
      if (this.#expected === 0 || data.length < this.#expected) {
        this.#chunks = [data];
        return;
      }
      const rest = data.subarray(this.#expected);
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#buffered = rest.length;
      this.#handle(JSON.parse(data.toString('utf8', headerEnd + 4, this.#expected)));
      this.#expected = 0;
    }
  }

  /** @param {any} message */
  #handle(message) {
    if (message.method === undefined) {
      this.#settle(message.id, message.error ? new NoAnswer(message.error.message) : undefined, message.result);
    } else if (message.id !== undefined) {
      const result = message.method === 'workspace/configuration' ? message.params.items.map(() => this.#settings) : null;
      this.#write({ jsonrpc: '2.0', id: message.id, result });
    }
  }

  /**
   * @param {number} id
   * @param {Error | undefined} error
   * @param {unknown} [result]
   */
  #settle(id, error, result) {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(error);
    else pending?.resolve(result);
  }

  /** @param {string} reason */
  #end(reason) {
    this.#ended ??= { error: new NoAnswer(reason) };
    for (const id of [...this.#pending.keys()]) this.#settle(id, this.#ended.error);
  }
}
