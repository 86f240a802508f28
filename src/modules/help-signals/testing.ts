// Builders for tests and for the demo.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { aContact, aQuestion, registered } from '../help-contacts/testing.ts';
import { done } from '../help-points/testing.ts';
import { saveRule } from './commands/save-rule.ts';
import { type Rule, USUAL } from './signal.ts';

export { answerSignal } from './commands/answer-signal.ts';
export { putAside } from './commands/put-aside.ts';
export { openSignals } from './queries.ts';
export { usualTopics } from './usual-topics.ts';

/** The first rule of a course: twelve questions about the DigiD app in a month, unless it says otherwise. */
export async function aRule(ctx: Ctx, rule: Pick<Rule, 'courseId'> & Partial<Rule>): Promise<void> {
  done(await saveRule(ctx, { ...USUAL, topics: ['digid-app'], ...rule, version: 0 }));
}

/** So many visitors of a point who asked about the DigiD app, on one day. Gives their ids. */
export const asked = (
  ctx: Ctx,
  pointId: string,
  { times, on, topic = 'digid-app' }: Asked,
): Promise<readonly string[]> =>
  registered(
    ctx,
    Array.from({ length: times }, () =>
      aContact({ place: `punt:${pointId}`, day: asDay(on), questions: [aQuestion({ topic })] }),
    ),
  );

type Asked = { readonly times: number; readonly on: string; readonly topic?: string };
