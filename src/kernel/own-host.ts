import type { MiddlewareHandler } from 'hono';
import type { Env } from './http.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a request was meant for us: by the name in BASE_URL, or by a name that can only be this machine. */
export function isOwnHost(host: string | undefined, baseUrl: string): boolean {
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  return asked === new URL(baseUrl).hostname || LOOPBACK.includes(asked);
}

/**
 * A program that listens to this machine only answers no other name. Otherwise a page elsewhere, whose name was made to
 * point here (DNS rebinding), could read the demo's mail with the browser of who opened it.
 */
export const ownHostOnly: MiddlewareHandler<Env> = async (c, next) => {
  const { host, baseUrl } = c.var.config;
  const onlyHere = LOOPBACK.includes(host) || host === '::1';
  if (onlyHere && !isOwnHost(c.req.header('host') ?? new URL(c.req.url).host, baseUrl)) {
    return c.text('Dit adres hoort niet bij deze site.', 421);
  }
  return next();
};
