import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { deleteOccupations, type InTheWay, insertOccupations, listInTheWay, lockUnits, type Occupant } from './sql.ts';

/** Others have one of the units in this span, the first of them in time first. */
export type Taken = { readonly code: 'taken'; readonly by: readonly InTheWay[] };

/** What an occupant is to have, and what is told of it. */
export type Holding = Moments & {
  readonly for: Occupant & { readonly label: string; readonly href?: string | undefined };
  /** Each unit once, with the time before and after the use in which nobody else can have it. */
  readonly units: readonly { readonly unitId: string; readonly taken: Moments }[];
  /** Why a rule was set aside for it. */
  readonly overrideReason?: string | undefined;
};

/**
 * Writes that the occupant has these units; what it had before is let go. Who comes at once for one of them waits, and is
 * told. Refuses: taken (the occupant keeps what it had).
 */
export async function hold({ tx }: Ctx, holding: Holding): Promise<Result<undefined, Taken>> {
  const { units, for: occupant } = holding;
  await lockUnits(
    tx,
    units.map(({ unitId }) => unitId),
  );
  const wanted = units.map(({ unitId, taken }) => ({ unitId, ...taken }));
  const by = await listInTheWay(tx, wanted, occupant);
  if (by.length > 0) return refuse({ code: 'taken', by });
  await deleteOccupations(tx, occupant);
  await insertOccupations(tx, rowsOf(holding));
  return ok(undefined);
}

function rowsOf({ for: occupant, units, from, until, overrideReason }: Holding) {
  const { module, subjectId, label, href = null } = occupant;
  const same = { module, subjectId, label, href, beginsAt: from, endsAt: until };
  return units.map((unit) => ({ ...same, ...unit, overrideReason: overrideReason ?? null, id: newId() }));
}
