import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

// The tests run from the repository's root. Markdown's own grammar, which is VS Code's, is left out.
const file = 'client-vscode/language/glossary.tmLanguage.json';
const scopeName = 'text.html.markdown.glossary';

const grammar: Promise<IGrammar> = (async () => {
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (name) => Promise.resolve(name === scopeName ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null),
  });
  const loaded = await registry.loadGrammar(scopeName);
  assert.ok(loaded);
  return loaded;
})();

/** The lines of a text that are coloured as headings, with the kinds of their pieces. */
async function headings(text: string): Promise<string[]> {
  let state = INITIAL;
  const found: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = (await grammar).tokenizeLine(line, state);
    state = ruleStack;
    if (!tokens.some((token) => token.scopes.includes('markup.heading.glossary'))) continue;
    const pieces = tokens.map(({ startIndex, endIndex, scopes }) => {
      const kind = /^(?:entity\.name|variable\.other)\.(?:\w+\.)?(section|abbreviation|category|related)\.glossary$/.exec(scopes.at(-1) ?? '')?.[1];
      return kind === undefined ? '' : `${kind} ${line.slice(startIndex, endIndex).trim()}`;
    });
    found.push(pieces.filter((piece) => piece !== '').join(' | '));
  }
  return found;
}

interface Case {
  readonly why: string;
  readonly text: string;
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  { why: 'the first line of a file is a heading', text: 'golden lot, yield\n**Golden Lot** is the lot.', expected: ['section golden lot | category yield'] },
  { why: 'and the first one after a blank line', text: 'A\nText.\n\nGolden Lot\nThe lot of wafers.', expected: ['section A', 'section Golden Lot'] },
  { why: 'of the pieces the short ones in the middle are abbreviations, the last is the category', text: 'shadow wafer run, swr, single wafer, yield\nText.', expected: ['section shadow wafer run | abbreviation swr | related single wafer | category yield'] },
  { why: 'capitals are an abbreviation, last or not', text: 'line width roughness, LWR\nText.', expected: ['section line width roughness | abbreviation LWR'] },
  { why: 'so is what stands in parentheses', text: 'Transmitter (TX)\nText.', expected: ['section Transmitter | section ( | abbreviation TX | section )'] },
  { why: 'signs and capitals make no difference', text: '±3σ rule\nText.\n\nA* search\nText.\n\n@media query\nText.\n\nU.S. GAAP\nText.', expected: ['section ±3σ rule', 'section A* search', 'section @media query', 'section U.S. GAAP'] },
  { why: 'Japanese has commas of its own', text: 'ゴールデンロット、歩留まり\nウェハのロット。', expected: ['section ゴールデンロット | category 歩留まり'] },
  { why: 'a heading may be marked as in Markdown, below a blank line or not', text: '# Golden Lot, yield\nText.\n# Lot\nText.', expected: ['section Golden Lot | category yield', 'section Lot'] },
  { why: 'several blank lines are as good as one', text: 'A\nText.\n\n \t\nB\nText.', expected: ['section A', 'section B'] },
  { why: 'only one line is a heading', text: '\nGolden Lot\nthe lot of wafers\nto compare with', expected: ['section Golden Lot'] },
  { why: 'a paragraph that is a sentence is none', text: 'A\nText.\n\nIt is drawn anew\nonce a quarter.\n\nOne sentence more.\nAnd one.', expected: ['section A'] },
  { why: 'nor one whose first line is as long as lines of text are', text: `A\nText.\n\n${'Long lines run on '.repeat(7)}\nand end.`, expected: ['section A'] },
  { why: 'nor are items, tables, quotations, comments, rules and what is indented', text: 'A\nText.\n\n- one\n\n1. two\n\n| a | b |\n\n> said\n\n<!-- c -->\n\n---\n\n  indented\n\n**Bold**', expected: ['section A'] },
  { why: 'without blank lines, small letters below the end of a paragraph are a heading', text: 'a, b\n**A** is it.\n- **Use**: x.\ngolden lot, yield\n**Golden Lot** is it.\nlatent diffusion\nText', expected: ['section a | category b', 'section golden lot | category yield', 'section latent diffusion'] },
  { why: 'but not where a sentence goes on', text: 'A\nThe time between a request, which\nis long, and its answer.\nmeasured in ms, mostly.', expected: ['section A'] },
  { why: 'nor formulas and code', text: 'A\nText.\nk = 8.617e-5, eV\nText.\nprint(x)[0], y', expected: ['section A'] },
];

for (const { why, text, expected } of cases) test(why, async () => assert.deepEqual(await headings(text), expected));
