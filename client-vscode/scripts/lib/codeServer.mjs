/**
 * VS Code in the browser: the npm package code-server, which carries the whole workbench and its server with a real
 * extension host. It stays out of package.json, because only `npm start` without a desktop VS Code and the end-to-end
 * tests need its 300 MB.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findOnPath, run, StepFailed } from './commands.mjs';
import { artifacts } from './places.mjs';

// VS Code 1.100. Later versions do not run on Node 20.
const version = '4.100.3';
const installation = path.join(artifacts, `code-server-${version}`);
const vscodeFolder = path.join(installation, 'node_modules', 'code-server', 'lib', 'vscode');
const serverMain = path.join(vscodeFolder, 'out', 'server-main.js');

/** Downloads code-server into artifacts/, unless it is there already. */
export async function ensureCodeServer() {
  if (existsSync(installation)) return;
  console.log(`Downloading VS Code for the browser (code-server ${version}) into ${path.relative('', artifacts)} …`);

  // Finished under another name and then renamed, so that an interrupted download is not taken for a whole one.
  const unfinished = `${installation}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(path.join(unfinished, 'package.json'), '{ "private": true }\n');
  // Its install scripts would download and compile parts that are not needed here.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', `code-server@${version}`, ...quiet], { cwd: unfinished });
  const inner = path.join(unfinished, path.relative(installation, vscodeFolder));
  await run('npm', ['install', '--omit=dev', ...quiet], { cwd: inner });
  await compileLogging(inner);
  renameSync(unfinished, installation);
}

/**
 * VS Code writes its logs and what its Output view shows through a native module. Without it everything else works.
 *
 * @param {string} folder where VS Code's packages are installed
 */
async function compileLogging(folder) {
  try {
    await promisify(execFile)('npm', ['rebuild', '@vscode/spdlog', 'native-watchdog'], { cwd: folder, shell: process.platform === 'win32' });
  } catch {
    console.log('No C++ compiler for one of its parts, so its Output view (and the command "Glossary: Show Log") stays empty.');
  }
}

/**
 * VS Code searches files with ripgrep, which one of the skipped install scripts would have downloaded.
 *
 * @returns {boolean} false when ripgrep is not installed: everything works but Quick Open and search
 */
export function linkRipgrep() {
  const link = path.join(vscodeFolder, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  if (existsSync(link)) return true;
  const ripgrep = findOnPath('rg');
  if (!ripgrep) return false;
  mkdirSync(path.dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(ripgrep, link);
  return true;
}

/**
 * @typedef {object} RunningVsCode
 * @property {(folder?: string, file?: string) => string} address of the workbench on a folder, with a file opened; absolute paths
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code on a port of this machine that only the given address opens.
 *
 * @param {object} options
 * @param {string} options.data folder for its settings, extensions and log; kept between runs
 * @param {string} [options.extension] the .vsix to install; nothing where the extension is to be missing
 * @param {Readonly<Record<string, unknown>>} options.settings
 * @returns {Promise<RunningVsCode>}
 */
export async function startCodeServer({ data, extension, settings }) {
  const settingsFile = path.join(data, 'data', 'Machine', 'settings.json');
  mkdirSync(path.dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify(settings, undefined, 2));

  const logFile = path.join(data, 'code-server.log');
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    process.execPath,
    [
      serverMain,
      '--accept-server-license-terms',
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')],
      ...['--telemetry-level', 'off'],
      ...(extension === undefined ? [] : ['--install-extension', extension, '--force', '--start-server']),
    ],
  );
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exited = new Promise((resolve) => child.once('exit', resolve));

  const port = await listeningPort(child.stdout);
  if (port === undefined) throw new StepFailed(`VS Code did not start. See ${logFile}.`);
  return {
    address: (folder, file) => workbenchAddress(port, token, folder, file),
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}

/**
 * @param {import('node:stream').Readable} output of the server
 * @returns {Promise<number | undefined>} undefined when the output ends without one
 */
function listeningPort(output) {
  return new Promise((resolve) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const port = line.match(/Extension host agent listening on (\d+)/)?.[1];
      if (port) resolve(Number(port));
    });
    lines.on('close', () => resolve(undefined));
  });
}

/**
 * @param {number} port
 * @param {string} token
 * @param {string} [folder]
 * @param {string} [file]
 */
function workbenchAddress(port, token, folder, file) {
  const url = new URL(`http://127.0.0.1:${port}/?tkn=${token}`);
  if (folder) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  if (file) url.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${file}`]]));
  return url.href;
}
