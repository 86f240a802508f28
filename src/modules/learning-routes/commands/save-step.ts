import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { Step } from '../kinds.ts';
import { insertStep, listSteps, updateStep } from '../sql/steps.ts';

export type NameTaken = { readonly code: 'name-taken' };
export type StepDetails = Omit<Step, 'id' | 'version'>;
type SaveStep = { readonly id?: string | undefined; readonly version: number; readonly details: StepDetails };

/** Makes a step, or changes one over the version that was shown. Refuses: name-taken, stale. Throws Forbidden. */
export async function saveStep(
  ctx: Ctx,
  { id, version, details }: SaveStep,
): Promise<Result<{ id: string }, NameTaken | Stale>> {
  requirePermission(ctx.actor, 'learning-routes:edit', {});
  const others = (await listSteps(ctx.tx)).filter((step) => step.id !== id);
  if (others.some(({ title }) => title === details.title)) return refuse({ code: 'name-taken' });
  const { isRetired, ...made } = details;
  const step = { id: id ?? newId(), ...made };
  const isKept = id ? await updateStep(ctx.tx, { ...step, isRetired, version }) : await insertStep(ctx.tx, step);
  if (!isKept) return refuse({ code: id ? 'stale' : 'name-taken' });
  await audit(ctx, 'learning-routes.step-saved', step.id, { isRetired });
  return ok({ id: step.id });
}
