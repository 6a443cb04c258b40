// npm run build: dist/server/glossary-lsp and dist/glossary-lsp.vsix.
import path from 'node:path';
import { main } from './lib/commands.mjs';
import { ensureNodeModules } from './lib/nodeModules.mjs';
import { extensionFile, root, serverExecutable } from './lib/places.mjs';

await main(async () => {
  await ensureNodeModules();
  const { buildAll } = await import('./lib/buildAll.mjs');
  await buildAll();
  for (const file of [serverExecutable, extensionFile]) console.log(path.relative(root, file));
});
