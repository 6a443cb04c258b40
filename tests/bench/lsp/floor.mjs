/** What no server can be faster than: a program that does nothing but give back what it is sent. It tells how restless the machine is, too. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { median, quantile } from '../statistics.mjs';

/** @typedef {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null>} Cat */

const starts = 30;
const bytes = 3000;

/** How long `cat` takes to start, and for a byte there and back. */
export async function measureFloor() {
  const started = [];
  for (let i = 0; i < starts; i++) {
    const start = performance.now();
    const cat = startCat();
    await echo(cat);
    started.push(performance.now() - start);
    await stop(cat);
  }

  const cat = startCat();
  const echoed = [];
  for (let i = 0; i < bytes; i++) {
    const start = performance.now();
    await echo(cat);
    echoed.push(performance.now() - start);
  }
  await stop(cat);
  return { catStart: median(started), catP50: quantile(echoed, 0.5), catP99: quantile(echoed, 0.99) };
}

/** @returns {Cat} */
const startCat = () => spawn('cat', { stdio: ['pipe', 'pipe', 'ignore'] });

/** @param {Cat} cat */
async function echo(cat) {
  cat.stdin.write('x');
  await once(cat.stdout, 'data');
}

/** @param {Cat} cat */
async function stop(cat) {
  cat.stdin.end();
  await once(cat, 'close');
}
