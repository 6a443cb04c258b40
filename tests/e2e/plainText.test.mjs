// Typing in plain text, where lists open by themselves: ours, and VS Code's own of the document's words.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCodeServer } from '../../client-vscode/scripts/lib/codeServer.mjs';
import { newWorkbench, scenario, screenshot } from './scenarios.mjs';
import { lines, saved, typeInto } from './typing/writing.mjs';

scenario('Enter is a new line wherever it is one without the extension', async (workbench) => {
  const typed = await typeInto(workbench, 'typed.txt', lines);
  await screenshot(workbench, 'typing-plain-text');
  const lost = linesWithoutEnd(lines, typed);
  const lostAnyway = lost.length === 0 ? [] : linesWithoutEnd(lines, await typeWithoutExtension('plain.txt', lines));
  assert.deepEqual(lost.filter((line) => !lostAnyway.includes(line)), []);
});

/** The lines of a text that do not stand in another one with their ends. @param {string} text @param {string} typed */
function linesWithoutEnd(text, typed) {
  return text.trimEnd().split('\n').filter((line) => !typed.includes(`${line}\n`));
}

/** The same in a VS Code without the extension. @param {string} file @param {string} text */
async function typeWithoutExtension(file, text) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'glossary-lsp-plain-'));
  const vscode = await startCodeServer({ data: path.join(scratch, 'vscode'), settings: { 'workbench.startupEditor': 'none' } });
  const workbench = await newWorkbench();
  try {
    const place = path.join(scratch, 'folder');
    mkdirSync(place);
    writeFileSync(path.join(place, file), '');
    await workbench.open(vscode.address(place, path.join(place, file)));
    await workbench.answerTrust(true);
    await workbench.lines.click();
    await workbench.typeSlowly(text);
    return await saved(workbench, path.join(place, file), text);
  } finally {
    await workbench.page.context().close();
    await vscode.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
