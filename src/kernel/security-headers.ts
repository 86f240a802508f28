import type { MiddlewareHandler } from 'hono';
import type { Env } from './http.ts';

/** Nothing from elsewhere, nothing inline: what a page needs, it gets from us. */
const CONTENT_POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** The content policy of a page that needs something else than all others, and only that: `{ 'frame-ancestors': '*' }`. */
export const contentPolicy = (
  changes: Readonly<Partial<Record<keyof typeof CONTENT_POLICY | 'frame-src', string>>> = {},
): string =>
  Object.entries({ ...CONTENT_POLICY, ...changes })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const CLOSED = { camera: '()', geolocation: '()', microphone: '()', payment: '()' } as const;

/** What a page may ask of a device when it needs something that all others may not: `{ camera: '(self)' }`. */
export const permissionsPolicy = (changes: Readonly<Partial<Record<keyof typeof CLOSED, '(self)'>>> = {}): string =>
  Object.entries({ ...CLOSED, ...changes })
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsPolicy(),
};

const YEAR_SECONDS = 31_536_000;

/** Sets the headers that keep a page to itself and out of every store; an answer that knows better sets its own. */
export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  // Before the answer is made, so that it is made once: headers set afterwards cost a second, slower Response.
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  if (c.var.config.baseUrl.startsWith('https:')) c.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  c.header('cache-control', 'no-store');
  await next();
};
