// npm run test:e2e: the packaged server and its cache, and the extension in real VS Code, in headless Chromium.
// With --plain-text the lines are also typed in plain text, and once more without the extension, to tell what VS Code's own list of words takes: that is
// another quarter of an hour. With --update-images the screenshots become the ones the documentation shows.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, main, StepFailed, tee } from '../../client-vscode/scripts/lib/commands.mjs';
import { ensureCodeServer, linkRipgrep } from '../../client-vscode/scripts/lib/codeServer.mjs';
import { ensureNodeModules } from '../../client-vscode/scripts/lib/nodeModules.mjs';
import { artifacts, extensionFile, root } from '../../client-vscode/scripts/lib/places.mjs';
import { conclude, nodeSums, withCrash } from '../../client-vscode/scripts/lib/testSums.mjs';

await main(async () => {
  const chromium = findOnPath('chromium') ?? findOnPath('chromium-browser') ?? findOnPath('google-chrome');
  if (!chromium) throw new StepFailed('The end-to-end tests need Chromium on PATH (Debian: apt-get install chromium).');
  await ensureNodeModules();
  if (!existsSync(extensionFile)) {
    const { buildAll } = await import('../../client-vscode/scripts/lib/buildAll.mjs');
    await buildAll();
  }
  await ensureCodeServer();
  if (!linkRipgrep()) throw new StepFailed('The end-to-end tests need ripgrep on PATH (Debian: apt-get install ripgrep).');

  const suites = ['cache', 'damage', 'vscode', 'glossary', 'typing', ...(process.argv.includes('--plain-text') ? ['plainText'] : [])];
  const images = process.argv.includes('--update-images') ? path.join(root, 'docs', 'images') : path.join(artifacts, 'e2e');
  const { code, output } = await tee(
    process.execPath,
    ['--test', '--test-reporter=spec', '--test-concurrency=1', ...suites.map((name) => path.join(import.meta.dirname, `${name}.test.mjs`))],
    { env: { ...process.env, E2E_CHROMIUM: chromium, E2E_IMAGES: images } },
  );
  conclude(withCrash(nodeSums(output), code));
});
