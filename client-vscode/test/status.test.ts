import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusTexts, type ServerState } from '../src/status';

const running = (concepts: number, files: number, problems: number, busy = false): ServerState => ({ kind: 'running', status: { concepts, files, problems, busy } });

interface Case {
  readonly why: string;
  readonly state: ServerState;
  readonly text: string;
  readonly detail: string;
  readonly severity: string;
  readonly busy?: boolean;
  readonly command?: string;
}

const cases: readonly Case[] = [
  { why: 'a server that starts is busy', state: { kind: 'starting' }, text: 'Glossary', detail: 'starting', severity: 'information', busy: true },
  { why: 'one that has said nothing is shown without numbers', state: { kind: 'running' }, text: 'Glossary', detail: '', severity: 'information' },
  { why: 'concepts and files are counted', state: running(187, 5, 0), text: 'Glossary: 187 concepts', detail: '5 files', severity: 'information' },
  { why: 'problems are a warning', state: running(187, 5, 2), text: 'Glossary: 187 concepts', detail: '5 files, 2 problems', severity: 'warning' },
  { why: 'one of each has no plural', state: running(1, 1, 1), text: 'Glossary: 1 concept', detail: '1 file, 1 problem', severity: 'warning' },
  { why: 'none at all is no problem', state: running(0, 0, 0), text: 'Glossary: 0 concepts', detail: '0 files', severity: 'information' },
  { why: 'large numbers are readable', state: running(1000000, 1, 0), text: 'Glossary: 1,000,000 concepts', detail: '1 file', severity: 'information' },
  { why: 'while files are read, the numbers of before are shown', state: running(187, 5, 0, true), text: 'Glossary: 187 concepts', detail: '5 files, loading', severity: 'information', busy: true },
  { why: 'before the first files are read, there is nothing to count', state: running(0, 0, 0, true), text: 'Glossary', detail: 'loading', severity: 'information', busy: true },
  { why: 'a dead server can be started again', state: { kind: 'dead' }, text: 'Glossary', detail: 'the server does not run', severity: 'error', command: 'glossary.restart' },
];

for (const { why, state, text, detail, severity, busy = false, command = 'glossary.showLog' } of cases) {
  test(why, () => {
    const shown = statusTexts(state);
    assert.deepEqual({ ...shown, command: shown.command.command }, { text, detail, severity, busy, command });
  });
}
