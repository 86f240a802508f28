import type { Activity } from '../activities/index.ts';

/** One run of a course: an activity of the programme, of which each session is a half-day. Its id is that of the activity. */
export type Group = Pick<Activity, 'id' | 'title' | 'state' | 'slug' | 'isPublic' | 'municipalityCode' | 'branchId'> & {
  readonly courseId: string;
  readonly courseName: string;
  /** The group whose waiting list asked for it. */
  readonly afterId: string | null;
  readonly version: number;
  /** Of the half-days that were not cancelled: when the first begins and the last ends. Null: nothing is planned. */
  readonly beginsAt: Date | null;
  readonly endsAt: Date | null;
  readonly halfDays: number;
  readonly held: number;
  /** Of its first half-day: a branch, or a place of others. Null: online. */
  readonly whereName: string | null;
  /** People, not households. */
  readonly placed: number;
  readonly waiting: number;
  /** Of who wait: who were written to about another group. */
  readonly told: number;
  readonly cancelled: number;
  readonly waitingSince: Date | null;
};
