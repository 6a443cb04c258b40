/** Where things are, as absolute paths. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(fileURLToPath(import.meta.url), '../../../..');

export const clientFolder = path.join(root, 'client-vscode');
export const clientOutput = path.join(clientFolder, 'out');
export const serverOutput = path.join(root, 'dist', 'server');
export const extensionFile = path.join(root, 'dist', 'glossary-lsp.vsix');
export const examples = path.join(root, 'examples');

/** Downloads and scratch data of the scripts, beside what the .NET build leaves there. */
export const artifacts = path.join(root, 'artifacts');

export const serverExecutable = path.join(
  serverOutput,
  process.platform === 'win32' ? 'glossary-lsp.exe' : 'glossary-lsp',
);
