import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { listPlacesWith } from '../places/index.ts';
import type { Draft } from './queries.ts';

/** A school is the party itself; of childcare, locations in the same municipality may come along. Throws NotFound for others. */
export async function placesFor(ctx: Ctx, draft: Draft, wanted: readonly string[]): Promise<string[]> {
  if (draft.partyKind === 'school') return draft.places.map(({ id }) => id);
  const places = await listPlacesWith(ctx.tx, wanted);
  const fit = places.filter((each) => each.kind === 'childcare' && each.municipalityCode === draft.municipalityCode);
  if (fit.length < wanted.length) throw new NotFound('a childcare location of this municipality');
  return fit.map(({ id }) => id);
}
