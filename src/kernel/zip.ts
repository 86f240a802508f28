import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type ZippedFile = { readonly name: string; readonly content: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day that a zip knows: the same files give the same bytes. */
const NO_DAY = 0x0021;

/** Packs files in one zip. Source: PKWARE APPNOTE 6.3.10. */
export function writeZip(files: readonly ZippedFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name, 'utf8');
    const packed = deflateRawSync(content);
    const facts = factsOf(path, { packed, content });
    const local = Buffer.concat([uint32(LOCAL), facts, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([uint32(CENTRAL), uint16(20), facts, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What the local header and the directory both say of a file. */
function factsOf(path: Buffer, { packed, content }: { packed: Buffer; content: Uint8Array }): Buffer {
  const facts = Buffer.alloc(26);
  for (const [at, value] of [
    [0, 20],
    [2, UTF8],
    [4, DEFLATED],
    [8, NO_DAY],
    [22, path.length],
  ] as const)
    facts.writeUInt16LE(value, at);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  return facts;
}

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const MOST_FILES = 200;

/**
 * The files in a zip, without folders. Undefined when it is none, is broken or locked, or holds more than `mostBytes` once
 * unpacked: a small zip can hold a very large file.
 */
export function readZip(bytes: Uint8Array, mostBytes: number): ZippedFile[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = zip.lastIndexOf(uint32(END));
    const count = zip.readUInt16LE(end + 10);
    if (end < 0 || count > MOST_FILES) return undefined;
    return unpacked(zip, { at: zip.readUInt32LE(end + 16), count, mostBytes });
  } catch {
    return undefined;
  }
}

function unpacked(
  zip: Buffer,
  { at, count, mostBytes }: { at: number; count: number; mostBytes: number },
): ZippedFile[] {
  const files: ZippedFile[] = [];
  let [next, left] = [at, mostBytes];
  for (let index = 0; index < count; index++) {
    if (zip.readUInt32LE(next) !== CENTRAL) throw new Error('no directory');
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((part) => zip.readUInt16LE(next + part)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', next + CENTRAL_BYTES, next + CENTRAL_BYTES + nameBytes);
    const content = contentAt(zip, next, left);
    left -= content.length;
    if (!name.endsWith('/')) files.push({ name, content });
    next += CENTRAL_BYTES + nameBytes + extraBytes + noteBytes;
  }
  return files;
}

/** Of the file of which the entry in the directory stands here. Throws when it is broken, locked or too large. */
function contentAt(zip: Buffer, entry: number, mostBytes: number): Uint8Array {
  const local = zip.readUInt32LE(entry + 42);
  const size = zip.readUInt32LE(entry + 20);
  if (zip.readUInt32LE(local) !== LOCAL || zip.readUInt16LE(entry + 8) & 1) throw new Error('no file');
  const from = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(from, from + size);
  const method = zip.readUInt16LE(entry + 10);
  if (method !== 0 && method !== DEFLATED) throw new Error('packed in another way');
  const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
  if (content.length > mostBytes || crc32(content) !== zip.readUInt32LE(entry + 16)) throw new Error('broken');
  return content;
}
