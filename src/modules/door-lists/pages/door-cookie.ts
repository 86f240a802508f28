import { getCookie, setCookie } from 'hono/cookie';
import type { Request } from '#kernel/http.ts';
import { checkInPath } from '../check-in-path.ts';

const NAME = 'door';
const DAY_SECONDS = 24 * 60 * 60;

/** Lets the camera of a volunteer's telephone lead back to the door that it keeps. */
export function rememberDoor(c: Request): void {
  const token = c.req.param('token');
  if (token === undefined) return;
  const secure = c.var.config.baseUrl.startsWith('https:');
  setCookie(c, NAME, token, { path: checkInPath(''), httpOnly: true, sameSite: 'Lax', secure, maxAge: DAY_SECONDS });
}

/** The token of the link with which this browser keeps a door, as far as it brought one. */
export const rememberedDoor = (c: Request): string | undefined => getCookie(c, NAME);
