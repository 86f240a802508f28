import { randomBytes } from 'node:crypto';
import { addDays, type Day, dayOf, today } from '#kernel/days.ts';
import { shortCode } from '#kernel/short-code.ts';

/** A questionnaire put to who came to an activity. */
export type Survey = {
  readonly id: string;
  readonly activityId: string;
  readonly versionId: string;
  /** What stands in its address; it says nothing of who answers. */
  readonly code: string;
  /** The last day on which one can answer. */
  readonly openUntil: Day;
  readonly version: number;
};

/** So long after the last time people may still answer. */
const OPEN_DAYS = 28;

/** More answers to one survey on one day are no visitors: who floods a survey gets no further than this. */
export const MOST_A_DAY = 500;

export const isOpen = ({ openUntil }: Pick<Survey, 'openUntil'>, now: Date): boolean => openUntil >= today(now);

/** Until when one can answer, unless somebody says otherwise: four weeks after the last session, or after today. */
export function usualEnd(sessions: readonly { readonly endsAt: Date }[], now: Date): Day {
  const last = Math.max(now.getTime(), ...sessions.map(({ endsAt }) => endsAt.getTime()));
  return addDays(dayOf(new Date(last)), OPEN_DAYS);
}

/** Six signs that nothing follows from. */
export const newCode = (): string => shortCode(new Uint8Array(randomBytes(8)));

/** Where a survey is answered. */
export const surveyPath = (code: string): string => `/enquete/${code}`;
