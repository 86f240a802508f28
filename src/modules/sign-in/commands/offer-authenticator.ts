import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { AppOf } from '../second-step.ts';
import { offerSecret } from '../sql/second-steps.ts';
import { newSecret } from '../totp.ts';

/** Keeps a new secret for the app to scan. It counts only once a code of it was typed in; until then it can be replaced. */
export async function offerAuthenticator(ctx: Ctx, { accountId, box }: AppOf): Promise<Result<null, never>> {
  await offerSecret(ctx.tx, accountId, box.seal(newSecret(), accountId));
  return ok(null);
}
