// npm run bench: the parts of the server in process, beside what else finds names in text.
// Options: --sizes 250,10k,100k,1M; --record, which writes records, tables and plots.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { missingForNativeAot } from '../../client-vscode/scripts/lib/cToolchain.mjs';
import { ensureNodeModules } from '../../client-vscode/scripts/lib/nodeModules.mjs';
import { main, run, StepFailed } from '../../client-vscode/scripts/lib/commands.mjs';
import { root } from '../../client-vscode/scripts/lib/places.mjs';
import { thisPlatform } from '../../client-vscode/scripts/lib/platform.mjs';
import { readArguments } from './arguments.mjs';
import { benchFolder } from './corpus/places.mjs';
import { ensureProse } from './corpus/prose.mjs';
import { glossaryOf } from './lsp/workspaces.mjs';
import { circumstances } from './machine.mjs';
import { reportBench } from './report/benchReport.mjs';
import { measureRipgrep } from './ripgrep.mjs';

/** @typedef {import('./lsp/workspaces.mjs').Size} Size */

const managed = path.join(benchFolder, 'managed');
const native = path.join(benchFolder, 'native');

/** Above this ripgrep needs gigabytes and then refuses. @type {readonly Size[]} */
const sizesForRipgrep = ['250', '10k', '100k'];

await main(async () => {
  const { sizes, record } = readArguments('250,10k,100k');
  await ensureNodeModules(); // The prose lies there.
  const at = circumstances();
  await build();
  /** @type {Partial<Record<Size, Record<string, any>>>} */
  const figures = {};
  for (const size of sizes) figures[size] = await measureSize(size);
  reportBench({ circumstances: at, figures }, record);
});

async function build() {
  const project = (/** @type {string} */ name) => path.join(root, 'tests', name);
  const quietly = ['--nologo', '-v', 'quiet'];
  await run('dotnet', ['build', project('Glossary.Benchmarks'), '-c', 'Release', '-o', managed, ...quietly]);
  const missing = missingForNativeAot();
  if (missing) throw new StepFailed(`The matcher is measured as Native AOT, for which there is ${missing}.`);
  await run('dotnet', ['publish', project('Glossary.Benchmarks.Native'), '-c', 'Release', '-r', thisPlatform().rid, '-p:PublishAot=true', '-o', native, ...quietly]);
}

/** @param {Size} size */
async function measureSize(size) {
  const { files, names } = glossaryOf(size);
  const prose = ensureProse();
  const index = path.join(benchFolder, 'index', size);
  rmSync(index, { recursive: true, force: true });
  const env = { ...process.env, BENCH_GLOSSARY: files.join(path.delimiter), BENCH_INDEX: index, BENCH_NAMES: names, BENCH_PROSE: prose };

  const results = path.join(benchFolder, 'benchmarkdotnet', size);
  rmSync(results, { recursive: true, force: true });
  await run('dotnet', [path.join(managed, 'Glossary.Benchmarks.dll'), '--filter', '*', '--artifacts', results], { env });
  const [speed, found] = execFileSync(path.join(native, 'Glossary.Benchmarks.Native'), { env, encoding: 'utf8' }).split(' ').map(Number);
  const ripgrep = sizesForRipgrep.includes(size) ? measureRipgrep(names, prose) : { reason: 'not tried' };
  return { matcher: { megabytesASecond: speed, found }, ripgrep, benchmarks: readResults(path.join(results, 'results')) };
}

/**
 * What BenchmarkDotNet wrote.
 *
 * @param {string} folder
 * @returns {Record<string, { ms: number, bytes: number | null }>} medians, and what one operation allocates, by `Class.Method(parameters)`
 */
function readResults(folder) {
  /** @type {Record<string, { ms: number, bytes: number | null }>} */
  const figures = {};
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    for (const { Type, Method, Parameters, Statistics, Memory } of JSON.parse(readFileSync(path.join(folder, name), 'utf8')).Benchmarks) {
      if (!Statistics) continue; // It did not want to run at this size.
      figures[`${Type}.${Method}(${Parameters})`] = { ms: Statistics.Median / 1e6, bytes: Memory?.BytesAllocatedPerOperation ?? null };
    }
  }
  return figures;
}
