import type { Ctx } from '#kernel/ctx.ts';
import { addMonths, type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type Choice, listChoices } from './sql.ts';

/** Where nobody chose otherwise. */
export const DEFAULT_MONTHS = 3;
export const FEWEST_MONTHS = 1;
export const MOST_MONTHS = 12;

/** For how many months names are kept that come in now. */
export const monthsKept = async (tx: Tx, term: string): Promise<number> =>
  (await listChoices(tx, [term])).at(-1)?.months ?? DEFAULT_MONTHS;

/** What came in from one moment up to another, and the day before which it must be over for its names to go today. */
export type Due = { readonly from: Date; readonly until: Date; readonly before: Day };

/**
 * What is to be wiped today. A shorter term holds at once; a longer one only for what comes in from then on: nobody's name is
 * kept longer than they were told.
 */
export async function dueOf({ tx, now }: Pick<Ctx, 'tx' | 'now'>, term: string): Promise<Due[]> {
  return keptIn(await listChoices(tx, [term])).map(({ months, ...span }) => ({
    ...span,
    before: addMonths(today(now), -months),
  }));
}

type Kept = Omit<Due, 'before'> & { readonly months: number };

const LONG_AGO = new Date(0);
const NEVER = new Date('9999-12-31T00:00:00Z');

/** For how many months at most names are kept that came in between two choices, in order of time. */
export function keptIn(choices: readonly Pick<Choice, 'months' | 'chosenAt'>[]): Kept[] {
  const steps = [{ months: DEFAULT_MONTHS, chosenAt: LONG_AGO }, ...choices];
  return steps.map(({ chosenAt }, index) => ({
    from: chosenAt,
    until: steps[index + 1]?.chosenAt ?? NEVER,
    months: Math.min(...steps.slice(index).map(({ months }) => months)),
  }));
}
