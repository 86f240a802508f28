import { addDays, type Day, dayOf } from '#kernel/days.ts';
import type { AskedOn } from '../help-contacts/index.ts';

/** From how many questions on these topics, in how many days, a course would help. Without topics it is never proposed. */
export type Rule = {
  readonly courseId: string;
  readonly topics: readonly string[];
  readonly questions: number;
  readonly days: number;
  readonly version: number;
};

/** What a rule is unless somebody chooses otherwise: twelve questions in a month. */
export const USUAL = { questions: 12, days: 31 } as const;
export const FEWEST_QUESTIONS = 5;
export const FEWEST_DAYS = 7;
export const MOST_DAYS = 92;

/** What somebody decided about a signal: a group answers it, or it is put aside up to a day. */
export type Decision = {
  readonly id: string;
  readonly pointId: string;
  readonly courseId: string;
  readonly decidedAt: Date;
  readonly groupId: string | null;
  readonly reason: string;
  /** The first day on which it can come back. */
  readonly returnsOn: Day | null;
  /** Its group was called off, and answers nothing any more. */
  readonly isVoid: boolean;
};

/** What was asked that points at a course, and whether somebody must decide about it. */
export type Signal = {
  readonly isOpen: boolean;
  /** How many questions count. */
  readonly questions: number;
  /** The first day of which questions count, whether some were asked on it or not. */
  readonly startsOn: Day;
  /** By topic and day. */
  readonly asked: readonly AskedOn[];
};

type Given = {
  readonly rule: Rule;
  /** At one point. */
  readonly asked: readonly AskedOn[];
  /** The last one about this point and course that is not void. */
  readonly decision: Decision | undefined;
  readonly day: Day;
};

/** The first day of the window of a rule. */
export const windowFrom = ({ days }: Pick<Rule, 'days'>, day: Day): Day => addDays(day, 1 - days);

/**
 * The signal of one point for one course. After a decision only what was asked on later days counts, so that it comes back
 * when the window has filled anew; and not before the day up to which it was put aside.
 */
export function signalOf({ rule, asked, decision, day }: Given): Signal {
  const begin = windowFrom(rule, day);
  const afresh = decision ? addDays(dayOf(decision.decidedAt), 1) : begin;
  const startsOn = latest(begin, afresh);
  const counted = asked.filter((each) => rule.topics.includes(each.topicId) && startsOn <= each.day && each.day <= day);
  const questions = counted.reduce((sum, each) => sum + each.questions, 0);
  const isAside = decision?.returnsOn != null && day < decision.returnsOn;
  return { isOpen: !isAside && questions >= rule.questions, questions, startsOn, asked: counted };
}

const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** Weeks of seven days that end today, the oldest first; that one may reach back before the window. */
export function weeksOf({ days }: Pick<Rule, 'days'>, day: Day): { readonly from: Day; readonly to: Day }[] {
  const count = Math.ceil(days / 7);
  return Array.from({ length: count }, (_, index) => {
    const to = addDays(day, -7 * (count - 1 - index));
    return { from: addDays(to, -6), to };
  });
}
