/** The installable extension, dist/glossary-lsp.vsix. */
import { createVSIX } from '@vscode/vsce';
import { extensionFile, root } from './places.mjs';
import { thisPlatform } from './platform.mjs';

/** Packs the bundled client and dist/server; what goes in is listed in .vscodeignore. */
export async function packageExtension() {
  await createVSIX({
    cwd: root,
    packagePath: extensionFile,
    // The server inside runs on this system only; VS Code refuses the file elsewhere.
    target: thisPlatform().vscodeTarget,
    // The client is one bundled file, so no node_modules are packed.
    dependencies: false,
    // What VS Code shows as the extension's page; the root's README is for whoever builds it.
    readmePath: 'client-vscode/README.md',
    allowMissingRepository: true,
  });
}
