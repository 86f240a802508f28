import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { takeInEntries } from '../../referral-directory/index.ts';
import { keptGuide, namesOf } from '../kept-guide.ts';
import { type Fate, planImport } from '../plan-import.ts';
import { lockImport, updateImport } from '../sql.ts';

export type ImportGuide = {
  id: string;
  /** Of what was shown that the files would do. */
  hash: string;
};

/**
 * Takes in files that were looked at: new, changed, or the same as it was. Nobody has confirmed what comes in.
 * Refuses: stale, when they would do something else by now. Throws NotFound for files of another or gone, Forbidden.
 */
export async function importGuide(ctx: Ctx, { id, hash }: ImportGuide): Promise<Result<{ id: string }, Stale>> {
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
  const kept = accountId ? await lockImport(ctx.tx, { id, accountId, now: ctx.now }) : undefined;
  if (!kept) throw new NotFound(`import ${id}`);
  if (kept.enteredAt !== null) return ok({ id });
  const [file, names] = [keptGuide(kept.content), await namesOf(ctx.tx)];
  const fates = new Map<Fate, number>();
  let isAsShown = false;
  await takeInEntries(ctx, (entries) => {
    const plan = planImport(file, entries, names);
    for (const { fate } of plan.rows) fates.set(fate, (fates.get(fate) ?? 0) + 1);
    isAsShown = plan.hash === hash;
    return isAsShown ? plan.taken : undefined;
  });
  if (!isAsShown) return refuse({ code: 'stale' });
  const counts = { added: fates.get('new') ?? 0, changed: fates.get('changed') ?? 0 };
  await updateImport(ctx.tx, id, { ...counts, enteredAt: ctx.now });
  await audit(ctx, 'referral-exchange.guide-imported', id, { ...counts, leftOut: fates.get('left-out') ?? 0 });
  return ok({ id });
}
