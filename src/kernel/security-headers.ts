import type { MiddlewareHandler } from 'hono';
import type { Env } from './http.ts';

/** Nothing from elsewhere, nothing inline: what a page needs, it gets from us. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

const YEAR_SECONDS = 31_536_000;

/** Sets the headers that keep a page to itself. Pages of a signed-in user are never stored. */
export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  if (c.var.config.baseUrl.startsWith('https:'))
    c.res.headers.set('strict-transport-security', `max-age=${YEAR_SECONDS}`);
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};
