import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Setting {
  readonly default: unknown;
  readonly scope: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

// The tests run from the repository's root.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const readme = readFileSync('README.md', 'utf8');
const settings = manifest.contributes.configuration.properties;

test('the README documents every setting with its default, and no other', () => {
  const rows = [...readme.matchAll(/^\| `(glossary\.[\w.]+)` \| `([^`]*)` \|/gm)];
  const documented = Object.fromEntries(rows.map(([, name, value]) => [name, JSON.parse(value ?? '')]));
  const declared = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.default]));
  assert.deepEqual(documented, declared);
});

test('the README names every command as the palette shows it', () => {
  for (const { category, title } of manifest.contributes.commands) assert.ok(readme.includes(`*${category}: ${title}*`), title);
});

test('a workspace cannot choose the program that runs', () => {
  assert.equal(settings['glossary.server.path']?.scope, 'machine');
});
