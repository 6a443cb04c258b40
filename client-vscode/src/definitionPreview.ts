import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/**
 * Lets what VS Code shows of a definition's target be its heading.
 *
 * With Ctrl held down, VS Code shows the target's text below the hovers. The target is an entry, and the card above has its
 * definition already. Nothing else in VS Code uses the range of the whole target.
 */
export function previewHeadingsOnly(client: LanguageClient): void {
  client.middleware.provideDefinition = async (document, position, token, next) => {
    const found = await next(document, position, token);
    return areLinks(found) ? found.map((link) => ({ ...link, targetRange: link.targetSelectionRange ?? link.targetRange })) : found;
  };
}

function areLinks(found: vscode.Definition | vscode.LocationLink[] | null | undefined): found is vscode.LocationLink[] {
  return Array.isArray(found) && found.every((target) => 'targetRange' in target);
}
