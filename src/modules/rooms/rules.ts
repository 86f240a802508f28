import { type Moments, minutesBetween } from '#kernel/clock-times.ts';
import { addDays, type Day, dayOf, today } from '#kernel/days.ts';
import type { DayHours } from '../branches/index.ts';
import type { RuleHours, SetUp, TariffPer, UserKind } from './kinds.ts';
import { holds, openMoments } from './spans.ts';

/** What a kind of user may do, in general or in one room. Null: no limit, or no tariff set. */
export type Rule = {
  readonly userKind: UserKind;
  readonly roomId: string | null;
  readonly mayUse: boolean;
  readonly longestMinutes: number | null;
  readonly aheadDays: number | null;
  readonly perWeek: number | null;
  readonly hours: RuleHours;
  readonly tariffCents: number | null;
  readonly tariffPer: TariffPer;
  readonly socialTariffCents: number | null;
  readonly version: number;
};

/** What somebody wants with a room. `usesThisWeek`: how often they use a room in that week already. */
export type Use = Moments & {
  readonly persons?: number | undefined;
  readonly setUp?: SetUp | undefined;
  readonly usesThisWeek?: number | undefined;
};

/** Where a use goes past a rule. Staff who may can set it aside, with a reason. */
export type Breach =
  | { readonly code: 'not-for-you'; readonly userKind: UserKind }
  | { readonly code: 'too-long'; readonly longestMinutes: number }
  | { readonly code: 'too-far-ahead'; readonly lastDay: Day }
  | { readonly code: 'too-many-this-week'; readonly perWeek: number }
  | { readonly code: 'in-the-past' }
  | { readonly code: 'outside-hours'; readonly day: Day; readonly open: readonly Moments[] }
  | { readonly code: 'hours-unknown' }
  | { readonly code: 'too-small'; readonly seats: number };

export type RoomForRule = { readonly unstaffedUse: boolean };

/** The seats of a room for one way to set it up, or the most that it has. */
export const seatsOf = (
  { seatsTheatre, seatsTables }: { seatsTheatre: number | null; seatsTables: number | null },
  setUp?: SetUp,
): number => {
  if (setUp === 'theatre') return seatsTheatre ?? 0;
  if (setUp === 'tables') return seatsTables ?? 0;
  return Math.max(seatsTheatre ?? 0, seatsTables ?? 0);
};

/** Where a use of this room goes past the rule, hours of the branch included; `hours` undefined: nobody told them. */
export function breachesOf(
  rule: Rule,
  use: Use,
  around: { room: RoomForRule; hours: readonly DayHours[] | undefined; now: Date },
): Breach[] {
  const { userKind, longestMinutes, aheadDays, perWeek } = rule;
  const breaches: (Breach | undefined)[] = [
    rule.mayUse ? undefined : { code: 'not-for-you', userKind },
    use.from < around.now ? { code: 'in-the-past' } : undefined,
    longestMinutes !== null && minutesBetween(use) > longestMinutes ? { code: 'too-long', longestMinutes } : undefined,
    aheadDays === null ? undefined : tooFarAhead(use, addDays(today(around.now), aheadDays)),
    perWeek !== null && (use.usesThisWeek ?? 0) >= perWeek ? { code: 'too-many-this-week', perWeek } : undefined,
    outsideHours(rule.hours, use, around),
  ];
  return breaches.filter((breach) => breach !== undefined);
}

const tooFarAhead = ({ from }: Use, lastDay: Day): Breach | undefined =>
  dayOf(from) > lastDay ? { code: 'too-far-ahead', lastDay } : undefined;

function outsideHours(
  ruled: RuleHours,
  use: Use,
  { room, hours }: { room: RoomForRule; hours: readonly DayHours[] | undefined },
): Breach | undefined {
  if (ruled === 'any') return undefined;
  if (!hours) return { code: 'hours-unknown' };
  const open = openMoments(hours, ruled === 'open' && room.unstaffedUse);
  if (holds(open, use)) return undefined;
  const day = dayOf(use.from);
  return { code: 'outside-hours', day, open: open.filter(({ from }) => dayOf(from) === day) };
}
