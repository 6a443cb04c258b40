import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/**
 * Lets a person who asks for suggestions see more than one who is only typing.
 *
 * The server takes the first request behind a typed letter for VS Code's own, and a second one at the same place for a
 * person's. Where VS Code does not suggest by itself, as in Markdown, every request is a person's.
 */
export function insistWhereAsked(client: LanguageClient): void {
  client.middleware.provideCompletionItem = async (document, position, context, token, next) => {
    const found = await next(document, position, context, token);
    return isEmpty(found) && !suggestsByItself(document) ? next(document, position, context, token) : found;
  };
}

function isEmpty(found: vscode.CompletionItem[] | vscode.CompletionList | null | undefined): boolean {
  return !found || (Array.isArray(found) ? found : found.items).length === 0;
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  const setting: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions');
  const other: unknown = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return other !== false && other !== 'off';
}
