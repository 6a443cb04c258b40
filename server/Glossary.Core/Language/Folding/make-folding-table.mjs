#!/usr/bin/env node
// Writes FoldingTable.cs from the Unicode data that Node.js carries: for every character of the Basic Multilingual Plane that
// compatibility decomposition and the removal of marks turn into one to three letters or digits, what they are in lower case; and
// for letters that Unicode leaves whole, what is written where they cannot be typed.
//
//   node make-folding-table.mjs > FoldingTable.cs
const letters = { ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' };
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '');
const rows = [];
for (let code = 0x80; code < 0x10000; code++) {
  if (code >= 0xd800 && code <= 0xdfff) continue;
  if (code >= 0xac00 && code <= 0xd7a3) continue; // Hangul syllables stay whole: their parts are not marks.
  if (code >= 0x3040 && code <= 0x30ff) continue; // In Kana the marks are voices: a bus is no path.
  const char = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(char)) continue;
  const folded = [...plain(plain(char).toLowerCase())].map(letter => letters[letter] ?? letter).join('');
  if (folded === char || folded === char.toLowerCase() && folded.length === 1) continue;
  if (!/^[\p{L}\p{N}]{1,3}$/u.test(folded) || /[\ud800-\udfff]/.test(folded)) continue;
  rows.push([code, folded]);
}

const escape = text => [...text].map(c => (c >= ' ' && c < '\x7f' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('');
const lines = [];
let line = '';
for (const [code, folded] of rows) {
  const cell = escape(String.fromCharCode(code)) + escape(folded) + ' ';
  if (line.length + cell.length > 150) { lines.push(line); line = ''; }
  line += cell;
}
if (line) lines.push(line);

console.log(`// Made by make-folding-table.mjs from Unicode ${process.versions.unicode}; do not edit.
namespace Glossary.Core.Language;

/// <summary>Letters and digits with marks, of other widths or in ligatures, and the plain ones they stand for.</summary>
internal static class FoldingTable
{
    /// <summary>Cells of a character and what it folds to, each cell ended by a space.</summary>
    internal const string Cells =
${lines.map(text => `        "${text}"`).join(' +\n')};
}`);
