// Builders for tests of this module.
import type { Ctx } from '#kernel/ctx.ts';
import { type SignInWay, startSession } from './session.ts';

/** A session of an account that was never closed and never chose another password. Gives its token. */
export const signedIn = (ctx: Ctx, accountId: string, by: SignInWay = 'password'): Promise<string> =>
  startSession(ctx, { accountId, round: 1, device: 'Firefox op Windows', by });
