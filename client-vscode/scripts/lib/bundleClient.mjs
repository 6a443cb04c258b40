/** The client's TypeScript, checked and bundled to JavaScript. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { run } from './commands.mjs';
import { clientFolder, clientOutput, root } from './places.mjs';

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' };

/** Type-checks the client and the scripts. */
export async function checkTypes() {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  for (const project of [clientFolder, path.join(clientFolder, 'scripts')])
    await run(process.execPath, [compiler, '-p', project]);
}

/** Writes client-vscode/out/extension.js, the whole client in one file. */
export async function bundleExtension() {
  await build({
    ...common,
    entryPoints: [path.join(clientFolder, 'src', 'extension.ts')],
    outfile: path.join(clientOutput, 'extension.js'),
    external: ['vscode'],
    minify: true,
  });
}

/**
 * Writes the tests to client-vscode/out/test.
 *
 * @returns {Promise<string[]>} the files to run
 */
export async function bundleTests() {
  const source = path.join(clientFolder, 'test');
  const names = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  const outdir = path.join(clientOutput, 'test');
  await build({ ...common, entryPoints: names.map((name) => path.join(source, name)), outdir, sourcemap: 'inline' });
  return names.map((name) => path.join(outdir, name.replace(/\.ts$/, '.js')));
}
