export type LogLevel = 'info' | 'warn' | 'error';

const levels: Readonly<Record<string, LogLevel>> = { Information: 'info', Warning: 'warn', Error: 'error', Critical: 'error' };

/**
 * Reads a line of the log that the server writes to stderr: `Warning: the file cannot be read.`
 *
 * @param before the level of the line before, which a line without one, as in a stack trace, belongs to
 */
export function readLogLine(line: string, before: LogLevel): { readonly level: LogLevel; readonly text: string } {
  const [, name = '', text = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
  const level = levels[name];
  return level === undefined ? { level: before, text: line } : { level, text };
}
