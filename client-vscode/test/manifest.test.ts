import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Setting {
  readonly default: unknown;
  readonly scope: string;
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[] }[];
    readonly configurationDefaults: { readonly 'files.readonlyInclude': Readonly<Record<string, boolean>> };
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

// The tests run from the repository's root.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');
const extensionPage = readFileSync('client-vscode/README.md', 'utf8');
const settings = manifest.contributes.configuration.properties;

test('the README documents every setting with its default, and no other', () => {
  const rows = [...readme.matchAll(/^\| `(glossary\.[\w.]+)` \| `([^`]*)` \|/gm)];
  const documented = Object.fromEntries(rows.map(([, name, value]) => [name, JSON.parse(value ?? '')]));
  const declared = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.default]));
  assert.deepEqual(documented, declared);
});

test('both READMEs name every command as the palette shows it', () => {
  for (const page of [readme, extensionPage])
    for (const { category, title } of manifest.contributes.commands) assert.ok(page.includes(`*${category}: ${title}*`), title);
});

test('a workspace cannot choose the program that runs', () => {
  assert.equal(settings['glossary.server.path']?.scope, 'machine');
});

test('the bundled files are glossaries that cannot be edited, wherever the extension is installed', () => {
  const { publisher, name, contributes } = manifest;
  const pattern = `**/${publisher}.${name}-*/dist/server/seeds/*.txt`;
  assert.deepEqual(contributes.languages[0]?.filenamePatterns, [pattern]);
  assert.deepEqual(contributes.configurationDefaults['files.readonlyInclude'], { [pattern]: true });
});
