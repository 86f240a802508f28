import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, weekdayOf } from '#kernel/days.ts';
import type { ConsultationHour } from '../help-points/index.ts';
import { HELPER_ROLES, type HelperRole } from '../helper-training/index.ts';

/** How many of each role an hour needs. */
export type Needs = Readonly<Partial<Record<HelperRole, number>>>;

/** Somebody who helps there, and as what. */
export type Duty = { readonly accountId: string; readonly role: HelperRole };

/** The day and time at which weekly hours begin; 1 is Monday, the time as `09:30`. */
export type WeeklyMoment = { readonly weekday: number; readonly beginsAt: string };

/** Who helps and how many must: as a rule, or at one dated hour. */
export type Staffing = {
  readonly id: string;
  readonly pointId: string;
  readonly weekly: WeeklyMoment | null;
  readonly hourId: string | null;
  readonly needs: Needs;
  readonly duties: readonly Duty[];
  readonly version: number;
};

export const ROLES = Object.keys(HELPER_ROLES) as HelperRole[];

type Hour = Pick<ConsultationHour, 'id' | 'pointId' | 'followsAt'>;

/** Which weekly hour a dated one follows, also when it was moved; an extra one follows none. */
export const weeklyMomentOf = ({ followsAt }: Pick<Hour, 'followsAt'>): WeeklyMoment | undefined =>
  followsAt === null ? undefined : { weekday: weekdayOf(dayOf(followsAt)), beginsAt: timeOf(followsAt) };

export const isSameMoment = (one: WeeklyMoment, other: WeeklyMoment): boolean =>
  one.weekday === other.weekday && one.beginsAt === other.beginsAt;

/** The staffing of a dated hour: its own, or else that of its week. */
export function staffingOf(hour: Hour, all: readonly Staffing[]): Staffing | undefined {
  const own = all.find(({ hourId }) => hourId === hour.id);
  const moment = weeklyMomentOf(hour);
  if (own || !moment) return own;
  return all.find(({ pointId, weekly }) => pointId === hour.pointId && weekly !== null && isSameMoment(weekly, moment));
}

export type Open = { readonly role: HelperRole; readonly count: number };

/** The roles of which there are too few, and how many more are needed. */
export const openRoles = ({ needs, duties }: Pick<Staffing, 'needs' | 'duties'>): Open[] =>
  ROLES.map((role) => ({
    role,
    count: (needs[role] ?? 0) - duties.filter((duty) => duty.role === role).length,
  })).filter(({ count }) => count > 0);

/** The roles that an hour has or must have. */
export const rolesAt = ({ needs, duties }: Pick<Staffing, 'needs' | 'duties'>): HelperRole[] =>
  ROLES.filter((role) => (needs[role] ?? 0) > 0 || duties.some((duty) => duty.role === role));
