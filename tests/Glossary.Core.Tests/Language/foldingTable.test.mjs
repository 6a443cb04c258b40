// Compares the folding table with the Unicode data of this Node.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const source = readFileSync(new URL('../../../server/Glossary.Core/Language/Folding/FoldingTable.cs', import.meta.url), 'utf8');
const cells = [...source.matchAll(/^ {8}("[^"]*")/gm)].map(([, literal]) => JSON.parse(literal)).join('').split(' ').filter(Boolean);

/** @param {string} text */
const withoutMarks = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** What is written for letters that Unicode does not take apart (Unicode CLDR, Latin-ASCII). @type {Record<string, string>} */
const whole = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' };

/** @param {string} char */
const expected = (char) => [...withoutMarks(withoutMarks(char).toLowerCase())].map((letter) => whole[letter] ?? letter).join('');

test('every cell of the folding table says what Unicode says', () => {
  assert.ok(cells.length > 2000);
  const wrong = cells.filter(([char, ...folded]) => /\p{Assigned}/u.test(char) && folded.join('') !== expected(char));
  assert.deepEqual(wrong, []);
});

test('voiced Kana are other letters than voiceless ones', () => {
  assert.deepEqual(cells.filter((cell) => 'がざばぱガザバパ'.includes(cell[0])), []);
});

test('no Latin letter or digit with a mark, of another width or in a ligature is missing', () => {
  const known = new Set(cells.map(([char]) => char));
  const missing = [];
  for (let code = 0x80; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    if (/[\p{L}\p{N}]/u.test(char) && /^[a-z0-9]{1,3}$/.test(expected(char)) && !known.has(char) && char.toLowerCase() !== expected(char)) missing.push(char);
  }
  assert.deepEqual(missing, []);
});
