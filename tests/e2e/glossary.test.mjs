// What the extension does for somebody writing or reading a glossary, and what it says of itself, on the screen of real VS Code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { extensions, folder, openFile, openSpec, scenario, screenshot } from './scenarios.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

scenario('a glossary file has a language of its own, with coloured headings and wrapped lines', async (workbench) => {
  await openFile(workbench, 'team.glossary.txt');
  await workbench.waitForLanguage('Glossary');
  await workbench.line('shadow wafer run, swr, yield').waitFor();
  // The grammar is loaded after the text is shown.
  const parts = ['shadow wafer run', 'swr', 'yield', 'also called reference lot'];
  const colours = async () => new Set(await Promise.all(parts.map((part) => workbench.colourOf(part))));
  for (const deadline = Date.now() + 30_000; (await colours()).size < parts.length && Date.now() < deadline; ) await sleep(100);
  assert.equal((await colours()).size, parts.length, 'four kinds of text in four colours');
  await screenshot(workbench, 'glossary-file');
  const firstRow = await workbench.line('also called reference lot').innerText();
  assert.ok(!firstRow.includes('once'), `not wrapped: ${firstRow}`);
});

scenario('nothing comes between a writer and the text of a glossary', async (workbench) => {
  const text = 'layer cake, yield\n**Layer Cake** is the **stack that we see in the list**.\nIt depends on the line\n\ndiffusion model\nThis is the layer\n';
  await openEmptyGlossary(workbench);
  await workbench.typeSlowly(text.slice(0, text.indexOf('\n\n')));
  assert.equal(await workbench.suggestions.count(), 0);
  await workbench.typeSlowly(text.slice(text.indexOf('\n\n')));
  await screenshot(workbench, 'glossary-typed');
  await assertSaved(workbench, text);
});

scenario('a snippet asks for what an entry is made of', async (workbench) => {
  await openEmptyGlossary(workbench);
  await workbench.expandSnippet('entry', 'term, category');
  for (const piece of ['golden lot', 'yield', 'lot of wafers that others are compared with']) {
    await workbench.typeSlowly(piece);
    await workbench.page.keyboard.press('Tab');
  }
  await screenshot(workbench, 'glossary-snippet');
  await assertSaved(workbench, 'golden lot, yield\n**Golden Lot** is the **lot of wafers that others are compared with**.\n');
});

scenario('the bundled glossary can be read, but not changed by a slip of the hand', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('positron annihilation spectroscopy');
  await workbench.clickOn('positron annihilation spectroscopy');
  await workbench.page.keyboard.press('F12');
  await workbench.waitForText('positron annihilation spectroscopy, pas, metrology');
  await workbench.waitForLanguage('Glossary');
  await workbench.page.keyboard.type('zzz');
  await workbench.page.getByText('Editor is read-only').first().waitFor();
  await screenshot(workbench, 'glossary-bundled');
  assert.equal(await workbench.line('zzz').count(), 0);
  await workbench.page.keyboard.press('Escape');
  assert.match(await workbench.hoverOver('Positron Annihilation Spectroscopy'), /metrology/i);
});

scenario('in code the hover of the language comes first', async (workbench) => {
  writeFileSync(path.join(folder, 'page.css'), '\n\n\n\n\n\n\n\n\n\n\n\n.latent-diffusion {\n  opacity: 1;\n}\n');
  await openFile(workbench, 'page.css');
  const text = await workbench.hoverOver('latent-diffusion', 'Selector Specificity', 'diffusion modeling approach');
  await screenshot(workbench, 'glossary-code-hover');
  assert.ok(text.indexOf('Selector Specificity') < text.indexOf('diffusion modeling approach'), text);
});

scenario('with Ctrl held down the heading of the entry shows below the card, and no text twice', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('positron annihilation spectroscopy');
  await workbench.leaveHover();
  const heading = 'positron annihilation spectroscopy, pas, metrology';
  await workbench.page.keyboard.down('Control');
  // VS Code takes the heading away again where that of a term which the pointer passed over is loaded later, so it is asked for as part of the hover.
  await workbench.hoverOver('positron annihilation spectroscopy', heading);
  await screenshot(workbench, 'glossary-ctrl');
  await workbench.page.keyboard.up('Control');
  const preview = workbench.page.locator('.monaco-hover:not(.hidden) .monaco-tokenized-source');
  assert.equal((await preview.innerText()).replaceAll('\u00a0', ' ').trim(), heading);
});

