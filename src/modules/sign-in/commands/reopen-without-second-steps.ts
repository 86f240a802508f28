import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import { reopenAccount } from '../../people/index.ts';
import { removeSecondSteps } from './remove-second-steps.ts';

type Reopen = { accountId: string; baseUrl: string };
type Reopened = Awaited<ReturnType<typeof reopenAccount>>;
export type ReopenRefusal = Extract<Reopened, { ok: false }>['refusal'];

/**
 * Opens a closed account again as a new one: without its roles, password and second step. Refuses: not-closed. Throws
 * Forbidden, NotFound.
 */
export async function reopenWithoutSecondSteps(ctx: Ctx, input: Reopen): Promise<Result<null, ReopenRefusal>> {
  const reopened = await reopenAccount(ctx, input);
  return reopened.ok ? removeSecondSteps(ctx, input) : reopened;
}
