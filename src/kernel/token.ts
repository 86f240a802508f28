import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a cookie or a link in a mail. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the table holds of a token: who reads the table cannot use it. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
