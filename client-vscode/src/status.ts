/** What the server says of the glossaries in use: the params of its notification `glossary/status`. */
export interface GlossaryStatus {
  /** Concepts that are known, of all files together. */
  readonly concepts: number;
  /** Glossary files in use, the bundled ones among them. */
  readonly files: number;
  /** Problems found in these files. */
  readonly problems: number;
  /** Whether files are being read, so that the numbers are about to change. */
  readonly busy: boolean;
}

/** How the server is; `status` is missing until it has sent one. */
export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly status?: GlossaryStatus }
  | { readonly kind: 'dead' };

/** What the status item shows. */
export interface StatusTexts {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  readonly command: { readonly title: string; readonly command: string };
}

const showLog = { title: 'Show Log', command: 'glossary.showLog' };
const restart = { title: 'Restart', command: 'glossary.restart' };

/** Words what the status item shows. */
export function statusTexts(state: ServerState): StatusTexts {
  switch (state.kind) {
    case 'starting':
      return { text: 'Glossary', detail: 'starting', severity: 'information', busy: true, command: showLog };
    case 'dead':
      return { text: 'Glossary', detail: 'the server does not run', severity: 'error', busy: false, command: restart };
    case 'running':
      return { ...runningTexts(state.status), command: showLog };
  }
}

function runningTexts(status: GlossaryStatus | undefined): Omit<StatusTexts, 'command'> {
  if (status === undefined) return { text: 'Glossary', detail: '', severity: 'information', busy: false };
  const { concepts, files, problems, busy } = status;
  if (busy && files === 0) return { text: 'Glossary', detail: 'loading', severity: 'information', busy };
  const details = [counted(files, 'file'), ...(problems > 0 ? [counted(problems, 'problem')] : []), ...(busy ? ['loading'] : [])];
  return {
    text: `Glossary: ${counted(concepts, 'concept')}`,
    detail: details.join(', '),
    severity: problems > 0 ? 'warning' : 'information',
    busy,
  };
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