scenario('a server that has crashed for good is started again from the message about it', async (workbench) => {
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('latent diffusion');
  const message = workbench.page.locator('.notification-toast').filter({ hasText: 'does not run' });
  const deadline = Date.now() + 60_000;
  while ((await message.count()) === 0) {
    assert.ok(Date.now() < deadline, 'no message');
    killServer();
    await sleep(500); // The client starts another one meanwhile.
  }
  await screenshot(workbench, 'glossary-crashed');
  assert.match(await workbench.languageStatus(), /the server does not run/);
  await workbench.clickOn('Purpose');
  await message.getByRole('button', { name: 'Restart' }).click();
  assert.match(await workbench.hoverOver('latent diffusion'), /latent diffusion/i);
});

scenario('the entries of a glossary are listed as its symbols', async (workbench) => {
  await openFile(workbench, 'team.glossary.txt');
  await workbench.waitForLanguage('Glossary');
  await workbench.hoverOver('Golden Lot'); // By now the server runs.
  await workbench.leaveHover();
  await workbench.lines.click();
  await workbench.page.keyboard.press('Control+Shift+O');
  await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: /tool fingerprint/i }).waitFor();
  await screenshot(workbench, 'glossary-symbols');
  await workbench.page.keyboard.type('fingerprint');
  await workbench.page.keyboard.press('Enter');
  const lines = readFileSync(path.join(folder, 'team.glossary.txt'), 'utf8').split('\n');
  await workbench.waitForCursor(lines.findIndex((line) => line.startsWith('tool fingerprint')) + 1);
});

scenario('the status tells of concepts, files and problems', async (workbench) => {
  writeFileSync(path.join(folder, 'bad.glossary.txt'), 'open formula, maths\n**Open Formula** is the **one with $$ and no end**.\n');
  await openSpec(workbench, { trusted: true });
  await workbench.hoverOver('latent diffusion');
  const status = await workbench.languageStatus();
  await screenshot(workbench, 'glossary-status');
  assert.match(status, /Glossary: \d{3} concepts\n7 files, \d+ problems?/);
});

scenario('a spreadsheet is a glossary: F12 leads to the very cell, what is wrong is marked, and what is typed counts at once', async (workbench) => {
  const rows = ['Nr;Kategorie;Begriff;Definition', '1;Anlage;Kühlkreisel;"Der Weg des Kühlwassers;', 'von Pumpe zu Pumpe."', '2;Anlage;Zulaufregler;Ein Regler.', '3;Anlage;'];
  writeFileSync(path.join(folder, 'parts.glossary.csv'), `\uFEFF${rows.join('\r\n')}\r\n`);
  writeFileSync(path.join(folder, 'plant.md'), 'The Kühlkreisel stands still.\n');
  await openFile(workbench, 'plant.md');
  assert.match(await workbench.hoverOver('Kühlkreisel'), /Der Weg des Kühlwassers; von Pumpe zu Pumpe/);
  await screenshot(workbench, 'glossary-table-hover');
  await workbench.leaveHover();
  await workbench.clickOn('Kühlkreisel');
  await workbench.page.keyboard.press('F12');
  await workbench.waitForText('Nr;Kategorie;Begriff');
  await workbench.waitForCursor(2);
  assert.deepEqual(await workbench.cursor(), { line: 2, column: '1;Anlage;'.length + 1 });
  await workbench.page.locator('.squiggly-warning').first().waitFor();
  await screenshot(workbench, 'glossary-table');
  await workbench.page.keyboard.press('Control+End');
  await workbench.page.keyboard.type('4;Anlage;Drosselglocke;Eine Glocke, die drosselt.');
  await workbench.hoverOver('Drosselglocke', 'Eine Glocke, die drosselt');
  await screenshot(workbench, 'glossary-table-typed');
});

