/** What a figure depends on beside the code: the machine; and which code it was. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { root } from '../../client-vscode/scripts/lib/places.mjs';

/** @typedef {{ date: string, commit: string, processor: string, cores: number, memoryGB: number, system: string, node: string }} Circumstances */

/** @returns {Circumstances} */
export function circumstances() {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', 'server').length > 0 ? ' and changes' : '';
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + changed,
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
  };
}

/** @param {Circumstances} at */
export const describe = (at) => `${at.date}, commit ${at.commit}; ${at.cores} cores of ${at.processor}, ${at.memoryGB} GB, ${at.system}`;
