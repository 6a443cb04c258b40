/** Tables of figures by size, each beside the bar it is held against. */
import { figure } from './svg.mjs';

/** @typedef {import('../lsp/workspaces.mjs').Size} Size */

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} unit
 * @property {(figures: Record<string, any>) => number | null | undefined} read
 * @property {Partial<Record<Size, number>>} [aims] the bar by size
 * @property {boolean} [isRate] whether more is better
 */

/**
 * @param {readonly Row[]} rows
 * @param {Partial<Record<Size, Record<string, any>>>} figures
 * @returns {string} Markdown; what misses its bar is bold
 */
export function table(rows, figures) {
  const sizes = /** @type {Size[]} */ (Object.keys(figures));
  const head = `| | ${sizes.map((size) => `${size} terms`).join(' | ')} |\n|---|${'---:|'.repeat(sizes.length)}\n`;
  return head + rows.map((row) => `| ${row.name} | ${sizes.map((size) => cell(row, row.read(figures[size] ?? {}), row.aims?.[size])).join(' | ')} |\n`).join('');
}

/**
 * @param {Row} row
 * @param {number | null | undefined} value
 * @param {number | undefined} aim
 */
function cell(row, value, aim) {
  const bar = aim === undefined ? '' : ` (${row.isRate ? '≥' : '≤'} ${figure(aim)})`;
  if (value === null || value === undefined) return `–${bar}`;
  const shown = row.unit === '%' ? `${Math.floor(value * 1000) / 10} %` : `${figure(value)} ${row.unit}`;
  const misses = aim !== undefined && (row.isRate ? value < aim : value > aim);
  return (misses ? `**${shown}**` : shown) + bar;
}
