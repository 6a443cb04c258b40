/** The tables of a compiled termbase on disk, and what a failing disk may make of them. How an image lies in its file: server/Glossary.Cache/ImageLayout.cs. */

const sectionsAt = 12;
const sectionLength = 72;
const nameLength = 48;

/** @typedef {{ name: string, elementSize: number, start: number, length: number }} Table where its values lie, in bytes */

/**
 * @param {Buffer} image
 * @returns {Table[]} those that have values
 */
export function tablesOf(image) {
  const count = image.readInt32LE(sectionsAt);
  const tables = Array.from({ length: count }, (_, number) => {
    const at = image.length - (count - number) * sectionLength;
    const elementSize = image.readInt32LE(at + nameLength);
    return {
      name: image.toString('latin1', at, at + nameLength).replace(/\0+$/, ''),
      elementSize,
      length: elementSize * image.readInt32LE(at + nameLength + 4),
      start: Number(image.readBigInt64LE(at + nameLength + 8)),
    };
  });
  return tables.filter((table) => table.length > 0);
}

/** What becomes of the bytes of a table; each is given one number by chance after the other. @type {Record<string, (bytes: Buffer, elementSize: number, random: () => number) => void>} */
export const damages = {
  'a flipped bit': (bytes, _, random) => flip(bytes, random),
  'some flipped bits': (bytes, _, random) => repeat(8, () => flip(bytes, random)),
  'many flipped bits': (bytes, _, random) => repeat(Math.ceil(bytes.length / 16), () => flip(bytes, random)),
  'noise': (bytes, _, random) => fillWith(bytes, () => Math.floor(random() * 256)),
  'zeros': (bytes) => bytes.fill(0),
  'ones': (bytes) => bytes.fill(0xff),
  'the largest numbers': (bytes) => fillWith(bytes, (i) => (i % 4 === 3 ? 0x7f : 0xff)),
  'zeros from somewhere on': (bytes, _, random) => bytes.fill(0, Math.floor(random() * bytes.length)),
  'ones from somewhere on': (bytes, _, random) => bytes.fill(0xff, Math.floor(random() * bytes.length)),
  'a page of zeros': (bytes, _, random) => page(bytes, random).fill(0),
  'a page of noise': (bytes, _, random) => fillWith(page(bytes, random), () => Math.floor(random() * 256)),
  'one value everywhere': (bytes, size, random) => bytes.fill(Buffer.from(valueAt(bytes, size, random))),
  'one value wherever there was none': (bytes, size) => fillEmpty(bytes, size),
  'values that are their own places': (bytes, size) => fillNumbers(bytes, size, (place) => place),
  'values that are the next places': (bytes, size) => fillNumbers(bytes, size, (place) => place + 1),
  'values that are the places before': (bytes, size) => fillNumbers(bytes, size, (place) => place - 1),
  'two values exchanged': (bytes, size, random) => exchange(valueAt(bytes, size, random), valueAt(bytes, size, random)),
  'many values exchanged': (bytes, size, random) => repeat(Math.ceil(bytes.length / size / 8), () => exchange(valueAt(bytes, size, random), valueAt(bytes, size, random))),
  'the last first': (bytes, size) => turnAround(bytes, size),
  'all moved by one': (bytes, size) => bytes.copyWithin(size, 0),
};

/** @param {Buffer} bytes @param {() => number} random */
const flip = (bytes, random) => {
  const at = Math.floor(random() * bytes.length);
  bytes[at] = /** @type {number} */ (bytes[at]) ^ (1 << Math.floor(random() * 8));
};

/** @param {number} times @param {() => void} act */
const repeat = (times, act) => {
  for (let i = 0; i < times; i++) act();
};

/** @param {Buffer} bytes @param {(place: number) => number} valueOf */
const fillWith = (bytes, valueOf) => {
  for (let i = 0; i < bytes.length; i++) bytes[i] = valueOf(i);
};

/** A page of a disk, or all where there is less. @param {Buffer} bytes @param {() => number} random */
const page = (bytes, random) => {
  const start = Math.floor(random() * Math.ceil(bytes.length / 4096)) * 4096;
  return bytes.subarray(start, start + 4096);
};

/** @param {Buffer} bytes @param {number} size @param {() => number} random */
const valueAt = (bytes, size, random) => {
  const start = Math.floor((random() * bytes.length) / size) * size;
  return bytes.subarray(start, start + size);
};

/** A hash table is then full: who looks for something comes to no end. @param {Buffer} bytes @param {number} size */
const fillEmpty = (bytes, size) => {
  const values = Array.from({ length: bytes.length / size }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const taken = values.find((value) => value.some((byte) => byte !== 0));
  for (const value of values) if (taken && value.every((byte) => byte === 0)) taken.copy(value);
};

/** Each number of a value becomes one that depends on the value's place. @param {Buffer} bytes @param {number} size @param {(place: number) => number} numberOf */
const fillNumbers = (bytes, size, numberOf) => {
  for (let at = 0; at + size <= bytes.length; at += size) {
    if (size < 4) bytes[at] = numberOf(at / size) & 0xff;
    else for (let part = 0; part + 4 <= size; part += 4) bytes.writeInt32LE(numberOf(at / size), at + part);
  }
};

/** @param {Buffer} one @param {Buffer} other */
const exchange = (one, other) => {
  const before = Buffer.from(one);
  other.copy(one);
  before.copy(other);
};

/** @param {Buffer} bytes @param {number} size */
const turnAround = (bytes, size) => {
  const before = Buffer.from(bytes);
  for (let at = 0; at + size <= bytes.length; at += size) before.copy(bytes, bytes.length - at - size, at, at + size);
};

/**
 * An image of which one table is damaged; its header says that all is well.
 *
 * @param {Buffer} image
 * @param {Table} table
 * @param {string} kind
 * @param {() => number} random
 */
export function damaged(image, { start, length, elementSize }, kind, random) {
  const bytes = Buffer.from(image);
  damages[kind]?.(bytes.subarray(start, start + length), elementSize, random);
  return bytes;
}

