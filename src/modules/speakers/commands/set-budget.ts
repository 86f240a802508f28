import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { type Budget, setBudgetAt } from '../sql.ts';

export type SetBudget = Budget & { readonly municipalityCode: string; readonly year: number };

/**
 * Sets what speakers for one service may cost in a municipality in a year. `version` is zero when nothing was set yet.
 * Refuses: stale. Throws NotFound, Forbidden.
 */
export async function setBudget(ctx: Ctx, budget: SetBudget): Promise<Result<{ year: number }, Stale>> {
  const { municipalityCode, year, serviceId, cents } = budget;
  if (!(await findMunicipality(ctx.tx, municipalityCode))) throw new NotFound(`municipality ${municipalityCode}`);
  requirePermission(ctx.actor, 'speakers:set-budgets', { municipality: municipalityCode });
  if (!(await setBudgetAt(ctx.tx, budget))) return refuse({ code: 'stale' });
  await audit(ctx, 'speakers.budget-set', municipalityCode, { year, serviceId, cents });
  return ok({ year });
}
