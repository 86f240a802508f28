import { readFileSync } from 'node:fs';
import path from 'node:path';

const upright = ['400Regular', '600SemiBold', '700Bold'];

/** The families of the documents with their cuts. Those behind Source Sans draw the scripts that it lacks. */
const families = [
  { folder: 'literata', file: 'Literata', cuts: [...upright, '400Regular_Italic'] },
  { folder: 'source-sans-3', file: 'SourceSans3', cuts: [...upright, '400Regular_Italic'] },
  { folder: 'noto-sans-arabic', file: 'NotoSansArabic', cuts: upright },
  { folder: 'noto-sans-ethiopic', file: 'NotoSansEthiopic', cuts: upright },
];

/** The font files that every document uses; nothing of the machine's own fonts, so that each machine prints the same. */
export const fontFiles = (root: string): string[] =>
  families.flatMap(({ folder, file, cuts }) =>
    cuts.map((cut) => path.join(root, 'node_modules/@expo-google-fonts', folder, cut, `${file}_${cut}.ttf`)),
  );

/** The code points that a TrueType file can draw. Throws when it has no Unicode character map. Source: OpenType 1.9, cmap. */
export function codePointsOf(fontFile: string): Set<number> {
  const font = readFileSync(fontFile);
  const cmap = tableOffset(font, 'cmap');
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i),
  );
  const unicode =
    subtables.find((at) => font.readUInt16BE(at) === 12) ?? subtables.find((at) => font.readUInt16BE(at) === 4);
  if (unicode === undefined) throw new Error(`${fontFile} has no Unicode character map`);
  return font.readUInt16BE(unicode) === 12 ? readGroups(font, unicode) : readSegments(font, unicode);
}

function tableOffset(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`font without ${tag} table`);
}

function readGroups(font: Buffer, at: number): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i;
    for (let point = font.readUInt32BE(group); point <= font.readUInt32BE(group + 4); point++) found.add(point);
  }
  return found;
}

function readSegments(font: Buffer, at: number): Set<number> {
  const found = new Set<number>();
  const doubled = font.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = font.readUInt16BE(at + 14 + i);
    const first = font.readUInt16BE(at + 16 + doubled + i);
    for (let point = first; point <= last && point !== 0xffff; point++) found.add(point);
  }
  return found;
}
