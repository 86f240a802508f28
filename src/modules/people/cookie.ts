import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Request } from '#kernel/http.ts';

/** Over https the name itself promises: this host only, never over http. A browser refuses that name on plain localhost. */
const isSecure = (c: Request): boolean => c.var.config.baseUrl.startsWith('https:');
const nameOf = (c: Request): string => (isSecure(c) ? '__Host-session' : 'session');

/** The token that the browser brought. */
export const sessionToken = (c: Request): string | undefined => getCookie(c, nameOf(c));

export const giveSessionToken = (c: Request, token: string): void =>
  setCookie(c, nameOf(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) });

export const takeSessionToken = (c: Request): void => {
  deleteCookie(c, nameOf(c), { path: '/', secure: isSecure(c) });
};
