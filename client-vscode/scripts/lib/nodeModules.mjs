/** The npm packages the scripts and the client are built with. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './commands.mjs';
import { root } from './places.mjs';

/** Installs what package-lock.json names, unless it is there already. */
export async function ensureNodeModules() {
  if (isInstalled()) return;
  console.log('Installing the npm packages …');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
}

function isInstalled() {
  // npm leaves its own copy of the lock file beside the packages; optional packages of other systems are missing in it.
  const installedLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}
