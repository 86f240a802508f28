import { createHash } from 'node:crypto';

/**
 * A back-up is gzip over: one line of JSON (this header), then blocks, each a line `<index of part> <bytes>` and so many
 * bytes of COPY text, and as last line `end <SHA-256 of all before>`.
 */
export type BackupHeader = {
  format: 'biebwerk-backup-1';
  version: string;
  madeAt: string;
  /** Names of the applied migrations, in order: they make the tables that the parts fill. */
  migrations: string[];
  parts: { table: string; columns: string[] }[];
  sequences: { name: string; value: string; isCalled: boolean }[];
};

export type Block = { part: number; data: Buffer };

const FORMAT: BackupHeader['format'] = 'biebwerk-backup-1';
const NEWLINE = 10;

/** The content of a back-up, before compression. */
export async function* writeBlocks(header: BackupHeader, blocks: AsyncIterable<Block>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (data: Buffer) => {
    hash.update(data);
    return data;
  };
  yield hashed(Buffer.from(`${JSON.stringify(header)}\n`));
  for await (const { part, data } of blocks) {
    yield hashed(Buffer.from(`${part} ${data.length}\n`));
    yield hashed(data);
  }
  yield Buffer.from(`end ${hash.digest('hex')}\n`);
}

/** Reads a back-up. The blocks end with an error when the sum does not agree: undo then what was done with them. */
export async function readBlocks(
  content: AsyncIterable<Buffer>,
): Promise<{ header: BackupHeader; blocks: AsyncGenerator<Block> }> {
  const hash = createHash('sha256');
  const take = takerOf(content);
  const first = await take.line();
  const header = parseHeader(first);
  hash.update(`${first}\n`);
  return { header, blocks: blocksOf(take, hash) };
}

type Taker = { line: () => Promise<string>; bytes: (count: number) => Promise<Buffer> };

async function* blocksOf(take: Taker, hash: ReturnType<typeof createHash>): AsyncGenerator<Block> {
  for (;;) {
    const line = await take.line();
    const [word = '', size = ''] = line.split(' ');
    if (word === 'end') {
      if (size !== hash.digest('hex')) throw new Error('its checksum does not agree');
      return;
    }
    if (!/^\d+ \d+$/.test(line)) throw new Error('its content is not what a back-up holds');
    const data = await take.bytes(Number(size));
    hash.update(`${line}\n`).update(data);
    yield { part: Number(word), data };
  }
}

function parseHeader(line: string): BackupHeader {
  const header = line.startsWith(`{"format":"${FORMAT}"`) ? (JSON.parse(line) as BackupHeader) : undefined;
  if (!header) throw new Error('it is not a back-up of Biebwerk');
  return header;
}

/** Takes lines and counted bytes from a stream that comes in pieces of any size. */
function takerOf(content: AsyncIterable<Buffer>): Taker {
  const pieces = content[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const piece = await pieces.next();
    if (piece.done) throw new Error('it ends too early');
    rest = Buffer.concat([rest, piece.value]);
  };
  const bytes = async (count: number) => {
    while (rest.length < count) await more();
    const taken = rest.subarray(0, count);
    rest = rest.subarray(count);
    return taken;
  };
  const line = async () => {
    while (!rest.includes(NEWLINE)) await more();
    const taken = await bytes(rest.indexOf(NEWLINE) + 1);
    return taken.toString('utf8', 0, taken.length - 1);
  };
  return { line, bytes };
}
