import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import type { FactId } from '../facts.ts';
import { insertFact, listFactHistory } from '../sql/facts.ts';
import { lockMunicipality } from '../sql/municipalities.ts';

export type EnterFacts = {
  municipalityCode: string;
  year: number;
  source: string;
  asOf: Day;
  /** Null withdraws the figure: it is unknown again. A fact that is not named stays as it is. */
  values: Readonly<Partial<Record<FactId, number | null>>>;
};

/**
 * Writes down what is known of a municipality in a year. Only what differs becomes a new row; the old row stays to be seen.
 * Throws NotFound for an unknown municipality, Forbidden.
 */
export async function enterFacts(ctx: Ctx, input: EnterFacts): Promise<Result<{ entered: number }, never>> {
  const { municipalityCode, year, source, asOf } = input;
  const municipality = await lockMunicipality(ctx.tx, municipalityCode);
  if (!municipality) throw new NotFound(`municipality ${municipalityCode}`);
  requirePermission(ctx.actor, 'organisation:edit-facts', { municipality: municipalityCode });

  const history = await listFactHistory(ctx.tx, municipalityCode, year);
  const enteredBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  let entered = 0;
  for (const [fact, value] of Object.entries(input.values)) {
    const current = history.find((row) => row.fact === fact);
    const same =
      (current?.value ?? null) === value && (value === null || (current?.source === source && current.asOf === asOf));
    if (same) continue;
    await insertFact(ctx.tx, {
      id: newId(),
      municipalityCode,
      year,
      fact,
      value,
      source,
      asOf,
      enteredAt: ctx.now,
      enteredBy,
    });
    entered++;
  }
  await audit(ctx, 'organisation.facts-entered', municipalityCode, { year, entered });
  return ok({ entered });
}
