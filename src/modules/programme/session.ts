import { instantAt } from '#kernel/clock-times.ts';
import type { Day } from '#kernel/days.ts';
import type { SetUp } from '../rooms/index.ts';

export type SessionState = 'planned' | 'held' | 'closed' | 'cancelled';

export type Moment = { readonly beginsAt: Date; readonly endsAt: Date };

/** At a branch, at a place of others, online, or online beside one of the two. */
export type Where = { readonly branchId: string | null; readonly placeId: string | null; readonly isOnline: boolean };

/** The room of its branch that it takes, and how that is set up; null: none. */
export type InRoom = { readonly roomId: string | null; readonly setUp: SetUp | null };

/** Null: those of the activity. */
export type Seats = { readonly seatsOnSite: number | null; readonly seatsOnline: number | null };

/** Null is not counted, which is not zero. */
export type HeadCount = { readonly adults: number | null; readonly children: number | null };

/** How many books of a campaign were given away. Null is not counted. */
export type GiftBooks = { readonly giftBooks: number | null };

export type Session = Moment &
  Where &
  InRoom &
  Seats &
  HeadCount &
  GiftBooks & {
    readonly roomName: string | null;
    readonly id: string;
    readonly activityId: string;
    readonly state: SessionState;
    /** Rises with each change that a calendar must hear. */
    readonly sequence: number;
    readonly cancelReason: string;
    readonly version: number;
  };

/** More sessions than an activity has in a year of three a week: whoever asks for more made a mistake. */
export const MOST_SESSIONS = 200;

/** Between these times of a day; undefined when summer time skips one of them. */
export function momentOn(day: Day, from: string, until: string): Moment | undefined {
  const [beginsAt, endsAt] = [instantAt(day, from), instantAt(day, until)];
  return beginsAt && endsAt ? { beginsAt, endsAt } : undefined;
}

/** Whether somewhere people can sit, or at least listen. */
export const isSomewhere = ({ branchId, placeId, isOnline }: Where): boolean =>
  isOnline || branchId !== null || placeId !== null;

/** Whether a calendar that holds the one must hear of the other. */
export const movesFor = (one: Moment & Where & InRoom, other: Moment & Where & InRoom): boolean =>
  one.beginsAt.getTime() !== other.beginsAt.getTime() ||
  one.endsAt.getTime() !== other.endsAt.getTime() ||
  one.branchId !== other.branchId ||
  one.placeId !== other.placeId ||
  one.isOnline !== other.isOnline ||
  one.roomId !== other.roomId;
