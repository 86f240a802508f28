import type { Ctx } from '#kernel/ctx.ts';
import { openCentsOf } from '../payments/index.ts';
import { listForSession } from '../registrations/index.ts';
import { listQuestions } from '../sign-up-rules/index.ts';
import { type Door, doorAt, type Way } from './door.ts';
import { type DoorHousehold, doorListOf, type OtherHousehold, othersOf, withoutFullName } from './list.ts';
import { listMarks } from './sql/marks.ts';
import { type Tally, tallyOf } from './tally.ts';

export type OpenedDoor = {
  readonly door: Door;
  readonly tally: Tally;
  readonly list: readonly DoorHousehold[];
  /** Who signed up and is not expected on the spot. */
  readonly others: readonly OtherHousehold[];
};

/** The door list of a session with what was marked on it, for who may stand there. Throws NotFound, Forbidden. */
export async function openDoor(ctx: Ctx, way: Way): Promise<OpenedDoor> {
  const door = await doorAt(ctx, way);
  const tally = tallyOf(await listMarks(ctx.tx, door.session.id));
  const households = await listForSession(ctx.tx, door.session);
  const openCents = await openCentsOf(ctx.tx, households);
  const questions = await listQuestions(ctx.tx, door.session.activityId);
  const list = doorListOf(households, tally, { openCents, questions });
  return { door, tally, list: door.isStaff ? list : list.map(withoutFullName), others: othersOf(households, list) };
}
