/** What the command line says. */
import { parseArgs } from 'node:util';
import { StepFailed } from '../../client-vscode/scripts/lib/commands.mjs';
import { serverExecutable } from '../../client-vscode/scripts/lib/places.mjs';
import { sizes } from './lsp/workspaces.mjs';

/** @typedef {import('./lsp/workspaces.mjs').Size} Size */

/**
 * @param {string} defaultSizes
 * @returns {{ sizes: Size[], server: string, record: boolean }} `record`: whether the documentation and the records are to be written
 */
export function readArguments(defaultSizes) {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: defaultSizes }, server: { type: 'string', default: serverExecutable }, record: { type: 'boolean', default: false } },
  });
  const asked = values.sizes.split(',');
  const unknown = asked.filter((size) => !(size in sizes));
  if (unknown.length > 0) throw new StepFailed(`There is no size "${unknown[0]}"; there are ${Object.keys(sizes).join(', ')}.`);
  return { sizes: /** @type {Size[]} */ (asked), server: values.server, record: values.record };
}
