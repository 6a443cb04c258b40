import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLogLine, type LogLevel } from '../src/logLine';

const cases: readonly { readonly why: string; readonly line: string; readonly before?: LogLevel; readonly expected: { readonly level: LogLevel; readonly text: string } }[] = [
  { why: 'the log has a column of its own for the level', line: 'Information: 5 files.', expected: { level: 'info', text: '5 files.' } },
  { why: 'a warning is one', line: 'Warning: a.txt:3:1: no name.', expected: { level: 'warn', text: 'a.txt:3:1: no name.' } },
  { why: 'an error is one', line: 'Error: no.', expected: { level: 'error', text: 'no.' } },
  { why: 'what ends the server is one, too', line: 'Critical: no.', expected: { level: 'error', text: 'no.' } },
  { why: 'lines of a stack trace belong to the error above', line: '   at Main()', before: 'error', expected: { level: 'error', text: '   at Main()' } },
  { why: 'not every word before a colon is a level', line: 'Unhandled: no.', expected: { level: 'info', text: 'Unhandled: no.' } },
];

for (const { why, line, before = 'info', expected } of cases) test(why, () => assert.deepEqual(readLogLine(line, before), expected));
