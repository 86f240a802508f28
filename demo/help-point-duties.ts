// Who helps at the help points of Coevorden in the demo: made up, with something open to see.
import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, today } from '#kernel/days.ts';
import { handBack, setStaffing } from '../src/modules/help-point-duties/testing.ts';
import { findPoint, listConsultationHours } from '../src/modules/help-points/index.ts';
import { done } from '../src/modules/help-points/testing.ts';

type Cast = { readonly programmeMaker: User; readonly deskWorker: User };

/** The desk worker stands in Coevorden twice a week and cannot come once; in Dalen somebody stands who was not trained. */
export async function planDuties(ctx: Ctx, { programmeMaker, deskWorker }: Cast): Promise<void> {
  const maker = { ...ctx, actor: programmeMaker };
  const [coevorden, dalen] = await Promise.all(
    ['informatiepunt-coevorden', 'informatiepunt-dalen'].map((slug) => findPoint(ctx.tx, { slug })),
  );
  if (!coevorden || !dalen) throw new Error('the demo misses its help points in Coevorden');
  const desk = { accountId: deskWorker.accountId, role: 'front-office' } as const;
  for (const weekday of [2, 4]) {
    const at = { pointId: coevorden.id, weekly: { weekday, beginsAt: '09:30' } };
    const needs = { 'front-office': 1, ...(weekday === 4 && { volunteer: 1 }) };
    done(await setStaffing(maker, { at, version: 0, needs, duties: [desk] }));
  }
  const at = { pointId: dalen.id, weekly: { weekday: 3, beginsAt: '09:00' } };
  const officer = { accountId: programmeMaker.accountId, role: 'officer' } as const;
  done(await setStaffing(maker, { at, version: 0, needs: { officer: 1 }, duties: [officer] }));

  const from = startOf(addDays(today(ctx.now), 7));
  const until = startOf(addDays(today(ctx.now), 21));
  const hours = await listConsultationHours(ctx.tx, { pointIds: [coevorden.id], from, until });
  const away = hours.find(({ state }) => state === 'planned');
  const back = { reason: 'Ik heb die dag vrij', toAccountId: null };
  if (away) done(await handBack({ ...ctx, actor: deskWorker }, { ...back, hourId: away.id }));
}
