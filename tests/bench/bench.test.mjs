import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate } from './corpus/glossaries.mjs';
import { randomNumbers } from './corpus/random.mjs';
import { begunTerms, withTypo } from './lsp/documents.mjs';
import { withGenerated } from './report/files.mjs';
import { figure } from './report/svg.mjs';
import { table } from './report/table.mjs';
import { mediansOf, quantile } from './statistics.mjs';

test('a generated glossary is the same every time, and no two entries have the same name', () => {
  const [once, again] = [[...generate(500, 300)], [...generate(500, 300)]];
  assert.deepEqual(once, again);
  assert.equal(new Set(once.map(({ name }) => name)).size, 500);
});

test('generated entries are about as long as they are asked to be', () => {
  for (const bytes of [300, 1000]) {
    const entries = [...generate(500, bytes)];
    const mean = entries.reduce((sum, { text }) => sum + text.length, 0) / entries.length;
    assert.ok(mean > 0.8 * bytes && mean < 1.3 * bytes, `${mean} for ${bytes}`);
  }
});

test('a typo leaves the first letter and the number of words, and no more than one letter more or less', () => {
  const random = randomNumbers(1);
  for (let i = 0; i < 200; i++) {
    const typed = withTypo('latent diffusion', random);
    assert.match(typed, /^l[a-z]+ d[a-z]+$/);
    assert.ok(Math.abs(typed.length - 'latent diffusion'.length) <= 1);
  }
});

test('a place in a document of begun terms is where the typed text ends', () => {
  const { text, places } = begunTerms(['gate oxide layer', 'latent diffusion', 'vector field', 'optical path'].map((name) => ({ name, body: '' })));
  const lines = text.split('\n');
  for (const { at } of places) assert.equal(lines[at.line]?.length, at.character);
});

test('the value below which a share lies is one of the values', () => {
  const values = [5, 1, 4, 2, 3];
  assert.deepEqual([0, 0.5, 0.95, 1].map((share) => quantile(values, share)), [1, 3, 5, 5]);
  assert.equal(quantile([], 0.5), null);
});

test('of several rounds each figure is the median of those that have it', () => {
  const rounds = [{ a: 3, of: { b: 30, c: null }, failures: [] }, { a: 1, of: { b: 10, c: null } }, { a: 2, failures: ['of: did not come'] }, { of: { b: 20, c: null } }];
  assert.deepEqual(mediansOf(rounds), { a: 2, of: { b: 20 } });
});

test('only what stands between its comments is written anew', () => {
  const document = 'a\n<!-- lsp: written by the benchmarks -->\nold\n<!-- end of lsp -->\nb\n';
  assert.equal(withGenerated(document, 'lsp', 'new\n'), document.replace('old', 'new'));
  assert.throws(() => withGenerated(document, 'bench', 'new\n'));
});

test('what misses its bar is bold, and what is not known is a dash', () => {
  const rows = [
    { name: 'time', unit: 'ms', read: (/** @type {any} */ of) => of.time, aims: { '250': 1 } },
    { name: 'speed', unit: 'MB/s', read: (/** @type {any} */ of) => of.speed, aims: { '250': 1 }, isRate: true },
  ];
  assert.match(table(rows, { 250: { time: 2, speed: 2 } }), /\| \*\*2 ms\*\* \(≤ 1\) \|\n\| speed \| 2 MB\/s \(≥ 1\) \|/);
  assert.match(table(rows, { 250: {} }), /\| – \(≤ 1\) \|/);
});

test('figures are shown with the digits that count', () => {
  assert.deepEqual([0.1234, 12.345, 123.4, 12345].map(figure), ['0.12', '12.3', '123', '12,345']);
});
