/** Where the benchmarks keep their data, beside what the builds leave. */
import path from 'node:path';
import { artifacts, root } from '../../../client-vscode/scripts/lib/places.mjs';

export const benchFolder = path.join(artifacts, 'bench');
export const recordFolder = path.join(root, 'tests', 'Glossary.Benchmarks', 'record');
export const performanceDocument = path.join(root, 'docs', 'performance.md');
export const plotFolder = path.join(root, 'docs', 'images', 'performance');
