// What residents of two municipalities asked and learned in two years, made at random through the commands.
import { addDays, asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Random } from '../../demo/random.ts';
import { aGroup, giveCertificates, markAttendance } from '../../src/modules/course-groups/testing.ts';
import { aCourse } from '../../src/modules/courses/testing.ts';
import { aRoute, beginRoute, countVisit, listCardSteps, markStep } from '../../src/modules/learning-routes/testing.ts';
import { closeSession, given, holdSessions, publishActivity, shown } from '../../src/modules/programme/testing.ts';
import { adults, aHousehold, register } from '../../src/modules/registrations/testing.ts';
import { aCard, aContact, offeredTo } from '../../src/modules/skills-need-cards/testing.ts';
import { ctxOf } from '../actors.ts';

const MUNICIPALITIES = ['GM0109', 'GM0114'];

/** Cards on some days, some of them with contact: those are offered what there is, and half of them join. */
export async function randomCards(tx: Tx, random: Random): Promise<void> {
  for (let made = 0; made < 12; made++) {
    const day = addDays(asDay('2025-01-01'), Math.floor(made * 60 + random.pick([0, 7, 30])));
    const ctx = ctxOf(tx, undefined, new Date(`${day}T11:00:00Z`));
    const municipalityCode = random.pick(MUNICIPALITIES);
    await aCard(ctx, { municipalityCode, town: random.pick(['', 'Dalen']) });
    const cardIds = [
      await aCard(ctx, { municipalityCode, contact: aContact() }),
      await aCard(ctx, { municipalityCode, contact: aContact() }),
    ];
    await offeredTo(ctx, { municipalityCode, cardIds, joins: 1 });
  }
}

/** Visitors who walk in to learn, at every branch that is open now and then. */
export async function randomLearning(tx: Tx, random: Random, branches: readonly string[]): Promise<void> {
  const routeId = (await aRoute(ctxOf(tx), { question: 'Ik wil mailen', titles: ['Een e-mail sturen'] })).id;
  for (let made = 0; made < 20; made++) {
    const day = addDays(asDay('2025-01-02'), made * 36);
    const ctx = ctxOf(tx, undefined, new Date(`${day}T${random.pick(['08', '13', '19'])}:10:00Z`));
    const branchId = random.pick(branches);
    const { id: cardId } = given(await beginRoute(ctx, { routeId, branchId }));
    const [step] = await listCardSteps(tx, cardId);
    if (step && random.chance(0.6)) given(await markStep(ctx, { cardId, stepId: step.id, isDone: true }));
    given(await countVisit(ctx, { branchId, isBack: false }));
  }
}

/** A group of a course at every branch, in the first and the last days of a year: two come to it, and two wait. */
export async function randomCourses(tx: Tx, branches: readonly string[]): Promise<void> {
  const after = ctxOf(tx, undefined, new Date('2027-01-05T09:00:00Z'));
  const before = ctxOf(tx, undefined, new Date('2025-11-01T09:00:00Z'));
  const courseId = await aCourse(before);
  for (const branchId of branches) {
    const id = await aGroup(before, { branchId, courseId, days: ['2025-12-23', '2025-12-30', '2026-01-06'], seats: 2 });
    given(await publishActivity(before, { id }));
    const household = () => aHousehold(id, { persons: adults(2), attendance: 'on-site' });
    const { id: key } = given(await register(before, household()));
    given(await register(before, household()));
    given(await holdSessions(after));
    const { sessions } = await shown(after, id);
    const ticked = [`${key}:1`, `${key}:2`];
    given(
      await markAttendance(after, {
        id,
        halfDays: sessions.map((session) => ({ sessionId: session.id, shown: [], ticked })),
      }),
    );
    for (const session of sessions)
      given(
        await closeSession(after, {
          ...{ id: session.id, version: session.version, adults: 2 },
          ...{ children: null, giftBooks: null },
        }),
      );
    given(
      await giveCertificates(ctxOf(tx, undefined, new Date('2026-01-20T09:00:00Z')), {
        id,
        keys: ticked,
        reason: 'Was er steeds',
      }),
    );
  }
}
