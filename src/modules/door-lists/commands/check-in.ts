import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import { doorAt, type Way } from '../door.ts';
import { type Elsewhere, meantAt } from '../elsewhere.ts';
import type { CodeOf, NotCheckedIn } from '../find-at-door.ts';
import type { NewMark } from '../mark.ts';
import { openDoor } from '../queries.ts';
import { lockMarks } from '../sql/marks.ts';
import { type DoorClosed, keepMarks } from './keep-marks.ts';

export type CheckIn = {
  readonly way: Way;
  readonly device: string;
  /** A code, or a part of a name. */
  readonly word: string;
  readonly codeOf: CodeOf;
};

/**
 * Marks a household as in, those of it who are not yet. Of two who do so at once, one hears that it was done already.
 * Refuses: NotCheckedIn, elsewhere, door-closed. Throws NotFound, Forbidden.
 */
export async function checkIn(
  ctx: Ctx,
  { way, device, word, codeOf }: CheckIn,
): Promise<Result<{ registrationId: string }, NotCheckedIn | Elsewhere | DoorClosed>> {
  const { session } = await doorAt(ctx, way);
  await lockMarks(ctx.tx, session.id);
  const opened = await openDoor(ctx, way);
  const found = await meantAt(ctx, opened, { word, codeOf });
  if (!found.ok) return found;

  const { id: registrationId, people } = found.value;
  const marks = people
    .filter(({ isPresent }) => !isPresent)
    .map(({ person, band }): NewMark => {
      const origin = { id: newId(), seen: opened.tally.seen, isRuling: false, agoMs: 0 };
      return { kind: 'presence', registrationId, person, band, isPresent: true, ...origin };
    });
  const kept = await keepMarks(ctx, { way, device, marks });
  return kept.ok ? ok({ registrationId }) : kept;
}
