/** Plots as SVG, in colours that can be read on white and on black. */

const width = 820;
const height = 400;
const left = 84;
const right = 270;
const top = 44;
const bottom = 44;
const ink = '#808890';
const colours = ['#2f81f7', '#d9822b', '#3fa45b', '#c75aa8', '#8a6de9', '#c0504d'];

/** @typedef {{ x: number, y: number }[]} Points */
/** @typedef {{ name: string, points: Points, aims: Points }} Series `aims` are the bars, drawn as dots and dashes */

/**
 * Lines over logarithmic axes, and dashed ones for what they are held against.
 *
 * @param {{ title: string, unit: string, xs: { value: number, name: string }[], xTitle: string, series: Series[] }} plot
 */
export function linePlot({ title, unit, xs, xTitle, series }) {
  const ys = series.flatMap(({ points, aims }) => [...points, ...aims].map(({ y }) => y));
  const y = logScale(Math.min(...ys), Math.max(...ys), height - bottom, top);
  const x = logScale(Math.min(...xs.map(({ value }) => value)), Math.max(...xs.map(({ value }) => value)), left, width - right, false);
  const parts = [...axis(y, unit)];
  for (const { value, name } of xs) parts.push(text(x.at(value), height - bottom + 18, name, 'middle'));
  parts.push(text((left + width - right) / 2, height - 8, xTitle, 'middle'));

  /** @type {{ y: number, name: string, colour: string }[]} */
  const labels = [];
  const line = (/** @type {Points} */ points) => points.map((point, i) => `${i ? 'L' : 'M'}${round(x.at(point.x))} ${round(y.at(point.y))}`).join('');
  for (const [i, { name, points, aims }] of series.entries()) {
    const colour = /** @type {string} */ (colours[i % colours.length]);
    parts.push(`<path d="${line(aims)}" fill="none" stroke="${colour}" stroke-opacity="0.6" stroke-dasharray="2 5"/>`);
    parts.push(`<path d="${line(points)}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const point of points) parts.push(`<circle cx="${round(x.at(point.x))}" cy="${round(y.at(point.y))}" r="3.5" fill="${colour}"/>`);
    const last = points.at(-1);
    if (last) labels.push({ y: y.at(last.y), name, colour });
  }
  for (const label of apart(labels)) parts.push(text(width - right + 10, label.y + 4, label.name, 'start', label.colour));
  return document(title, height, parts);
}

/**
 * Groups of lying bars over one logarithmic axis.
 *
 * @param {{ title: string, unit: string, groups: { name: string, bars: { name: string, value: number, isOurs?: boolean }[] }[] }} plot
 */
export function barPlot({ title, unit, groups }) {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const start = 180;
  const x = logScale(Math.min(...values) / 2, Math.max(...values), start, width - 110);
  const parts = [];
  let y = top;
  for (const { name, bars } of groups) {
    parts.push(text(start, y + 10, name, 'start'));
    y += 18;
    for (const bar of bars) {
      parts.push(text(start - 8, y + 11, bar.name, 'end'));
      parts.push(`<rect x="${start}" y="${y}" width="${round(Math.max(1, x.at(bar.value) - start))}" height="14" fill="${bar.isOurs ? colours[0] : ink}"/>`);
      parts.push(text(x.at(bar.value) + 6, y + 11, `${figure(bar.value)} ${unit}`, 'start'));
      y += 20;
    }
    y += 10;
  }
  return document(title, y + 4, parts);
}

/**
 * @param {number} least
 * @param {number} most
 * @param {number} from where the least lies
 * @param {number} to where the most lies
 * @param {boolean} [isRounded] whether the scale goes on to whole powers of ten
 */
function logScale(least, most, from, to, isRounded = true) {
  const low = isRounded ? Math.floor(Math.log10(least)) : Math.log10(least);
  const high = isRounded ? Math.max(low + 1, Math.ceil(Math.log10(most))) : Math.log10(most);
  const span = high - low || 1;
  return { low, high, at: (/** @type {number} */ value) => from + ((Math.log10(value) - low) / span) * (to - from) };
}

/**
 * @param {ReturnType<typeof logScale>} y
 * @param {string} unit
 */
function* axis(y, unit) {
  for (let power = y.low; power <= y.high; power++) {
    const at = round(y.at(10 ** power));
    yield `<path d="M${left} ${at}H${width - right}" stroke="${ink}" stroke-opacity="0.35"/>`;
    yield text(left - 8, at + 4, `${figure(10 ** power)} ${unit}`, 'end');
  }
}

/**
 * Moves labels up and down until none covers another.
 *
 * @template {{ y: number }} T
 * @param {T[]} labels
 */
function apart(labels) {
  const gap = 15;
  labels.sort((a, b) => a.y - b.y);
  labels.forEach((label, i) => (label.y = Math.max(label.y, (labels[i - 1]?.y ?? -gap) + gap)));
  return labels;
}

/**
 * @param {string} title
 * @param {number} tall
 * @param {string[]} parts
 */
function document(title, tall, parts) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<text x="12" y="24" font-size="15" font-weight="600" fill="${ink}">${escape(title)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {'start' | 'middle' | 'end'} anchor
 * @param {string} [colour]
 */
const text = (x, y, words, anchor, colour = ink) => `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}">${escape(words)}</text>`;

const escape = (/** @type {string} */ words) => words.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;

/** A number as people write it: three digits that count, thousands with commas. @param {number} value */
export const figure = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(value >= 10 ? 3 : 2))));
