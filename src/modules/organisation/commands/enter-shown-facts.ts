import type { Ctx } from '#kernel/ctx.ts';
import { type Result, refuse, type Stale } from '#kernel/result.ts';
import { countFactRows } from '../sql/facts.ts';
import { lockMunicipality } from '../sql/municipalities.ts';
import { type EnterFacts, enterFacts } from './enter-facts.ts';

/**
 * Enters the facts of a form that showed what was known before: `shownRows` is the number of rows it was made from.
 * Refuses: stale, because an empty field would withdraw what somebody else has entered since. Throws NotFound, Forbidden.
 */
export async function enterShownFacts(
  ctx: Ctx,
  { shownRows, ...input }: EnterFacts & { shownRows: number },
): Promise<Result<{ entered: number }, Stale>> {
  await lockMunicipality(ctx.tx, input.municipalityCode);
  if ((await countFactRows(ctx.tx, input.municipalityCode, input.year)) !== shownRows) return refuse({ code: 'stale' });
  return enterFacts(ctx, input);
}
