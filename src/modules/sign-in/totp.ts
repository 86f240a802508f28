import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
/** A clock may be one step behind or ahead. Source: RFC 6238, section 5.2. */
const DRIFT = [0, -1, 1];

/** A new secret for an authenticator app, as long as the hash. Source: RFC 4226, section 4. */
export const newSecret = (): Buffer => randomBytes(20);

/** The code of a step of thirty seconds. Source: RFC 4226, section 5.3. */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepOf = (now: Date): number => Math.floor(now.getTime() / STEP_MS);

/** A secret, and the last step of which a code was used. */
type Authenticator = { secret: Buffer; lastStep: number };

/** The step to which a typed code belongs, if it is newer than the last one that was used. */
export function matchingStep({ secret, lastStep }: Authenticator, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  return DRIFT.map((drift) => stepOf(now) + drift).find(
    (step) => step > lastStep && timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)),
  );
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Source: RFC 4648, section 6, without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the QR code holds: the app shows `issuer` and `account` beside the code. */
export function otpauthUrl({ secret, issuer, account }: { secret: Buffer; issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
