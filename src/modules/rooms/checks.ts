import { dayOf } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { listAllBranches, openingHoursOf } from '../branches/index.ts';
import type { UserKind } from './kinds.ts';
import { type Breach, breachesOf, type Rule, seatsOf, type Use } from './rules.ts';
import { keepRooms, type Room } from './sql/rooms.ts';
import { listRules } from './sql/rules.ts';

/** Keeps these rooms as they are until commit. Throws NotFound when one of them is not there. */
export async function keepKnown(tx: Tx, ids: readonly string[]): Promise<Room[]> {
  const rooms = await keepRooms(tx, ids);
  if (rooms.length < new Set(ids).size) throw new NotFound(`rooms ${ids.join()}`);
  return rooms;
}

/** The rule for a kind of user in a room: the room's own, or else the general one. */
export function ruleFor(rules: readonly Rule[], userKind: UserKind, roomId: string): Rule {
  const ofKind = rules.filter((rule) => rule.userKind === userKind);
  const rule = ofKind.find((each) => each.roomId === roomId) ?? ofKind.find((each) => each.roomId === null);
  if (!rule) throw new Error(`no rule for ${userKind}`);
  return rule;
}

/** The rule that binds a kind of user in this room. */
export const ruleOf = async (tx: Tx, userKind: UserKind, roomId: string): Promise<Rule> =>
  ruleFor(await listRules(tx, [roomId]), userKind, roomId);

export type Wanted = Use & { readonly userKind: UserKind };

/** Where a use of these rooms together goes past the rules, each kind of breach once. */
export async function breachesIn(
  { tx, now }: { tx: Tx; now: Date },
  rooms: readonly Room[],
  use: Wanted,
): Promise<Breach[]> {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const rules = await listRules(tx, ids(rooms));
  const branches = (await listAllBranches(tx)).filter(({ id }) => rooms.some(({ branchId }) => branchId === id));
  const hours = await openingHoursOf(tx, branches, { from: dayOf(use.from), to: dayOf(use.until) });
  const breaches = rooms.flatMap((room) =>
    breachesOf(ruleFor(rules, use.userKind, room.id), use, { room, hours: hours.get(room.branchId), now }),
  );
  return [...new Map([...breaches, ...tooSmall(rooms, use)].map((breach) => [breach.code, breach])).values()];
}

function tooSmall(rooms: readonly Room[], { persons, setUp }: Use): Breach[] {
  const seats = rooms.reduce((sum, room) => sum + seatsOf(room, setUp), 0);
  return rooms.length > 0 && persons !== undefined && persons > seats ? [{ code: 'too-small', seats }] : [];
}
