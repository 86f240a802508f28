import { randomUUID } from 'node:crypto';
import { can, requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { Forbidden, NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type Telling, tellingIn } from '#kernel/telling-text.ts';
import { type CaseDetails, insertCase, lockCase, updateCase } from '../sql/cases.ts';

export type SaveCase = {
  readonly details: CaseDetails;
  /** What was learned is the way of working: the case stays. */
  readonly isKept: boolean;
  /** The case to change, in the version that was shown. Without it a new one is written. */
  readonly existing?: { readonly id: string; readonly version: number };
};

/** Somebody could be found by what was written there. */
export type TellsPerson = {
  readonly code: 'tells-person';
  readonly field: keyof CaseDetails;
  readonly telling: Telling;
};
/** Nothing was learned that could be a way of working. */
export type NothingLearned = { readonly code: 'nothing-learned' };

const FIELDS = ['question', 'wasHard', 'wasTried', 'wasLearned'] as const;

/**
 * Writes down a hard question without who asked it, or changes it. Only who looks after trainings makes it stay.
 * Refuses: tells-person, nothing-learned, stale. Throws NotFound, Forbidden.
 */
export async function saveCase(
  ctx: Ctx,
  { details, isKept, existing }: SaveCase,
): Promise<Result<{ id: string }, TellsPerson | NothingLearned | Stale>> {
  if (!can(ctx.actor, 'helper-training:discuss')) throw new Forbidden('helper-training:discuss');
  const current = existing && (await lockCase(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`case ${existing.id}`);
  if (isKept || current?.isKept) requirePermission(ctx.actor, 'helper-training:edit', {});
  if (existing?.version !== current?.version) return refuse({ code: 'stale' });
  for (const field of FIELDS) {
    const [telling] = tellingIn(details[field]);
    if (telling) return refuse({ code: 'tells-person', field, telling });
  }
  if (isKept && details.wasLearned === '') return refuse({ code: 'nothing-learned' });
  const id = existing?.id ?? randomUUID();
  if (existing) await updateCase(ctx.tx, id, { ...details, isKept });
  else await insertCase(ctx.tx, id, { ...details, isKept, writtenOn: today(ctx.now) });
  await audit(ctx, 'helper-training.case-saved', id, { kept: isKept });
  return ok({ id });
}
