/**
 * Real prose that lies on every machine that has built the project: the Markdown of the npm packages, and the sentences of .NET's
 * own API documentation. Each file and each sentence is taken once.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../client-vscode/scripts/lib/places.mjs';
import { StepFailed } from '../../../client-vscode/scripts/lib/commands.mjs';
import { benchFolder } from './places.mjs';

/** Enough for times that are longer than the noise, in bytes of UTF-8. */
const wanted = 8_000_000;

/**
 * @returns {string} the path of a text of {@link wanted} bytes, as UTF-8 with `\n`
 */
export function ensureProse() {
  const file = path.join(benchFolder, 'prose.md');
  if (existsSync(file)) return file;
  mkdirSync(benchFolder, { recursive: true });

  /** @type {Set<string>} */
  const seen = new Set();
  const parts = [];
  let size = 0;
  for (const text of paragraphSources()) {
    if (size >= wanted) break;
    const digest = createHash('sha1').update(text).digest('base64');
    if (seen.has(digest)) continue;
    seen.add(digest);
    parts.push(text.endsWith('\n') ? text + '\n' : text + '\n\n');
    size += Buffer.byteLength(text) + 2;
  }
  if (size < wanted) throw new StepFailed('There is too little prose below node_modules and the .NET SDK to measure with.');
  writeFileSync(file, parts.join(''));
  return file;
}

function* paragraphSources() {
  for (const name of filesBelow(path.join(root, 'node_modules'), '.md')) yield readFileSync(name, 'utf8').replaceAll('\r\n', '\n');
  const packs = path.join(path.dirname(dotnetFolder()), 'packs');
  for (const name of filesBelow(packs, '.xml')) yield* sentences(readFileSync(name, 'utf8'));
}

/** The folder `sdk` that dotnet itself names. */
function dotnetFolder() {
  const line = execFileSync('dotnet', ['--list-sdks'], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  return line.slice(line.indexOf('[') + 1, line.lastIndexOf(']'));
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).sort().map((name) => path.join(folder, name));
}

/**
 * What .NET's XML documentation says, without its markup.
 *
 * @param {string} xml
 */
function* sentences(xml) {
  for (const [, inner = ''] of xml.matchAll(/<(?:summary|remarks|returns|value|param [^>]*|exception [^>]*)>([^]*?)<\/(?:summary|remarks|returns|value|param|exception)>/g)) {
    const text = inner
      .replace(/<\w+ (?:cref="[A-Z]:|name="|langword=")([^"`(]*)[^>]*>/g, (_, name) => name.split('.').at(-1))
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;|&gt;|&amp;/g, (sign) => ({ '&lt;': '<', '&gt;': '>' })[sign] ?? '&')
      .replace(/\s+/g, ' ')
      .trim();
    if (text.length > 50) yield text;
  }
}
