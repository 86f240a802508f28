import type { Request } from '#kernel/http.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const isElsewhere = (url: string): boolean => !LOOPBACK.includes(new URL(url).hostname);

/** Whether a password would travel readable over a network: the site runs over http, and not only on this machine. */
export const isReadableOnTheWay = (c: Request): boolean => {
  const { baseUrl } = c.var.config;
  return baseUrl.startsWith('http:') && (isElsewhere(baseUrl) || isElsewhere(c.req.url));
};
