import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { WrongState } from '../domain.ts';
import { startRevision, versionInWork } from '../draft.ts';
import { lockForLibrary } from '../locked-version.ts';
import { listVersionIds } from '../sql/versions.ts';

export type ReviseRefusal =
  | WrongState
  | { code: 'already-in-work'; versionId: string }
  | { code: 'already-accepted'; number: number };

const REVISABLE = ['sent', 'declined', 'withdrawn'];

/**
 * Starts a next version from one that was sent, declined or withdrawn. The municipality keeps the old one until the new one is sent.
 * Refuses: wrong-state, already-in-work, already-accepted. Throws NotFound, Forbidden.
 */
export async function reviseQuote(
  ctx: Ctx,
  input: { versionId: string },
): Promise<Result<{ versionId: string }, ReviseRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  if (!REVISABLE.includes(version.state)) return refuse({ code: 'wrong-state', state: version.state });
  const accepted = (await listVersionIds(ctx.tx, version.quoteId)).find(({ state }) => state === 'accepted');
  if (accepted) return refuse({ code: 'already-accepted', number: accepted.number });
  const inWork = await versionInWork(ctx, version.quoteId);
  if (inWork) return refuse({ code: 'already-in-work', versionId: inWork.id });
  return ok({ versionId: await startRevision(ctx, version) });
}
