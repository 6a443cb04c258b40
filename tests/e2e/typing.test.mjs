// Typing with VS Code's defaults: what somebody types stands there, and Tab takes what is meant.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client-vscode/scripts/lib/places.mjs';
import { folder, openFile, scenario, screenshot } from './scenarios.mjs';
import { lines, page, saved, typeInto, typeWithTab, waitForTerms } from './typing/writing.mjs';

scenario('a page is written with Tab wherever the rest of a term shows', async (workbench) => {
  writeFileSync(path.join(folder, 'page.md'), '');
  await openFile(workbench, 'page.md');
  await waitForTerms(workbench);
  const { taken, refused } = await typeWithTab(workbench, page);
  await screenshot(workbench, 'typing-page');
  assert.equal(await saved(workbench, 'page.md', page), page);
  assert.ok(taken.length >= 12, `only ${taken.length} taken: ${taken.join(', ')}`);
  assert.ok(refused.length <= 2, `not meant: ${refused.join(', ')}`);
});

for (const [section, file, term] of /** @type {const} */ ([
  ['## Write your own glossary', 'glossary.md', 'Golden lot'],
  ['### Text with headings', 'mine.glossary.txt', 'Golden Lot'],
])) {
  scenario(`the README's own glossary in ${file} is typed as it stands there, and its terms are known at once`, async (workbench) => {
    const text = tutorial(section);
    writeFileSync(path.join(folder, file), '');
    await openFile(workbench, file);
    await workbench.waitForLanguage(file.endsWith('.md') ? 'Markdown' : 'Glossary');
    await workbench.lines.click();
    await workbench.typeSlowly(text);
    assert.equal(await saved(workbench, file, text), text);
    await workbench.leaveHover();
    assert.match(await workbench.hoverOver(term, 'compared with'), /lot of wafers/);
    await screenshot(workbench, `typing-tutorial-${path.extname(file).slice(1)}`);
  });
}

scenario('Enter is a new line behind every word', async (workbench) => {
  const typed = await typeInto(workbench, 'typed.md', lines);
  await screenshot(workbench, 'typing-lines');
  assert.equal(typed, lines);
});

/** The entries that the README shows where it tells how to write a glossary. @param {string} heading of the section */
function tutorial(heading) {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf(heading));
  const [block = ''] = section.match(/(?:^ {4}.*\n|^\n(?= {4}))+/m) ?? [];
  assert.ok(block.includes('olden'), `no entries in the README: ${block}`);
  return block.trim().replaceAll(/^ {4}/gm, '');
}
