import * as path from 'node:path';

/** What to start, or why nothing can be started. */
export type ServerPath = { readonly path: string } | { readonly problem: string };

/**
 * Chooses the server executable: the one the user set, else the one inside the extension.
 *
 * A relative path is refused. It would be looked up from the workspace's folder, and a workspace
 * must not decide which program runs.
 *
 * @param setting value of `glossary.server.path`; empty when not set
 * @param extensionFolder absolute path of the installed extension
 * @param exists tells whether there is a file at a path
 */
export function chooseServerPath(
  setting: string,
  extensionFolder: string,
  platform: NodeJS.Platform,
  exists: (file: string) => boolean,
): ServerPath {
  const { isAbsolute, join } = platform === 'win32' ? path.win32 : path.posix;

  const configured = setting.trim();
  if (configured !== '') {
    if (!isAbsolute(configured))
      return { problem: `the setting glossary.server.path must be an absolute path, but is "${configured}".` };
    return exists(configured)
      ? { path: configured }
      : { problem: `there is nothing at "${configured}" (setting glossary.server.path).` };
  }

  const bundled = join(extensionFolder, 'dist', 'server', platform === 'win32' ? 'glossary-lsp.exe' : 'glossary-lsp');
  return exists(bundled)
    ? { path: bundled }
    : { problem: 'this extension holds no server for your system. Build one and name it in the setting glossary.server.path.' };
}
