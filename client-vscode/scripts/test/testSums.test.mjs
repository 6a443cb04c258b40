import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dotnetSums, nodeSums, total, withCrash } from '../lib/testSums.mjs';

test('the summaries of all test projects are added up', () => {
  const output = [
    'Passed!  - Failed:     0, Passed:    12, Skipped:     1, Total:    13, Duration: 20 ms - A.Tests.dll (net10.0)',
    'Failed!  - Failed:     2, Passed:     3, Skipped:     0, Total:     5, Duration: 1 s - B.Tests.dll (net10.0)',
  ].join('\n');
  assert.deepEqual(dotnetSums(output), { passed: 15, failed: 2 });
});

test('a cancelled test of Node has not passed', () => {
  const output = '✔ one (1ms)\nℹ tests 4\nℹ pass 2\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n';
  assert.deepEqual(nodeSums(output), { passed: 2, failed: 2 });
});

test('a test that prints "pass 9" is not taken for the summary', () => {
  assert.deepEqual(nodeSums('  pass 9 of the ball\nℹ pass 1\nℹ fail 0\n'), { passed: 1, failed: 0 });
});

test('a runner that did not get as far as its summary has failed', () => {
  assert.deepEqual(withCrash(dotnetSums('error CS1002: ; expected'), 1), { passed: 0, failed: 1 });
});

test('failed tests are not counted once more for the exit code they cause', () => {
  assert.deepEqual(withCrash({ passed: 1, failed: 2 }, 1), { passed: 1, failed: 2 });
});

test('the total of nothing is nothing', () => {
  assert.deepEqual(total([]), { passed: 0, failed: 0 });
});
