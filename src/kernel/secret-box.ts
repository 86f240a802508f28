import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type SignedIds, signedIds } from './signed-ids.ts';

const CIPHER = 'aes-256-gcm';
/** Random, and used once for each sealing. Source: NIST SP 800-38D, section 8.2.2. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps secrets in the database that the program has to read again, and signs ids for links. Who has the database alone
 * reads none of the secrets and makes none of the links.
 */
export type SecretBox = SignedIds & {
  readonly seal: (secret: Buffer, owner: string) => Buffer;
  /** Undefined when it was sealed with another key or for another owner, or is damaged. */
  readonly open: (sealed: Buffer, owner: string) => Buffer | undefined;
};

/** A box for the key of this installation, of 32 bytes. What it seals for one owner opens for no other. */
export const secretBox = (key: Buffer): SecretBox => ({
  ...signedIds(key),
  seal(secret, owner) {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  },
  open(sealed, owner) {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const secret = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    try {
      return Buffer.concat([secret, decipher.final()]);
    } catch {
      return undefined;
    }
  },
});
