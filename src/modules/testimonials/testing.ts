// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { inTransaction } from '#kernel/db.ts';
import { type RecordTestimonial, recordTestimonial } from './commands/record-testimonial.ts';

export { withdrawConsent } from './commands/withdraw-consent.ts';

type Wanted = Partial<RecordTestimonial> & Pick<RecordTestimonial, 'place'>;

/** Somebody who told at the help point what it meant, and agreed on paper; says only what the test or the demo is about. */
export const aRecord = (wanted: Wanted): RecordTestimonial => ({
  ...{
    quote: 'Nu durf ik zelf een afspraak te maken.',
    happenedOn: asDay('2026-11-10'),
    activityId: null,
    photo: null,
  },
  ...{ shownAs: 'first-name', firstName: 'Geesje', role: 'bezoeker van het digispreekuur' },
  ...{ means: 'paper', givenBy: 'self', uses: ['report-web', 'report-print'], reference: 'T-2026-001' },
  ...{ consentedOn: asDay('2026-11-10'), endsOn: asDay('2028-11-10') },
  ...wanted,
});

/** Records as a page does: refused, nothing stays of it. */
export const record = (ctx: Ctx, wanted: Wanted) =>
  inTransaction(ctx.tx, (tx) => recordTestimonial({ ...ctx, tx }, aRecord(wanted)));

/** The id of one that was kept. */
export async function aTestimonial(ctx: Ctx, wanted: Wanted): Promise<string> {
  const kept = await record(ctx, wanted);
  if (!kept.ok) throw new Error(`refused: ${JSON.stringify(kept.refusal)}`);
  return kept.value.id;
}

/** Six pixels wide and four high, all blue. */
export const A_PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAEAQMAAACXytwAAAAAA1BMVEUAgIBxQSaxAAAAC0lEQVQI12NggAAAAAgAAS8g3TEAAAAASUVORK5CYII=',
  'base64',
);
