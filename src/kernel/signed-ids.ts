import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isId } from './id.ts';
import { shortCode } from './short-code.ts';

/** Half of the hash is enough for a signature. Source: RFC 2104, section 5. */
const SIGNATURE_BYTES = 16;
const ID_BYTES = 16;
const KEY_BYTES = 32;

/** Links and codes that lead to one row without an account. Nothing is kept, so every later mail can carry the same ones. */
export type SignedIds = {
  readonly tokenOf: (purpose: string, id: string) => string;
  /** The id in a token that was made here for this purpose; undefined for any other text. */
  readonly idOf: (purpose: string, token: string) => string | undefined;
  /** Six signs by which a row is found among others; too few to prove anything. Two rows may share one. */
  readonly codeOf: (purpose: string, id: string) => string;
};

/** Signs ids with a key of its own, derived from the key of this installation. */
export function signedIds(appKey: Buffer): SignedIds {
  // A key that is prepared once: with its bytes each hash would take four times as long.
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', appKey, '', 'signed ids', KEY_BYTES)));
  const tokenOf = (purpose: string, id: string): string => {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    const hash = createHmac('sha256', key).update(`${purpose}:${id}`).digest();
    return Buffer.concat([bytes, hash.subarray(0, SIGNATURE_BYTES)]).toString('base64url');
  };
  return {
    tokenOf,
    codeOf: (purpose, id) => shortCode(createHmac('sha256', key).update(`code of ${purpose}:${id}`).digest()),
    idOf(purpose, token) {
      const id = idIn(token);
      if (id === undefined) return undefined;
      const [given, made] = [Buffer.from(token), Buffer.from(tokenOf(purpose, id))];
      return given.length === made.length && timingSafeEqual(given, made) ? id : undefined;
    },
  };
}

function idIn(token: string): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').subarray(0, ID_BYTES).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return isId(id) ? id : undefined;
}
