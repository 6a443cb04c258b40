import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { addTerm } from './addTerm';
import { documents, GlossaryClient } from './glossaryClient';
import { chooseServerPath } from './serverPath';
import { StatusItem } from './statusItem';

let client: GlossaryClient | undefined;
/** Starts and stops follow one another; two at once would leave a server behind. */
let lastStep: Promise<void> = Promise.resolve();

export function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Glossary', { log: true });
  const status = new StatusItem(documents);
  const restart = (): Promise<void> =>
    inTurn(async () => {
      await stop();
      await start(context, log, status);
    });

  context.subscriptions.push(
    log,
    status,
    vscode.commands.registerTextEditorCommand('glossary.why', (editor) => explain(editor, log)),
    vscode.commands.registerCommand('glossary.addTerm', () => add(log)),
    vscode.commands.registerCommand('glossary.restart', restart),
    vscode.commands.registerCommand('glossary.showLog', () => log.show()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('glossary.server.path')) void restart();
    }),
  );
  return inTurn(() => start(context, log, status));
}

export function deactivate(): Promise<void> {
  return inTurn(stop);
}

function inTurn(step: () => Promise<void>): Promise<void> {
  lastStep = lastStep.catch(() => undefined).then(step);
  return lastStep;
}

async function start(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, status: StatusItem): Promise<void> {
  const setting = vscode.workspace.getConfiguration('glossary').get('server.path', '');
  const server = chooseServerPath(setting, context.extensionPath, process.platform, existsSync);
  if ('problem' in server) {
    status.show({ kind: 'dead' });
    return report(server.problem, log);
  }

  const started = new GlossaryClient(server.path, log, (state) => status.show(state), () => report(`the server ${server.path} does not run.`, log));
  client = started;
  // A failed start has been reported by the client itself.
  await started.start().catch(() => undefined);
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  // A server that never started or has died cannot be stopped, and need not be.
  await running?.dispose().catch(() => undefined);
}

async function add(log: vscode.LogOutputChannel): Promise<void> {
  if (!client?.isRunning()) return report('the server does not run, so nothing can be added.', log);
  await addTerm(client).catch((error: unknown) => report(`the term was not added: ${String(error)}`, log));
}

/** Writes into the log why there is a term, or none, at the caret. */
async function explain(editor: vscode.TextEditor, log: vscode.LogOutputChannel): Promise<void> {
  const answer = client?.isRunning()
    ? await client.explain(editor.document, editor.selection.active).catch((error: unknown) => `The server failed: ${String(error)}`)
    : 'The server does not run; the lines above may say why.';
  const { line, character } = editor.selection.active;
  const place = `${vscode.workspace.asRelativePath(editor.document.uri)}:${line + 1}:${character + 1}`;
  log.info(`${place}\n${answer ?? 'Terms are not looked for in documents of this kind.'}\n`);
  log.show(true);
}

function report(problem: string, log: vscode.LogOutputChannel): void {
  log.error(problem);
  void vscode.window.showErrorMessage(`Glossary: ${problem}`, 'Restart', 'Show Log').then((choice) => {
    if (choice === 'Restart') void vscode.commands.executeCommand('glossary.restart');
    if (choice === 'Show Log') log.show();
  });
}
