import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { inSavepoint } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { deleteOccupations, type InTheWay, insertOccupations, listInTheWay, type Occupant } from './sql.ts';

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

const EXCLUSION_VIOLATION = '23P01';
const isOverlap = (error: unknown): boolean => (error as { code?: string }).code === EXCLUSION_VIOLATION;

/**
 * Writes that the occupant has these units; what it had before is let go. Two who come at once for the same are told
 * apart by the constraint of the table. Refuses: taken (the occupant keeps what it had).
 */
export async function hold(ctx: Ctx, holding: Holding): Promise<Result<undefined, Taken>> {
  const { units } = holding;
  const wanted = units.map(({ unitId, taken }) => ({ unitId, ...taken }));
  const inTheWay = () => listInTheWay(ctx.tx, wanted, holding.for);
  const by = await inTheWay();
  if (by.length > 0) return refuse({ code: 'taken', by });
  try {
    await inSavepoint(ctx.tx, async (tx) => {
      await deleteOccupations(tx, holding.for);
      await insertOccupations(tx, rowsOf(holding));
    });
  } catch (error) {
    if (!isOverlap(error)) throw error;
    return refuse({ code: 'taken', by: await inTheWay() });
  }
  return ok(undefined);
}

/** In one order for everybody, so that those who come at once wait for each other and never in a circle. */
function rowsOf({ for: occupant, units, from, until, overrideReason }: Holding) {
  const { module, subjectId, label, href = null } = occupant;
  const same = { module, subjectId, label, href, beginsAt: from, endsAt: until };
  const reason = overrideReason ?? null;
  return units
    .toSorted((a, b) => a.unitId.localeCompare(b.unitId))
    .map((unit) => ({ ...same, ...unit, overrideReason: reason, id: newId() }));
}
