import type { Round } from './sql.ts';

/** Who is silent so long is asked once more, and after that staff ask themselves. */
export const DAYS_TO_ANSWER = 21;
const DAY_MS = 86_400_000;

const isLongAgo = (then: Date, now: Date): boolean => now.getTime() - then.getTime() >= DAYS_TO_ANSWER * DAY_MS;

type Asked = { contactEmail: string | null; wantsMail: boolean };
type Talk = { round: Round | undefined; isWaiting: boolean };
export type Step = 'ask' | 'remind' | 'wait' | 'see-to';

/**
 * What comes next for an entry that is stale: a mail, another one, waiting for the answer, or staff who ask themselves.
 * `round` is the last that there was; `isWaiting` when staff have yet to decide on what the organisation would change.
 */
export function nextStep(now: Date, { contactEmail, wantsMail }: Asked, { round, isWaiting }: Talk): Step {
  if (isWaiting) return 'wait';
  if (contactEmail === null || !wantsMail) return 'see-to';
  if (round === undefined) return 'ask';
  if (round.answeredAt !== null) return isLongAgo(round.answeredAt, now) ? 'ask' : 'wait';
  if (round.remindedAt === null) return isLongAgo(round.askedAt, now) ? 'remind' : 'wait';
  return isLongAgo(round.remindedAt, now) ? 'see-to' : 'wait';
}
