// What the extension does for somebody writing a spec, on the screen of real VS Code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client-vscode/scripts/lib/places.mjs';
import { openSpec, openWindow, scenario, screenshot } from './scenarios.mjs';

scenario('the definition of a term of several words shows under the pointer', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  const hover = await workbench.hoverOver('latent diffusion');
  await screenshot(workbench, 'hover');
  assert.match(hover, /latent diffusion/i);
  assert.ok(hover.length > 60, `only "${hover}"`);
});

scenario('a suggested term is put into the document', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('latent diffusion');
  await workbench.goToEnd();
  await workbench.page.keyboard.type('Ask for positron an', { delay: 30 });
  // On a busy machine the workbench may type on faster than its list comes up; then it is asked for, as a person would do.
  const suggestion = workbench.suggestions.filter({ hasText: /positron annihilation spectroscopy/i }).first();
  await suggestion.waitFor({ timeout: 15_000 }).catch(() => workbench.page.keyboard.press('Control+Space'));
  await suggestion.waitFor();
  await screenshot(workbench, 'completion');
  await workbench.page.keyboard.press('Tab');
  await workbench.line('Ask for positron annihilation spectroscopy').waitFor();
});

scenario('F12 leads from a term to its heading in the glossary', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('positron annihilation spectroscopy');
  await workbench.clickOn('positron annihilation spectroscopy');
  await workbench.page.keyboard.press('F12');
  const heading = 'positron annihilation spectroscopy, pas, metrology';
  await workbench.waitForText(heading);
  await screenshot(workbench, 'definition');

  const seed = readFileSync(path.join(root, 'seeds', await workbench.activeFile()), 'utf8').split('\n');
  const { line, column } = await workbench.cursor();
  assert.equal(seed[line - 1], heading);
  assert.equal(column, 1);
});

scenario('the log tells why a word is a term', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('latent diffusion');
  await workbench.clickOn('line width roughness');
  await workbench.runCommand('Glossary: Why Is (Not) This a Term?');
  // The answer's first line may be scrolled out of the panel.
  await workbench.waitForOutput('"line width roughness" for Line Width Roughness, in another case: taken');
  await screenshot(workbench, 'why');
});

scenario('an untitled document in a window without folder has hovers too', async (workbench) => {
  await openWindow(workbench);
  await workbench.runCommand('File: New Untitled Text File');
  await workbench.lines.waitFor();
  await workbench.page.keyboard.type('The model is based on latent diffusion today.');
  assert.match(await workbench.hoverOver('latent diffusion'), /latent diffusion/i);
});

scenario('a folder whose authors are not trusted has hovers too', async (workbench) => {
  await openSpec(workbench, { trusted: false });
  await workbench.page.getByText('Restricted Mode').first().waitFor();
  assert.match(await workbench.hoverOver('latent diffusion'), /latent diffusion/i);
});
