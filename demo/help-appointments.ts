// Who comes for help on appointment in the demo library, in the coming weeks. Addresses and numbers are made up.
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { askAppointment, freeMoments, given, halfDaysAhead } from '../src/modules/help-appointments/testing.ts';
import { listPoints } from '../src/modules/help-points/index.ts';

/** Two at the first hours on appointment that are free, one of them in Tigrinya by telephone, and a wish for a half-day. */
export async function makeAppointments(ctx: Ctx): Promise<void> {
  const points = await listPoints(ctx.tx, { on: today(ctx.now) });
  const asks = [
    { theme: 'digid', language: 'nl', email: 'bezoeker@demo.nl', phone: null },
    { theme: 'tax', language: 'ti', email: null, phone: '0612345678' },
  ] as const;
  for (const { id: pointId } of points) {
    const moments = await freeMoments(ctx.tx, pointId, ctx.now);
    if (moments.length === 0) continue;
    for (const [index, asked] of asks.entries()) {
      const moment = moments[index];
      if (moment) given(await askAppointment(ctx, { ...asked, pointId, when: { begin: moment.from } }));
    }
    break;
  }
  const open = points.find(({ byAppointment, kind }) => byAppointment && kind === 'government');
  const wishes = halfDaysAhead(today(ctx.now)).slice(2, 4);
  if (open) given(await askAppointment(ctx, { pointId: open.id, when: { wishes }, email: 'later@demo.nl' }));
}
