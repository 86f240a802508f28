import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './canvas.ts';

const START = Buffer.from('89504e470d0a1a0a', 'hex');
const BITS = 8;
const RGB = 2;
/** Each byte as the difference with the one above it: areas of one colour become zeros. */
const UP = 2;

/** The pixels as a PNG. Source: PNG, third edition, 11 and 9.2. */
export function writePng({ width, height, rgb }: Pixels): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(BITS, 8);
  head.writeUInt8(RGB, 9);
  const chunks = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(filtered(rgb, 3 * width), { level: 9 })),
    chunk('IEND'),
  ];
  return Buffer.concat([START, ...chunks]);
}

function filtered(rgb: Uint8Array, rowLength: number): Uint8Array {
  const rows = rgb.length / rowLength;
  const out = new Uint8Array(rgb.length + rows);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * rowLength, row * (rowLength + 1)];
    out[to] = UP;
    for (let at = 0; at < rowLength; at++)
      out[to + 1 + at] = (rgb[from + at] ?? 0) - (row > 0 ? (rgb[from + at - rowLength] ?? 0) : 0);
  }
  return out;
}

function chunk(kind: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
