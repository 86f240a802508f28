/** No vowels, so that no word comes up, and of signs that look alike at most one: a 2 and no Z, a 5 and no S. */
const SIGNS = '23456789CDFHJKMNPRTVWXY';
const SHORT = 6;
const MEANT: Readonly<Record<string, string>> = { Z: '2', A: '4', S: '5', G: '6', B: '8', U: 'V' };

/** A code to say aloud and to type, from the first eight bytes of a hash: of six signs one in 148 million, of eight in 78 billion. */
export function shortCode(hash: Uint8Array, length: 6 | 8 = SHORT): string {
  let rest = new DataView(hash.buffer, hash.byteOffset).getBigUint64(0);
  let code = '';
  for (const base = BigInt(SIGNS.length); code.length < length; rest /= base) code += SIGNS[Number(rest % base)];
  return code;
}

/** The code that somebody typed, whatever spaces, small letters or look-alikes are in it. Undefined when it cannot be one. */
export function readShortCode(text: string, length: 6 | 8 = SHORT): string | undefined {
  const signs = [...text.toUpperCase().replaceAll(/[\s-]/g, '')].map((sign) => MEANT[sign] ?? sign);
  return signs.length === length && signs.every((sign) => SIGNS.includes(sign)) ? signs.join('') : undefined;
}

/** `K7M 3PR`, as it is shown. */
export const spacedCode = (code: string): string => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
