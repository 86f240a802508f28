import { inflateSync } from 'node:zlib';

/** The file as text with its compressed streams unpacked, so that a test can look for structure. */
export function unpackedPdf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const file = bytes.toString('latin1');
  const parts = [file];
  for (const { index } of file.matchAll(/stream\r?\n/g)) {
    if (file.slice(index - 3, index) === 'end') continue;
    const start = file.indexOf('\n', index) + 1;
    parts.push(unpacked(bytes.subarray(start, file.indexOf('endstream', start))));
  }
  return parts.join('\n');
}

/** A picture or a font is no deflated text; it has nothing to look for. */
function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}

/** Title in the metadata, as a reader of the file gets it. */
export function titleOf(pdf: Uint8Array): string {
  const metadata = Buffer.from(pdf).toString('utf8');
  const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(metadata)?.[1] ?? '';
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'" };
  return title.replace(/&([a-z]+|#39);/g, (whole, name: string) => entities[name] ?? whole);
}

export const pageCountOf = (pdf: Uint8Array): number =>
  Number(
    /\/Type\s*\/Pages[^>]*?\/Count (\d+)|\/Count (\d+)[^>]*?\/Type\s*\/Pages/
      .exec(unpackedPdf(pdf))
      ?.slice(1)
      .find(Boolean),
  );

/** What PDF/UA-1 asks of every file, by name, and whether it is there. */
export function accessibilityOf(pdf: Uint8Array): Record<string, boolean> {
  const text = unpackedPdf(pdf);
  return {
    marked: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text),
    structure: text.includes('/StructTreeRoot'),
    dutch: /\/Lang\s*\(nl/.test(text),
    declared: /pdfuaid:part(>|=")1/.test(text),
    titleShown: text.includes('/DisplayDocTitle true'),
  };
}

/** Each text of a document replaced: what the users of a whole library could type. */
export function withEveryText<T>(document: T, text: (was: string) => string): T {
  if (typeof document === 'string') return text(document) as T;
  if (Array.isArray(document)) return document.map((item) => withEveryText(item, text)) as T;
  if (document === null || typeof document !== 'object') return document;
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, withEveryText(value, text)])) as T;
}

/** Each list of a document emptied. */
export function withoutLists<T>(document: T): T {
  if (Array.isArray(document)) return [] as T;
  if (document === null || typeof document !== 'object') return document;
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, withoutLists(value)])) as T;
}

/** Texts that would be code, markup, undrawable or endless if a template let them. */
export const hostileTexts = [
  '#panic("x") *bold* _it_ $x$ <label> @ref `raw` = kop\n- lijst\n#include "/etc/passwd" \\ // /*',
  '',
  `${'Arbeidsongeschiktheidsverzekeringsmaatschappij'.repeat(9)} ${'x'.repeat(2000)}`,
  '😀 مكتبة ትግርኛ 图书馆 \u202e\u0000\ud800 e\u0301',
];

/** Number of structure elements of a kind, such as TH (header cell), H1 or Caption. */
export const countOfTag = (pdf: Uint8Array, tag: string): number =>
  [...unpackedPdf(pdf).matchAll(new RegExp(`/S\\s*/${tag}\\b`, 'g'))].length;

/** What a reader sees on the pages of a PDF that Typst made, every kind of space as one. */
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
      { text, stream: contentOf(text) },
    ]),
  );
}

/** The content of a stream: deflated, or (a table of letters, XML) as it is. */
function contentOf(text: string): string {
  const content = /\nstream\r?\n([\s\S]*?)\r?\nendstream/.exec(text)?.[1] ?? '';
  return text.includes('/FlateDecode') ? unpacked(Buffer.from(content, 'latin1')) : content;
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
