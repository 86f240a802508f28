// Builders for tests and for the demo, of this module and others.
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { type client as Client, client } from '../../../test/page.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { aLecture } from '../registrations/testing.ts';

type Lecture = Parameters<typeof aLecture>[1];
type World = {
  ctx: Ctx;
  browser: ReturnType<typeof Client>;
  address: string;
  activityId: string;
  sessionIds: string[];
};

/** Runs a test as a resident before a lecture in Coevorden that one signs up for; says only what the test is about. */
export const atLecture = (lecture: Lecture, work: (world: World) => Promise<void>) =>
  inCoevorden(async (ctx) => {
    const made = await aLecture(ctx, { title: 'Lezing over de hei', ...lecture });
    const address = '/agenda/lezing-over-de-hei/aanmelding';
    await work({ ctx, browser: client(ctx.tx, visitor), address, ...made });
  });

/** What a household of one fills in, at a form of its own. */
export const filledIn = (fields: Record<string, string> = {}): Record<string, string> => ({
  ...{ _key: newId(), adults: '1', children: '0', name: 'Noor', email: 'noor@voorbeeld.nl', phone: '', homepage: '' },
  ...fields,
});
