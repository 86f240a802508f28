import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcConfig } from '#kernel/config.ts';

export type OidcProvider = {
  config: OidcConfig;
  /** Who is signed in there: the claims of the next ID token. */
  claims: Record<string, unknown>;
  /** Makes the next ID tokens faulty, as a forger or a faulty provider would. */
  tamper: { signature?: boolean; nonce?: string; audience?: string; issuer?: string; expired?: boolean };
  stop: () => Promise<void>;
};

const CLIENT = { clientId: 'biebwerk', clientSecret: 'geheim tussen ons tweeen' };
const KEY_ID = 'sleutel-1';

type Grant = { nonce: string; challenge: string; redirectUri: string };

/** A real OpenID provider on this machine, without a sign-in page: whoever comes is who `claims` says. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forged = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OidcProvider = { config: { issuer, ...CLIENT }, claims: {}, tamper: {}, stop: () => stop(server) };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') return json(response, discovery(issuer));
    if (url.pathname === '/jwks') return json(response, { keys: [publicJwk()] });
    if (url.pathname === '/authorize') return authorize(url.searchParams, response);
    if (url.pathname === '/token') return token(new URLSearchParams(await bodyOf(request)), response);
    json(response, {}, 404);
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(16).toString('hex');
    const redirectUri = asked.get('redirect_uri') ?? '';
    grants.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  function token(sent: URLSearchParams, response: ServerResponse): void {
    const grant = grants.get(sent.get('code') ?? '');
    grants.delete(sent.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    const own = sent.get('client_id') === CLIENT.clientId && sent.get('client_secret') === CLIENT.clientSecret;
    if (!grant || !own || challenge !== grant.challenge || sent.get('redirect_uri') !== grant.redirectUri) {
      json(response, { error: 'invalid_grant' }, 400);
      return;
    }
    json(response, {
      access_token: randomBytes(16).toString('hex'),
      token_type: 'Bearer',
      id_token: idToken(provider, grant, provider.tamper.signature ? forged.privateKey : keys.privateKey),
    });
  }

  const publicJwk = () => ({ ...keys.publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' });
  return provider;
}

function idToken({ claims, tamper, config }: OidcProvider, { nonce }: Grant, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000) - (tamper.expired ? 7200 : 0);
  const head = { alg: 'RS256', kid: KEY_ID, typ: 'JWT' };
  const body = {
    iss: tamper.issuer ?? config.issuer,
    aud: tamper.audience ?? CLIENT.clientId,
    sub: 'persoon-1',
    nonce: tamper.nonce ?? nonce,
    iat: now,
    exp: now + 300,
    ...claims,
  };
  const text = [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
});

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const stop = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
};
