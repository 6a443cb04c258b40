import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFrom } from '../src/newTerm';

const cases = [
  { why: 'what is selected is the term', selected: 'cold lot', word: 'lot', expected: 'cold lot' },
  { why: 'without a selection it is the word at the caret', selected: '', word: 'lot', expected: 'lot' },
  { why: 'blanks alone are no selection', selected: '  ', word: 'lot', expected: 'lot' },
  { why: 'a term that is wrapped is in one line', selected: 'shadow\n  wafer run ', word: '', expected: 'shadow wafer run' },
  { why: 'whole paragraphs are no term', selected: 'a lot '.repeat(30), word: 'lot', expected: '' },
  { why: 'where nothing stands, nothing is meant', selected: '', word: '', expected: '' },
];

for (const { why, selected, word, expected } of cases) test(why, () => assert.equal(nameFrom(selected, word), expected));
