// Builders for tests of this module.
import type { Ctx } from '#kernel/ctx.ts';
import { type Commitment, makeCommitments } from '../commitments/index.ts';
import { aTerm, commitmentsOf } from '../commitments/testing.ts';
import { aBranch, aRoom } from '../rooms/testing.ts';
import type { BoardSession } from './sql.ts';

export type PromisedYear = {
  readonly branchId: string;
  readonly roomId: string;
  readonly peuters: Commitment;
  readonly commitments: Commitment[];
};

/** Coevorden with a branch that has a room, and what it was promised for 2026: activities, campaigns and Kleintje Bieb. */
export async function aPromisedYear(ctx: Ctx): Promise<PromisedYear> {
  const branchId = await aBranch(ctx);
  const roomId = await aRoom(ctx, { branchId, name: 'Leskamer', seatsTheatre: null, seatsTables: 20 });
  return { branchId, roomId, ...(await promise(ctx, 2026)) };
}

/** The same services promised for another year. */
export async function promise(ctx: Ctx, year: number): Promise<Pick<PromisedYear, 'peuters' | 'commitments'>> {
  const span = { startsOn: `${year}-01-01`, endsBefore: `${year + 1}-01-01` } as Commitment;
  const term = aTerm(['llo-pakket-1', 'kleintje-bieb'], { years: [span] });
  await makeCommitments(ctx, term);
  const commitments = await commitmentsOf(ctx, term);
  const peuters = commitments.find(({ label }) => label === 'Voorlezen met peuters');
  if (!peuters) throw new Error('Kleintje Bieb promises reading to toddlers');
  return { peuters, commitments };
}

/** A published session of an activity of Coevorden, still to come. */
export const aBoardSession = (session: Partial<BoardSession> & Pick<BoardSession, 'day'>): BoardSession => ({
  ...{ id: session.day, activityId: 'a', commitmentId: 'c', title: 'Kleintje Bieb', activityState: 'published' },
  ...{ municipalityCode: 'GM0109', ownerBranchId: null, isWhole: false, state: 'planned', branchId: null },
  heldIn: 'GM0109',
  ...{ from: '10:00', until: '11:00', visitors: null, firstDay: session.day },
  beginsAt: new Date(`${session.day}T09:00:00Z`),
  endsAt: new Date(`${session.day}T10:00:00Z`),
  ...session,
});
