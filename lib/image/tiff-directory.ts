/** The first directory of a TIFF file, which describes its first page. */
export interface TiffDirectory {
  /** Offsets of the number of entries and of the entries. */
  readonly start: number;
  readonly firstEntry: number;
  readonly entries: readonly TiffEntry[];
}

/** An entry of a directory. */
export interface TiffEntry {
  readonly tag: number;
  /** The stored bytes. */
  readonly bytes: Buffer;
  /** Its first value if that is an integer of 8, 16 or 32 bits, else undefined. */
  readonly value: number | undefined;
}

/** Decoders refuse more entries. */
const mostEntries = 4096;

/** Reads the first directory of a TIFF or BigTIFF file, or returns undefined if it lies outside the file. */
export function tiffDirectory(file: Buffer): TiffDirectory | undefined {
  const word = wordReader(file);
  const big = word(2, 2) === 43;
  const wide = big ? 8 : 4;
  const start = word(wide, wide);
  const firstEntry = start + (big ? 8 : 2);
  if (!(firstEntry <= file.length)) return undefined;
  const count = word(start, big ? 8 : 2);
  const size = big ? 20 : 12;
  if (!(count <= mostEntries && firstEntry + count * size + wide <= file.length)) return undefined;
  const entries = Array.from({ length: count }, (_, i) => {
    const at = firstEntry + i * size;
    const width = { 1: 1, 3: 2, 4: 4 }[word(at + 2, 2)];
    // An entry contains its values or, if they do not fit, their offset.
    const inside = width !== undefined && word(at + 4, wide) * width <= wide;
    const place = inside ? at + 4 + wide : word(at + 4 + wide, wide);
    const value = width === undefined || place + width > file.length ? undefined : word(place, width);
    return { tag: word(at, 2), bytes: file.subarray(at, at + size), value };
  });
  return { start, firstEntry, entries };
}

/** Reads integers in the byte order of a TIFF file; NaN outside the file. */
function wordReader(file: Buffer): (at: number, width: number) => number {
  const little = file[0] === 0x49;
  return (at, width) => {
    if (!(at + width <= file.length)) return NaN;
    if (width === 8) return Number(little ? file.readBigUInt64LE(at) : file.readBigUInt64BE(at));
    return little ? file.readUIntLE(at, width) : file.readUIntBE(at, width);
  };
}
