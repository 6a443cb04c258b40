/** Running other programs. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** A step failed for a reason its message tells; no stack trace is needed to understand it. */
export class StepFailed extends Error {}

/**
 * Runs a program to its end, showing its output as it comes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} exit code (-1 after a signal) and what it wrote to stdout
 */
export function tee(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'], shell: needsShell(program) });
    /** @type {string[]} */
    const output = [];
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output.push(text);
      process.stdout.write(text);
    });
    child.on('error', () => reject(new StepFailed(`"${program}" could not be started. Is it installed?`)));
    child.on('close', (code) => resolve({ code: code ?? -1, output: output.join('') }));
  });
}

/**
 * Like {@link tee}, but a program that fails ends the step.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function run(program, args, options) {
  const { code, output } = await tee(program, args, options);
  if (code !== 0) throw new StepFailed(`"${path.basename(program)} ${args[0] ?? ''}" failed (exit code ${code}).`);
  return output;
}

/**
 * @param {string} name of a program
 * @returns {string | undefined} its absolute path, if it is on PATH
 */
export function findOnPath(name) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE').split(';') : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const candidate = path.resolve(folder, name + ending);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return undefined;
}

/**
 * Runs a script's main function; a failed step ends it with one line and exit code 1.
 *
 * @param {() => Promise<void>} script
 */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {string} program */
function needsShell(program) {
  // npm and code are batch files on Windows, which only a shell can start.
  return process.platform === 'win32' && /(^npm|\.cmd|\.bat)$/i.test(program);
}
