import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import type { Training } from '../domain.ts';
import { findTraining, insertTraining, lockTraining, updateTraining } from '../sql/trainings.ts';

export type SaveTraining = {
  readonly details: Omit<Training, 'id' | 'version'>;
  /** The training to change, in the version that was shown. Without it a new one is added. */
  readonly existing?: { readonly id: string; readonly version: number };
};

/** It would renew itself, or one that renews another. */
export type RenewsItself = { readonly code: 'renews-itself' };

/**
 * Adds a kind of training or changes what is known of it; who took it before holds it by the new term.
 * Refuses: name-taken, stale, renews-itself. Throws NotFound, also for a training to renew; Forbidden.
 */
export async function saveTraining(
  ctx: Ctx,
  { details, existing }: SaveTraining,
): Promise<Result<{ id: string }, NameTaken | Stale | RenewsItself>> {
  requirePermission(ctx.actor, 'helper-training:edit', {});
  const current = existing && (await lockTraining(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`training ${existing.id}`);
  if (existing?.version !== current?.version) return refuse({ code: 'stale' });
  const renewed = details.renewsId === null ? undefined : await findTraining(ctx.tx, details.renewsId);
  if (details.renewsId !== null && !renewed) throw new NotFound(`training ${details.renewsId}`);
  if (renewed && (renewed.renewsId !== null || renewed.id === existing?.id)) return refuse({ code: 'renews-itself' });
  const id = existing?.id ?? newId();
  const values = { ...details, requiredFor: [...details.requiredFor] };
  const saved = await unlessNameTaken(
    existing ? updateTraining(ctx.tx, id, values) : insertTraining(ctx.tx, id, values),
    'trainings_name_key',
  );
  if (!saved.ok) return saved;
  await audit(ctx, 'helper-training.training-saved', id, { months: details.months });
  return ok({ id });
}
