import type { Ctx } from '#kernel/ctx.ts';
import type { CountProposals } from '#kernel/module.ts';
import { openCentsOf } from '../payments/index.ts';
import { listForSession } from '../registrations/index.ts';
import { type Door, staffDoor } from './door.ts';
import { type DoorHousehold, doorListOf } from './list.ts';
import { listMarks } from './sql/marks.ts';
import { attendedOf, type Tally, tallyOf } from './tally.ts';

export type OpenedDoor = { readonly door: Door; readonly tally: Tally; readonly list: readonly DoorHousehold[] };

/** The door list of a session with what was marked on it, for staff who stand there. Throws NotFound, Forbidden. */
export async function openDoor(ctx: Ctx, sessionId: string): Promise<OpenedDoor> {
  const door = await staffDoor(ctx, sessionId);
  const tally = tallyOf(await listMarks(ctx.tx, sessionId));
  const households = await listForSession(ctx.tx, door.session);
  return { door, tally, list: doorListOf(households, tally, await openCentsOf(ctx.tx, households)) };
}

/** What was marked at the door, as a proposal for who closes the session; undefined when nothing was. */
export const countProposals: CountProposals = async (tx, sessionId) => {
  const marks = await listMarks(tx, sessionId);
  return marks.length === 0 ? undefined : { ...attendedOf(tallyOf(marks)), source: 'de deurlijst' };
};
