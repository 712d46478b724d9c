/** A segment of a JPEG header. */
export interface JpegSegment {
  /** The marker's second byte. */
  readonly marker: number;
  /** The segment: 0xff, the marker, two bytes of length, its contents. */
  readonly bytes: Buffer;
}

/** The header of a JPEG file. */
export interface JpegHeader {
  readonly segments: readonly JpegSegment[];
  /** Offset of the first scan, where the header ends. */
  readonly scan: number;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Markers without a length: none, temporary, restarts, start of image. */
function standsAlone(marker: number): boolean {
  return marker <= 1 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Reads the segments of a JPEG file before its first scan, or returns undefined if there is none. */
export function jpegSegments(file: Buffer): JpegHeader | undefined {
  const segments: JpegSegment[] = [];
  let at = 2;
  for (;;) {
    // Like decoders, skips anything before a marker, and fill bytes.
    at = file.indexOf(0xff, at);
    if (at < 0) return undefined;
    while (file[at + 1] === 0xff) at++;
    if (at + 4 > file.length) return undefined;
    const marker = file[at + 1] as number;
    if (marker === startOfScan) return { segments, scan: at };
    if (marker === endOfImage) return undefined;
    if (standsAlone(marker)) at += 2;
    else {
      const end = at + 2 + file.readUInt16BE(at + 2);
      segments.push({ marker, bytes: file.subarray(at, end) });
      at = end;
    }
  }
}
