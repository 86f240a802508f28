import * as oidc from 'openid-client';
import type { OidcConfig } from '#kernel/config.ts';

const TIMEOUT_SECONDS = 10;
const SCOPE = 'openid email';

/** What a round trip to the other organisation has to come back with. */
export type RoundTrip = { state: string; nonce: string; verifier: string };

/** The round trip could not begin, or did not come back as it went. */
export type RoundTripRefusal = { code: 'oidc-unavailable' } | { code: 'oidc-failed' };

/** What the other organisation says about somebody. `multiFactor`: they took a second step there. */
export type Identity = { email: string; verified: boolean; multiFactor: boolean };

/** Its addresses and keys, asked anew each time: they change, and signing in is rare. Throws when it does not answer. */
function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<oidc.Configuration> {
  // Without the first, the library trusts the connection and leaves the signature of the ID token unread.
  const execute = [oidc.enableNonRepudiationChecks];
  if (issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS });
}

/** Where to send a browser, and what to keep until it is back. Throws when the other organisation does not answer. */
export async function startRoundTrip(config: OidcConfig, redirectUri: string): Promise<RoundTrip & { url: string }> {
  const provider = await discover(config);
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { state, nonce, verifier, url: url.href };
}

/** Who came back. Throws when the answer does not belong to this round trip, or is not signed by the other organisation. */
export async function finishRoundTrip(config: OidcConfig, currentUrl: URL, trip: RoundTrip): Promise<Identity> {
  const provider = await discover(config);
  const tokens = await oidc.authorizationCodeGrant(provider, currentUrl, {
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    pkceCodeVerifier: trip.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const amr = Array.isArray(claims?.amr) ? claims.amr : [];
  return {
    email: typeof claims?.email === 'string' ? claims.email.trim().toLowerCase() : '',
    verified: claims?.email_verified === true,
    multiFactor: amr.includes('mfa'),
  };
}
