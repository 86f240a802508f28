import type { Request } from '#kernel/http.ts';
import type { SignedIn } from '../admission.ts';
import { giveSessionToken, giveStepToken } from '../cookie.ts';
import { ownPath } from '../own-path.ts';

/** Gives the browser its session and leads to where the user wanted to go, or leads to the second step. */
export function admitted(c: Request, signedIn: SignedIn, back: string): Response {
  if (signedIn.kind === 'second-step') {
    giveStepToken(c, 'second-step', signedIn.token);
    return c.redirect('/inloggen/tweede-stap', 303);
  }
  giveSessionToken(c, signedIn.token);
  return c.redirect(ownPath(back) ?? '/start', 303);
}
