import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const base64url = (data: Buffer): string => data.toString('base64url');

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

type Ask = { challenge: string; origin?: string; verified?: boolean };

/**
 * A passkey in software: answers the questions of a site as a browser with a security key does, in the forms of WebAuthn
 * (attestation "none", ES256). `verified: false` is a key that asks for no finger, face or PIN.
 */
export function softwarePasskey(siteId: string, origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let counter = 0;

  const key = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url'),
  ]);
  const data = (flags: number, rest = Buffer.alloc(0)): Buffer => {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags);
    head.writeUInt32BE(++counter, 1);
    return Buffer.concat([sha256(Buffer.from(siteId)), head, rest]);
  };
  const client = (type: string, { challenge, origin: from = origin }: Ask): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const credential = (response: object): string =>
    JSON.stringify({
      id: base64url(id),
      rawId: base64url(id),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  const flagsOf = ({ verified = true }: Ask): number => PRESENT | (verified ? VERIFIED : 0);

  return {
    /** The answer to a question for a new passkey. */
    make(ask: Ask): string {
      const idLength = Buffer.from([0, id.length]);
      const authData = data(flagsOf(ask) | WITH_KEY, Buffer.concat([Buffer.alloc(16), idLength, id, key]));
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
        ...[text('authData'), Buffer.from([0x58, authData.length]), authData],
      ]);
      return credential({
        clientDataJSON: base64url(client('webauthn.create', ask)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      });
    },
    /** The answer to a question for any passkey. */
    answer(ask: Ask): string {
      const authenticatorData = data(flagsOf(ask));
      const clientData = client('webauthn.get', ask);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);
      return credential({
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      });
    },
    /** Sets the counter back, as a copy of the key would have it. */
    rewind: () => {
      counter = 0;
    },
  };
}
