// npm start: builds everything and opens VS Code with the extension on examples/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, main, run } from './lib/commands.mjs';
import { ensureCodeServer, linkRipgrep, startCodeServer } from './lib/codeServer.mjs';
import { ensureNodeModules } from './lib/nodeModules.mjs';
import { artifacts, examples, extensionFile } from './lib/places.mjs';

const firstFile = path.join(examples, 'spec.md');
const settings = { 'workbench.startupEditor': 'none', 'git.openRepositoryInParentFolders': 'never' };

await main(async () => {
  await ensureNodeModules();
  const { buildAll } = await import('./lib/buildAll.mjs');
  await buildAll();

  const code = findOnPath('code');
  await (code ? openDesktop(code) : openInBrowser());
});

/**
 * Settings and extensions of its own keep the user's VS Code as it is.
 *
 * @param {string} code path of the `code` command
 */
async function openDesktop(code) {
  const userData = path.join(artifacts, 'vscode-desktop');
  const userSettings = path.join(userData, 'User', 'settings.json');
  mkdirSync(path.dirname(userSettings), { recursive: true });
  writeFileSync(userSettings, JSON.stringify(settings, undefined, 2));

  const own = ['--user-data-dir', userData, '--extensions-dir', path.join(userData, 'extensions')];
  await run(code, [...own, '--install-extension', extensionFile, '--force']);
  await run(code, [...own, '--new-window', examples, firstFile]);
  console.log('VS Code is open on examples/. Rest the pointer on a term, such as "latent diffusion".');
}

async function openInBrowser() {
  await ensureCodeServer();
  if (!linkRipgrep()) console.log('ripgrep is not installed (Debian: apt-get install ripgrep): Quick Open and search will not work.');
  const vscode = await startCodeServer({ data: path.join(artifacts, 'vscode-browser'), extension: extensionFile, settings });
  console.log(`\nNo "code" on PATH, so VS Code runs in the browser. Open\n\n    ${vscode.address(examples, firstFile)}\n`);
  console.log('and rest the pointer on a term, such as "latent diffusion". Ctrl+C ends it.');
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, vscode.stop);
}
