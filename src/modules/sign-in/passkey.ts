import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Passkey } from './sql/passkeys.ts';

/** The site for which a passkey holds: it works nowhere else. */
export type Site = { id: string; origin: string; name: string };

export const siteOf = (baseUrl: string, name: string): Site => {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin, name };
};

/** Shape of a credential as the browser gives it: checked in full by the library, after this. */
export function readCredential(text: string): { id: string } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { id } = (value ?? {}) as { id?: unknown };
    return typeof id === 'string' && id.length <= 1400 ? (value as { id: string }) : undefined;
  } catch {
    return undefined;
  }
}

/** Ed25519, ES256 and RS256: what keys of today have. Named, or the library tries what Node calls experimental. */
const ALGORITHMS = [-8, -7, -257];

/** What the browser needs to make a passkey that tells by itself whose it is, unlocked by finger, face or PIN. */
export const questionForNew = (
  site: Site,
  account: { id: string; email: string; name: string },
  known: readonly Passkey[],
) =>
  generateRegistrationOptions({
    rpName: site.name,
    rpID: site.id,
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((passkey) => ({ id: passkey.credentialId, transports: passkey.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** What the browser needs to sign in with any passkey of this site. */
export const question = (site: Site) => generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' });

type Checked<C> = { site: Site; challenge: string; credential: C };

/** The new passkey behind an answer. Undefined when it does not answer this question of this site. */
export async function checkNew({ site, challenge, credential }: Checked<unknown>) {
  const checking = verifyRegistrationResponse({
    response: credential as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  });
  const info = (await checking.catch(() => undefined))?.registrationInfo;
  if (!info) return undefined;
  const { id, publicKey, counter, transports = [] } = info.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: [...transports] };
}

/** The new counter of the passkey that answered. Undefined when it does not answer this question, or is a copy. */
export async function checkAnswer({
  site,
  challenge,
  credential,
  passkey,
}: Checked<unknown> & { passkey: Passkey }): Promise<number | undefined> {
  const { credentialId, publicKey, counter } = passkey;
  const checking = verifyAuthenticationResponse({
    response: credential as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter, transports: passkey.transports },
  });
  const answer = await checking.catch(() => undefined);
  return answer?.verified ? answer.authenticationInfo.newCounter : undefined;
}
