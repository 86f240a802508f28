// Help points at the branches of two municipalities, with their hours of two years, made at random through the commands.
import { later, startOf } from '#kernel/clock-times.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Random } from '../../demo/random.ts';
import { aContact, aQuestion, registered } from '../../src/modules/help-contacts/testing.ts';
import { holdHours, listConsultationHours, listPoints } from '../../src/modules/help-points/index.ts';
import { aPoint, cancelHour, done, setWeeklyHours, type WeeklyHour } from '../../src/modules/help-points/testing.ts';
import { ctxOf } from '../actors.ts';

const BEGUN = asDay('2025-01-01');
const MONTHLY: WeeklyHour = { weekday: 2, beginsAt: '09:30', endsAt: '12:00', way: 'walk-in', weeks: 'first' };

/** A point of each of two kinds at every branch: most hours were held, of some nobody counted the visitors. */
export async function randomHelp(
  tx: Tx,
  random: Random,
  { branches, now }: { readonly branches: readonly string[]; readonly now: Date },
): Promise<void> {
  const ctx = ctxOf(tx, undefined, now);
  for (const [index, branchId] of branches.entries())
    for (const kind of ['government', 'tax'] as const) {
      const name = `Hulp ${kind} ${index}`;
      const { id } = await aPoint(ctx, { name, kind, where: { branchId }, openedOn: asDay('2024-06-01') });
      const hours = [{ ...MONTHLY, weekday: 1 + random.below(5) }];
      done(await setWeeklyHours(ctx, { pointId: id, version: 1, from: BEGUN, hours }));
      const span = { from: startOf(BEGUN), until: later(now, -24 * 60) };
      const [first, ...others] = await listConsultationHours(tx, { pointIds: [id], ...span });
      if (first) done(await cancelHour(ctx, { id: first.id, version: 1, reason: 'Storing' }));
      const told = others.map((hour) => ({ id: hour.id, visitors: random.chance(0.2) ? null : random.below(9) }));
      done(await holdHours(ctx, { told }));
    }
}

/** Of each group of topics one or two. */
const TOPICS = [
  ...['digid-app', 'toeslagen', 'gemeente', 'zorg', 'pensioen-aow', 'apparaat', 'bankieren', 'overig'],
  'bibliotheekdienst',
];
const WHERE_TO = ['government-desk', 'local-partner', 'own-course', 'taalhuis', 'other-help-point'] as const;

/** People helped at the points and at the desks of branches, on days with many and days with few. */
export async function randomContacts(tx: Tx, random: Random, branches: readonly string[]): Promise<void> {
  const points = await listPoints(tx);
  for (const day of ['2025-11-30', '2025-12-31', '2026-01-01', '2026-09-09'].map(asDay)) {
    const ctx = ctxOf(tx, undefined, later(new Date(`${day}T09:00:00Z`), 60));
    for (const branchId of branches) {
      const isOpen = branchId !== branches[1] || (day >= '2025-06-01' && day < '2026-11-01');
      const questions = () => [
        aQuestion({ topic: random.pick(TOPICS), help: 'referred', referral: random.pick(WHERE_TO) }),
      ];
      const desk = `vestiging:${branchId}`;
      const places = [desk, ...points.flatMap((each) => (each.branchId === branchId ? [`punt:${each.id}`] : []))];
      const visitors = Array.from({ length: isOpen ? 5 + random.below(9) : 0 }, () =>
        aContact({ place: random.pick(places), day, languageHelp: random.chance(0.5), questions: questions() }),
      );
      await registered(ctx, visitors);
    }
  }
}
