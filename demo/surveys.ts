import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, dayOf } from '#kernel/days.ts';
import { shown } from '../src/modules/programme/testing.ts';
import { type Answers, answered, aSurvey } from '../src/modules/surveys/testing.ts';
import { seeded } from './random.ts';

const LEVELS = [5, 4, 4, 5, 3, 4, 5, 2, 4, 0];
const MARKS = [8, 9, 7, 8, 10, 8, 6, 9];
const RECOMMENDS = [9, 10, 8, 9, 7, 10, 6, 9];
const LIKED = ['De verhalen van vroeger', 'Dat je vragen mocht stellen', 'De foto’s', 'القصص القديمة'];
const BETTER = ['Meer stoelen met een leuning', 'Iets langer pauze'];

/** So many made-up forms, most of them content: nobody answered these. */
function forms(times: number, seed: number): Answers[] {
  const { pick } = seeded(seed);
  return Array.from({ length: times }, (_, index) => ({
    ...{ knowledge: pick(LEVELS), confidence: pick(LEVELS), application: pick(LEVELS), awareness: pick(LEVELS) },
    ...{ mark: pick(MARKS), recommendation: pick(RECOMMENDS), liked: LIKED[index], better: BETTER[index] },
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

type Asked = { readonly activityId: string; readonly endings: readonly Date[]; readonly times: number };

/** Asks who came to an activity, spread over the days after its sessions; of what is still to come nobody can say anything yet. */
export async function askThroughTheYear(ctx: Ctx, { activityId, endings, times }: Asked): Promise<void> {
  const days = endings.map((end) => startOf(addDays(dayOf(end), 1))).filter((day) => day <= ctx.now);
  const [first] = days;
  if (!first) return;
  const survey = await aSurvey({ ...ctx, now: first }, activityId);
  const all = forms(times, times);
  for (const [index, now] of days.entries())
    await answered(
      { ...ctx, now },
      survey,
      all.filter((_, form) => form % endings.length === index),
    );
}
