import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, dayOf } from '#kernel/days.ts';
import { shown } from '../src/modules/programme/testing.ts';
import { type Answers, answered, aSurvey } from '../src/modules/surveys/testing.ts';

/** Numbers that come out the same each time: nobody answered these. */
function* dice(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

const LEVELS = [5, 4, 4, 5, 3, 4, 5, 2, 4, 0];
const MARKS = [8, 9, 7, 8, 10, 8, 6, 9];
const RECOMMENDS = [9, 10, 8, 9, 7, 10, 6, 9];
const LIKED = ['De verhalen van vroeger', 'Dat je vragen mocht stellen', 'De foto’s', 'القصص القديمة'];
const BETTER = ['Meer stoelen met een leuning', 'Iets langer pauze'];

/** So many made-up forms, most of them content. */
function forms(times: number, seed: number): Answers[] {
  const rolls = dice(seed);
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(rolls.next().value * of.length)];
  return Array.from({ length: times }, (_, index) => ({
    ...{ knowledge: one(LEVELS), confidence: one(LEVELS), application: one(LEVELS), awareness: one(LEVELS) },
    ...{ mark: one(MARKS), recommendation: one(RECOMMENDS), liked: LIKED[index], better: BETTER[index] },
  }));
}

/** Asks who came to what is over, and to what still comes. */
export async function askVisitors(ctx: Ctx, maker: User): Promise<void> {
  const asked = [
    ['Lezing: het veen en wie er werkten', 32],
    ['Prentenboekenpret voor kleuters', 17],
    ['Taalcafé', 6],
  ] as const;
  for (const [title, times] of asked) {
    const found = await ctx.tx
      .selectFrom('activities.pubActivities')
      .select('id')
      .where('title', '=', title)
      .executeTakeFirst();
    if (!found?.id) continue;
    const { sessions } = await shown(ctx, found.id);
    const last = sessions.filter(({ endsAt }) => endsAt < ctx.now).at(-1);
    const after = { ...ctx, actor: maker, now: last ? startOf(addDays(dayOf(last.endsAt), 1)) : ctx.now };
    await answered(after, await aSurvey(after, found.id), forms(times, times));
  }
}
