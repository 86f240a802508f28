import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { askRefund, given, takePayment } from '../src/modules/payments/testing.ts';
import { listSessions } from '../src/modules/programme/index.ts';
import { aChild, aHousehold, anAdult, register, saveSettings } from '../src/modules/registrations/testing.ts';

const LECTURE = 'Sterren kijken boven Drenthe';

/** Made up: whoever comes, and whether they paid at the desk already. */
const HOUSEHOLDS = [
  { name: 'Familie Wubs', persons: [anAdult(43), anAdult(41), aChild(11)], means: 'card' },
  { name: 'Noor Sikkens', persons: [anAdult(67)], means: 'cash' },
  { name: 'Idris Habte', persons: [anAdult(35), aChild(9), aChild(7)], means: 'cash' },
  { name: 'Greet Lanting', persons: [anAdult(72), anAdult(75)], means: undefined },
  { name: 'Olena Kovalenko', persons: [anAdult(29)], means: undefined },
] as const;

/** Who signed up for the lecture of five euros, at the desk of Coevorden: three have paid, and one came with fewer after all. */
export async function payForTheLecture(ctx: Ctx, maker: User): Promise<void> {
  const work = { ...ctx, actor: maker };
  const lecture = await ctx.tx
    .selectFrom('activities.activities')
    .select('id')
    .where('title', '=', LECTURE)
    .executeTakeFirstOrThrow();
  given(await saveSettings(work, { activityId: lecture.id, payment: 'either' }));
  const [session] = await listSessions(ctx.tx, lecture.id);
  for (const { name, persons, means } of HOUSEHOLDS) {
    const contact = { name, email: null, phone: null };
    const household = aHousehold(session?.id ?? '', { persons, contact, attendance: 'on-site', origin: 'desk' });
    const { id: registrationId } = given(await register(work, household));
    if (!means) continue;
    const { id: paymentId } = given(await takePayment(work, { registrationId, means }));
    if (name === 'Familie Wubs')
      given(await askRefund(work, { paymentId, cents: 500, note: 'Een van de ouders is ziek' }));
  }
}
