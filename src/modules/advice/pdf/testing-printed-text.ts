import { inflateSync } from 'node:zlib';

/** What a reader sees on the pages of a PDF that Typst made, every kind of space as one. For tests. */
export function printedText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf));
  const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\n/.test(text));
  return pages
    .map(({ text }) => textOfPage(text, objects))
    .join(' ')
    .replace(/\s+/g, ' ');
}

type PdfObject = { readonly text: string; readonly stream: string };
type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(bytes: Buffer): Objects {
  const file = bytes.toString('latin1');
  return new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, number = '', text = '']) => [
      number,
      { text, stream: unpacked(text) },
    ]),
  );
}

/** The content of a stream: deflated, or (a table of letters, XML) as it is. */
function unpacked(text: string): string {
  const content = /\nstream\r?\n([\s\S]*?)\r?\nendstream/.exec(text)?.[1] ?? '';
  return text.includes('/FlateDecode') ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
}

function textOfPage(page: string, objects: Objects): string {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '')?.text ?? page;
  const fonts = new Map(
    [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [
      name,
      lettersOf(objects.get(number), objects),
    ]),
  );
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.stream ?? '';
  let letters: Letters = new Map();
  let printed = '';
  for (const [operator, font] of content.matchAll(
    /\/(f\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]+>|\bET\b/g,
  )) {
    if (font) letters = fonts.get(font) ?? new Map();
    else printed += operator === 'ET' ? ' ' : decoded(operator, letters);
  }
  return printed;
}

type Letters = ReadonlyMap<number, string>;

/** What each glyph of a font stands for, from its ToUnicode table. */
function lettersOf(font: PdfObject | undefined, objects: Objects): Letters {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(font?.text ?? '')?.[1] ?? '')?.stream ?? '';
  return new Map(
    [...table.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)].map(([, glyph = '', letter = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(letter, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decoded(string: string, letters: Letters): string {
  const inside = string.slice(1, -1);
  const bytes = string.startsWith('<')
    ? Buffer.from(inside, 'hex')
    : Buffer.from(
        inside.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) => unescaped(code)),
        'latin1',
      );
  const glyphs = Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
  return glyphs.map((glyph) => letters.get(glyph) ?? '').join('');
}

const unescaped = (code: string): string =>
  /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code);
