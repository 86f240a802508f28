// What visitors of help points asked in the demo library, as helpers noted it; all of it made up.
import { randomUUID } from 'node:crypto';
import { later, startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, addMonths, asDay, dayOf, today } from '#kernel/days.ts';
import { listAsked } from '../src/modules/help-contacts/index.ts';
import { aContact, aQuestion, registered } from '../src/modules/help-contacts/testing.ts';
import { type ConsultationHour, listConsultationHours, listPoints } from '../src/modules/help-points/index.ts';
import { type Random, seeded } from './random.ts';

/** Where what was asked is told, and since when: as far back as the consultation hours. */
const TOLD_OF = ['GM0109', 'GM0119'];
const FIRST_MONTH = asDay('2025-01-01');

type Asked = Parameters<typeof aQuestion>[0];

/** Most of them about DigiD, as everywhere. Source: KB, dashboard IDO 2024: DigiD, devices and municipal provisions lead. */
const ASKED: readonly Asked[] = [
  { topic: 'digid-app', body: 'mijnoverheid', help: 'did-together' },
  { topic: 'digid-app', body: 'mijnoverheid', help: 'course-offered' },
  { topic: 'digid-aanvragen', body: 'mijnoverheid', help: 'did-together' },
  { topic: 'digid-activeren', body: 'mijnoverheid', help: 'watched' },
  { topic: 'digid-kwijt', body: 'mijnoverheid', help: 'did-together' },
  { topic: 'apparaat', body: 'geen', help: 'information' },
  { topic: 'apparaat', body: 'geen', help: 'referred', referral: 'own-course' },
  { topic: 'gemeente', body: 'gemeente', digid: 'app', help: 'watched' },
  { topic: 'toeslagen', body: 'toeslagen', digid: 'works', help: 'referred', referral: 'government-desk' },
  { topic: 'belastingaangifte', body: 'belastingdienst', digid: 'lost', help: 'referred', referral: 'local-partner' },
  { topic: 'zorg', body: 'zorg', digid: 'none', help: 'watched' },
  { topic: 'pensioen-aow', body: 'svb', digid: 'app', help: 'information' },
  { topic: 'e-mail-app', body: 'geen', help: 'did-together' },
  { topic: 'bankieren', body: 'bank', help: 'not-solved' },
  { topic: 'bibliotheekdienst', body: 'geen', help: 'information' },
];

/** What rings at the practice in Dalen since a month: so much that a course would help. */
const IN_DALEN = { point: 'Informatiepunt Dalen', questions: 12, days: 30 };

/** Notes one contact for each visitor that was counted at a consultation hour, a month at a time. */
export async function noteQuestions(ctx: Ctx): Promise<void> {
  const random = seeded(904);
  const points = await listPoints(ctx.tx, { municipalities: TOLD_OF, kind: 'government' });
  for (let month = FIRST_MONTH; month <= today(ctx.now); month = addMonths(month, 1)) {
    const until = startOf(addMonths(month, 1));
    const now = until < ctx.now ? later(until, 24 * 60) : ctx.now;
    const span = { pointIds: points.map(({ id }) => id), from: startOf(month), until };
    const hours = await listConsultationHours(ctx.tx, span);
    await registered(
      { ...ctx, now },
      hours.flatMap((hour) => visitorsOf(hour, random)),
    );
  }
  const dalen = points.find(({ name }) => name === IN_DALEN.point);
  if (dalen) await ringInDalen(ctx, dalen.id);
}

/** People call about DigiD too, between the hours in which they can walk in: with those who did, just enough. */
async function ringInDalen(ctx: Ctx, pointId: string): Promise<void> {
  const since = addDays(today(ctx.now), -IN_DALEN.days);
  const asked = await listAsked(ctx.tx, { municipalities: TOLD_OF, pointIds: [pointId], since });
  const walkedIn = asked
    .filter(({ topicId }) => topicId.startsWith('digid-'))
    .reduce((sum, { questions }) => sum + questions, 0);
  const missing = Math.max(0, IN_DALEN.questions - walkedIn);
  const topics = ASKED.filter((question) => question?.topic?.startsWith('digid-'));
  const calls = Array.from({ length: missing }, (_, index) =>
    aContact({
      ...{ id: randomUUID(), place: `punt:${pointId}`, channel: 'phone', helperRole: 'officer' },
      day: addDays(today(ctx.now), -Math.floor((IN_DALEN.days * (index + 1)) / missing)),
      questions: [aQuestion(topics[index % topics.length])],
    }),
  );
  await registered(ctx, calls);
}

const visitorsOf = ({ pointId, beginsAt, visitors }: ConsultationHour, random: Random) =>
  Array.from({ length: visitors ?? 0 }, () =>
    aContact({
      ...{ id: randomUUID(), place: `punt:${pointId}`, day: dayOf(beginsAt) },
      halfDay: beginsAt.getUTCHours() < 11 ? 'morning' : 'afternoon',
      duration: random.pick(['under-5', '5-15', '5-15', '15-30', '30-60']),
      languageHelp: random.chance(0.12),
      helperRole: random.chance(0.8) ? 'officer' : 'volunteer',
      questions: Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => aQuestion(random.pick(ASKED))),
    }),
  );
