/** How many tests passed and failed, read from what the test runners print. */

/** @typedef {{ passed: number, failed: number }} Sums */

/**
 * Adds up the summaries of `dotnet test`, one for each test project.
 *
 * @param {string} output
 * @returns {Sums}
 */
export function dotnetSums(output) {
  const summary = /- Failed:\s*(\d+), Passed:\s*(\d+)/g;
  return total([...output.matchAll(summary)].map(([, failed, passed]) => ({ passed: Number(passed), failed: Number(failed) })));
}

/**
 * Reads the summary of `node --test` with its spec reporter.
 *
 * @param {string} output
 * @returns {Sums}
 */
export function nodeSums(output) {
  /** @param {string} what */
  const count = (what) => Number(output.match(new RegExp(`^\\S ${what} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled') };
}

/**
 * A runner that fails without naming a failed test has crashed or not built, which counts as one failure.
 *
 * @param {Sums} sums
 * @param {number} exitCode
 * @returns {Sums}
 */
export function withCrash(sums, exitCode) {
  return exitCode !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums;
}

/**
 * @param {readonly Sums[]} all
 * @returns {Sums}
 */
export function total(all) {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 });
}

/**
 * Prints the sums as the last line and sets the exit code.
 *
 * @param {Sums} sums
 */
export function conclude({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
