// npm test: the tests of the server (dotnet) and of the client (node:test).
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { main, tee } from './lib/commands.mjs';
import { ensureNodeModules } from './lib/nodeModules.mjs';
import { clientFolder, root } from './lib/places.mjs';
import { conclude, dotnetSums, nodeSums, total, withCrash } from './lib/testSums.mjs';

await main(async () => {
  await ensureNodeModules();
  conclude(total([await testClient(), await testServer()]));
});

async function testClient() {
  const { bundleTests, checkTypes } = await import('./lib/bundleClient.mjs');
  await checkTypes();
  const scriptTests = path.join(clientFolder, 'scripts', 'test');
  const files = [...(await bundleTests()), ...readdirSync(scriptTests).map((name) => path.join(scriptTests, name)), path.join(root, 'tests', 'Glossary.Core.Tests', 'Language', 'foldingTable.test.mjs'), path.join(root, 'tests', 'bench', 'bench.test.mjs')];
  const { code, output } = await tee(process.execPath, ['--test', '--test-reporter=spec', ...files], { cwd: root });
  return withCrash(nodeSums(output), code);
}

async function testServer() {
  const { code, output } = await tee('dotnet', ['test', path.join(root, 'Glossary.Lsp.sln'), '--nologo'], {
    // The sums are read from its English summary.
    env: { ...process.env, DOTNET_CLI_UI_LANGUAGE: 'en' },
  });
  return withCrash(dotnetSums(output), code);
}
