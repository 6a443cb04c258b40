import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseServerPath } from '../src/serverPath';

interface Case {
  readonly why: string;
  readonly setting: string;
  readonly platform: NodeJS.Platform;
  readonly existing: readonly string[];
  readonly expected: { readonly path: string } | { readonly problem: RegExp };
}

const linuxExtension = '/ext/glossary';
const windowsExtension = 'C:\\ext\\glossary';
const linuxBundled = '/ext/glossary/dist/server/glossary-lsp';
const windowsBundled = 'C:\\ext\\glossary\\dist\\server\\glossary-lsp.exe';

const cases: readonly Case[] = [
  { why: 'the bundled server is the default', setting: '', platform: 'linux', existing: [linuxBundled], expected: { path: linuxBundled } },
  { why: 'executables end in .exe on Windows', setting: '', platform: 'win32', existing: [windowsBundled], expected: { path: windowsBundled } },
  { why: 'the setting wins over the bundled server', setting: '/opt/glossary-lsp', platform: 'linux', existing: [linuxBundled, '/opt/glossary-lsp'], expected: { path: '/opt/glossary-lsp' } },
  { why: 'a setting of blanks is no setting', setting: '  ', platform: 'darwin', existing: [linuxBundled], expected: { path: linuxBundled } },
  { why: 'blanks around a pasted path are not part of it', setting: ' /opt/glossary-lsp ', platform: 'linux', existing: ['/opt/glossary-lsp'], expected: { path: '/opt/glossary-lsp' } },
  { why: 'a wrong setting is told, not silently replaced by the bundled server', setting: '/gone', platform: 'linux', existing: [linuxBundled], expected: { problem: /nothing at "\/gone".*glossary\.server\.path/ } },
  { why: 'a relative path could run a program of the workspace', setting: 'glossary-lsp', platform: 'linux', existing: ['glossary-lsp', linuxBundled], expected: { problem: /absolute path, but is "glossary-lsp"/ } },
  { why: 'what is absolute depends on the system', setting: 'D:\\tools\\glossary-lsp.exe', platform: 'win32', existing: ['D:\\tools\\glossary-lsp.exe'], expected: { path: 'D:\\tools\\glossary-lsp.exe' } },
  { why: 'an extension without a server says what to do', setting: '', platform: 'linux', existing: [], expected: { problem: /glossary\.server\.path/ } },
];

for (const { why, setting, platform, existing, expected } of cases) {
  test(why, () => {
    const folder = platform === 'win32' ? windowsExtension : linuxExtension;
    const chosen = chooseServerPath(setting, folder, platform, (file) => existing.includes(file));
    if ('path' in expected) return assert.deepEqual(chosen, expected);
    assert.ok('problem' in chosen);
    assert.match(chosen.problem, expected.problem);
  });
}
