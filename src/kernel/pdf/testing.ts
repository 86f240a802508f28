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
