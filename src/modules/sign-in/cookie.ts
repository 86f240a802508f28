import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Request } from '#kernel/http.ts';
import type { StepKind } from './sql/steps.ts';

/** Over https the name itself promises: this host only, never over http. A browser refuses that name on plain localhost. */
const isSecure = (c: Request): boolean => c.var.config.baseUrl.startsWith('https:');
const nameOf = (c: Request): string => (isSecure(c) ? '__Host-session' : 'session');

const stepNameOf = (c: Request, kind: StepKind): string => (isSecure(c) ? `__Host-${kind}` : kind);

/** The token that the browser brought. */
export const sessionToken = (c: Request): string | undefined => getCookie(c, nameOf(c));

export const giveSessionToken = (c: Request, token: string): void =>
  setCookie(c, nameOf(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) });

export const takeSessionToken = (c: Request): void => {
  deleteCookie(c, nameOf(c), { path: '/', secure: isSecure(c) });
};

/** The token of a step that is still to be finished. Each kind has a cookie of its own: one step does not end another. */
export const stepToken = (c: Request, kind: StepKind): string | undefined => getCookie(c, stepNameOf(c, kind));

export const giveStepToken = (c: Request, kind: StepKind, token: string): void =>
  setCookie(c, stepNameOf(c, kind), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: 600,
  });

export const takeStepToken = (c: Request, kind: StepKind): void => {
  deleteCookie(c, stepNameOf(c, kind), { path: '/', secure: isSecure(c) });
};
