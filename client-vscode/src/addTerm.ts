import * as vscode from 'vscode';
import type { GlossaryClient } from './glossaryClient';
import { nameFrom, type AddedTerm, type NewTerm } from './newTerm';

const firstGlossary = 'glossary.md';

/** Adds the selected text, or the word at the caret, to a glossary. The server writes it; here is only asked what it needs to know. */
export async function addTerm(client: GlossaryClient): Promise<void> {
  const name = nameAtCaret(vscode.window.activeTextEditor) || (await vscode.window.showInputBox({ title: 'Add Term', prompt: 'The term to add' }))?.trim();
  if (!name) return;
  const definition = (await vscode.window.showInputBox({ title: `Add “${name}”`, prompt: `What does “${name}” mean?`, ignoreFocusOut: true }))?.trim();
  if (!definition) return;
  const term: NewTerm = { name, definition };
  const added = await client.addTerm(term);
  if (added.glossaries === undefined) return tell(name, added);
  const uri = await (added.glossaries.length === 0 ? makeGlossary() : chooseGlossary(name, added.glossaries));
  if (uri !== undefined) await tell(name, await client.addTerm({ ...term, uri }));
}

function nameAtCaret(editor: vscode.TextEditor | undefined): string {
  if (editor === undefined) return '';
  const { document, selection } = editor;
  const word = document.getWordRangeAtPosition(selection.active);
  return nameFrom(document.getText(selection), word === undefined ? '' : document.getText(word));
}

async function chooseGlossary(name: string, glossaries: readonly string[]): Promise<string | undefined> {
  const items = glossaries.map((uri) => ({ label: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), uri }));
  return (await vscode.window.showQuickPick(items, { title: `Add “${name}” to Which Glossary?` }))?.uri;
}

/** Offers to make a first glossary; gives its URI, whose file the server then makes. */
async function makeGlossary(): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const folder = (document && vscode.workspace.getWorkspaceFolder(document.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    void vscode.window.showInformationMessage(`Glossary: open a folder first, in which ${firstGlossary} can be made.`);
    return undefined;
  }

  const make = `Make ${firstGlossary}`;
  const choice = await vscode.window.showInformationMessage('Glossary: there is no glossary in this workspace yet.', make);
  return choice === make ? vscode.Uri.joinPath(folder.uri, firstGlossary).toString() : undefined;
}

async function tell(name: string, { uri, line, isAdded, message }: AddedTerm): Promise<void> {
  const place = uri === undefined ? undefined : vscode.Uri.parse(uri);
  if (isAdded && place !== undefined) vscode.window.setStatusBarMessage(`Added “${name}” to ${vscode.workspace.asRelativePath(place)}`, 10_000);
  if (message === undefined) return;
  const goTo = 'Go to Entry';
  const choice = await vscode.window.showWarningMessage(`Glossary: ${message}`, ...(place === undefined ? [] : [goTo]));
  if (choice !== goTo || place === undefined) return;
  const start = new vscode.Position((line ?? 1) - 1, 0);
  await vscode.window.showTextDocument(place, { selection: new vscode.Range(start, start) });
}
