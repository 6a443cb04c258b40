import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  ExecuteCommandRequest,
  LanguageClient,
  LogMessageNotification,
  State,
  type ErrorHandler,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient/node';
import { insistWhereAsked } from './askedCompletion';
import { previewHeadingsOnly } from './definitionPreview';
import { showHoversLast } from './hoverOrder';
import { readLogLine, type LogLevel } from './logLine';
import type { AddedTerm, NewTerm } from './newTerm';
import type { GlossaryStatus, ServerState } from './status';

/** Real documents of every language. Output panes, git revisions and debug views have schemes of their own. */
export const documents: { readonly scheme: string }[] = [{ scheme: 'file' }, { scheme: 'untitled' }];

/**
 * The connection to one server process.
 *
 * The base class pops up a message for every failed request and several for one failed start. This one writes them all
 * to the log and reports only the trouble that leaves the user without a server, once.
 */
export class GlossaryClient extends LanguageClient {
  private reported = false;

  /**
   * @param serverPath absolute path of the executable
   * @param log where the server's stderr and the trace go
   * @param onState called whenever the server is in another state
   * @param onFailure called at most once: the server does not start, or has crashed so often that it is left alone
   */
  constructor(
    serverPath: string,
    log: vscode.LogOutputChannel,
    onState: (state: ServerState) => void,
    private readonly onFailure: () => void,
  ) {
    const options: LanguageClientOptions = {
      documentSelector: documents,
      // Later changes the server asks to be told of, and fetches.
      initializationOptions: () => vscode.workspace.getConfiguration('glossary'),
      outputChannel: log,
      // What the server writes to stderr is its whole log, and not a list of errors.
      stdioOptions: { stdout: logLines, stderr: logLines },
      initializationFailedHandler: () => false,
    };
    super('glossary', 'Glossary', { command: serverPath, args: ['serve', '--stdio'] }, options);
    this.clientOptions.errorHandler = this.restartUnlessStarting();
    this.registerFeature(wantsStatus);
    showHoversLast(this, documents);
    previewHeadingsOnly(this);
    insistWhereAsked(this);
    this.onNotification('glossary/status', (status: GlossaryStatus) => onState({ kind: 'running', status }));
    // These messages are in the log already, which stderr has.
    this.onNotification(LogMessageNotification.type, () => undefined);
    this.onDidChangeState(({ newState }) => onState(stateOf(newState)));
  }

  /**
   * Asks why there is a term, or none, at a position.
   *
   * @returns plain text; nothing where the document is not open in the server
   */
  async explain(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> {
    const place = this.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
    const answer = await this.sendRequest(ExecuteCommandRequest.type, { command: 'glossary.explain', arguments: [place] });
    return typeof answer === 'string' ? answer : undefined;
  }

  /** Has the server write a term into a glossary, by an edit that can be undone. */
  async addTerm(term: NewTerm): Promise<AddedTerm> {
    return this.sendRequest<AddedTerm>(ExecuteCommandRequest.method, { command: 'glossary.add', arguments: [term] });
  }

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    if (showNotification !== 'force' || this.reported) return;
    this.reported = true;
    this.onFailure();
  }

  /** A server that dies while starting would die again; one that has run is worth another start. */
  private restartUnlessStarting(): ErrorHandler {
    const standard = this.createDefaultErrorHandler();
    return {
      error: async (error, message, count) => {
        const result = await standard.error(error, message, count);
        return { ...result, handled: result.action === ErrorAction.Continue };
      },
      closed: () => (this.isRunning() ? standard.closed() : { action: CloseAction.DoNotRestart, handled: true }),
    };
  }
}

/** Asks the server for `glossary/status` whenever something of it changes. */
const wantsStatus: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), glossaryStatus: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Running:
      return { kind: 'running' };
    case State.Starting:
      return { kind: 'starting' };
    default:
      return { kind: 'dead' };
  }
}

function logLines(input: Readable, log: vscode.LogOutputChannel): void {
  let last: LogLevel = 'info';
  createInterface({ input }).on('line', (line) => {
    const { level, text } = readLogLine(line, last);
    last = level;
    log[level](text);
  });
}
