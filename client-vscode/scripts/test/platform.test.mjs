import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformNames } from '../lib/platform.mjs';

for (const [system, architecture, rid, vscodeTarget] of /** @type {const} */ ([
  ['linux', 'x64', 'linux-x64', 'linux-x64'],
  ['musl', 'x64', 'linux-musl-x64', 'alpine-x64'],
  ['darwin', 'arm64', 'osx-arm64', 'darwin-arm64'],
  ['win32', 'x64', 'win-x64', 'win32-x64'],
])) {
  test(`${system} on ${architecture} is ${rid} to .NET and ${vscodeTarget} to VS Code`, () => {
    assert.deepEqual(platformNames(system, architecture), { rid, vscodeTarget });
  });
}

test('a system without a server is told by name', () => {
  assert.throws(() => platformNames('aix', 'ppc64'), /aix on ppc64/);
});
