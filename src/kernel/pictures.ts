/** A picture that may be shown to everybody. */
export type Picture = { readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'; readonly bytes: Uint8Array };

/**
 * The same picture without what cameras and programs wrote in it: place, moment, device, thumbnail, comments. Colour
 * profile and the way up stay. By its bytes, not its name: undefined for what is no whole JPEG, PNG or WebP.
 */
export function cleanPicture(bytes: Uint8Array): Picture | undefined {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return cleanJpeg(view) ?? cleanPng(view) ?? cleanWebp(view);
  } catch (error) {
    // Reading past the end: it was cut off, or never was a picture.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** Source: ITU-T T.81, annex B. What comes after the end of the image, such as the film of a moving photo, goes too. */
function cleanJpeg(bytes: Buffer): Picture | undefined {
  if (bytes.readUInt16BE(0) !== (MARKER << 8) + START_OF_IMAGE) return undefined;
  const kept = [bytes.subarray(0, 2)];
  let orientation = 1;
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== MARKER) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === END_OF_IMAGE) {
      kept.splice(1, 0, ...(orientation > 1 ? [orientationSegment(orientation)] : []));
      return { mediaType: 'image/jpeg', bytes: Buffer.concat([...kept, bytes.subarray(at, at + 2)]) };
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = orientationIn(segment) ?? orientation;
    if (!tellsTooMuch(marker, segment)) kept.push(segment);
    at = end;
    if (marker === START_OF_SCAN) {
      const scanned = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, scanned));
      at = scanned;
    }
  }
}

/** APP0 says that it is a JFIF, APP2 holds the colour profile, APP14 how colours are coded. The other APPs and comments are told by makers. */
function tellsTooMuch(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return true;
  if (marker < APP0 || marker > APP15 || marker === APP14) return false;
  if (marker === APP0) return !segment.includes('JFIF\0');
  return !(marker === APP2 && segment.includes('ICC_PROFILE\0'));
}

/** The first marker after coded data that is not part of it: a stuffed zero or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    const isMarker = bytes.readUInt8(at) === MARKER;
    const next = isMarker ? bytes.readUInt8(at + 1) : 0;
    if (next !== 0 && next !== MARKER && (next < 0xd0 || next > 0xd7)) return at;
  }
}

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** Which way up the camera was held, 1 to 8. Source: Exif 2.32, 4.6.4, tag Orientation. */
function orientationIn(segment: Buffer): number | undefined {
  const start = 4 + EXIF.length;
  if (segment.toString('latin1', 4, start) !== EXIF) return undefined;
  const little = segment.toString('latin1', start, start + 2) === 'II';
  const short = (at: number) => (little ? segment.readUInt16LE(at) : segment.readUInt16BE(at));
  const long = (at: number) => (little ? segment.readUInt32LE(at) : segment.readUInt32BE(at));
  const directory = start + long(start + 4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    const value = short(at + 8);
    if (short(at) === ORIENTATION) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment with the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from(`4d4d002a00000008000101120003000000010000000000000000`, 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]);
  const head = Buffer.from([MARKER, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a still picture needs to look the same. Source: PNG, third edition, 11. */
const PNG_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'pHYs'];

function cleanPng(bytes: Buffer): Picture | undefined {
  if (!bytes.subarray(0, 8).equals(PNG_START)) return undefined;
  const kept: Buffer[] = [PNG_START];
  for (let at = 8; ; ) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    if (PNG_CHUNKS.includes(kind)) kept.push(bytes.subarray(at, end));
    if (kind === 'IEND') return { mediaType: 'image/png', bytes: Buffer.concat(kept) };
    at = end;
  }
}

/** Source: RFC 9649, WebP container. */
const WEBP_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
/** In the flags of VP8X: there is Exif, there is XMP. */
const TELLS = 0x08 | 0x04;

function cleanWebp(bytes: Buffer): Picture | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return undefined;
  const kept: Buffer[] = [];
  for (let at = 12; at < whole; ) {
    const kind = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > whole) return undefined;
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (kind === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~TELLS, 8);
    if (WEBP_CHUNKS.includes(kind)) kept.push(chunk);
    at = end;
  }
  if (!kept.some((chunk) => /^(VP8[ L]|ANMF)/.test(chunk.toString('latin1', 0, 4)))) return undefined;
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return { mediaType: 'image/webp', bytes: Buffer.concat([head, body]) };
}