scenario('a glossary.md and a terms.csv are found without a setting, and what is added to them or typed counts at once', async (workbench) => {
  const page = '# Glossary\n\n## Quiet etch (QE)\n\nA step of which nothing is heard. See also [slow wafer](#slow-wafer).\n';
  writeFileSync(path.join(folder, 'glossary.md'), page);
  writeFileSync(path.join(folder, 'terms.csv'), 'term,definition,status\nslow wafer,A wafer that waits.,\n,Nobody knows what.,\n');
  writeFileSync(path.join(folder, 'plant.md'), 'The quiet etch (QE) comes before the slow wafer in the scrubber.\n');
  await openFile(workbench, 'plant.md');
  assert.match(await workbench.hoverOver('quiet etch'), /A step of which nothing is heard/);
  await screenshot(workbench, 'glossary-markdown-hover');
  await workbench.leaveHover();
  assert.match(await workbench.hoverOver('slow wafer'), /A wafer that waits/);
  await workbench.leaveHover();
  await workbench.clickOn('slow wafer');
  await workbench.page.keyboard.press('F12');
  await workbench.waitForText('term,definition,status');
  await workbench.waitForCursor(2);
  await workbench.page.locator('.squiggly-warning').first().waitFor();
  await workbench.page.keyboard.press('Control+Shift+M');
  await workbench.page.locator('.markers-panel').getByText('This row has no term').waitFor();
  await screenshot(workbench, 'glossary-table-problem');
  await openFile(workbench, 'plant.md', { trusted: null });
  await workbench.hoverOver('quiet etch'); // By now the extension is active.
  await workbench.leaveHover();
  await addTerm(workbench, 'scrubber', 'A bath that *cleans* wafers.', 'glossary.md');
  await workbench.hoverOver('scrubber', 'A bath that cleans wafers.');
  await screenshot(workbench, 'glossary-added-hover');
  await workbench.leaveHover();
  await workbench.runCommand('File: Save All');
  await waitForText('glossary.md', `${page}\n## scrubber\n\nA bath that \\*cleans\\* wafers.\n`);
  await openFile(workbench, 'glossary.md', { trusted: null });
  await screenshot(workbench, 'glossary-added');
  await workbench.goToEnd();
  await workbench.page.keyboard.type('\n## Cold lot\n\nA lot that nobody wants.\n\nThe cold lot waits.');
  await workbench.hoverOver('The cold lot', 'A lot that nobody wants');
  await screenshot(workbench, 'glossary-markdown-typed');
});

/** @param {Workbench} workbench */
async function openEmptyGlossary(workbench) {
  writeFileSync(path.join(folder, 'my.glossary.txt'), '');
  await openFile(workbench, 'my.glossary.txt');
  await workbench.waitForLanguage('Glossary');
  await workbench.lines.click();
}

/**
 * Adds a word of the document to a glossary by the command of the palette.
 *
 * @param {Workbench} workbench
 * @param {string} word
 * @param {string} definition
 * @param {string} glossary its path in the workspace
 */
async function addTerm(workbench, word, definition, glossary) {
  await workbench.clickOn(word);
  await workbench.runCommand('Glossary: Add Term…');
  await workbench.page.getByText(`What does “${word}” mean?`).waitFor();
  await workbench.page.keyboard.type(definition);
  await screenshot(workbench, 'glossary-add-definition');
  await workbench.page.keyboard.press('Enter');
  const choice = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: glossary }).first();
  await choice.waitFor();
  await screenshot(workbench, 'glossary-add-choice');
  await choice.click();
}

/** @param {Workbench} workbench @param {string} text */
async function assertSaved(workbench, text) {
  await workbench.page.keyboard.press('Control+S');
  await waitForText('my.glossary.txt', text);
}

/** Waits until a file of the examples' copy has a text. @param {string} file @param {string} text */
async function waitForText(file, text) {
  const saved = () => readFileSync(path.join(folder, file), 'utf8');
  for (const deadline = Date.now() + 10_000; saved() !== text && Date.now() < deadline; ) await sleep(100);
  assert.equal(saved(), text);
}

/** Ends the server inside the extension, if it runs. */
function killServer() {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const server = processes.find((line) => line.includes(`${extensions}${path.sep}`) && line.includes('glossary-lsp serve'));
  if (server !== undefined) process.kill(Number(server.trim().split(' ')[0]), 'SIGKILL');
}
