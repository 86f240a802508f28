// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { openBranch } from '../branches/testing.ts';
import { findMunicipality } from '../organisation/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { type SavePoint, savePoint } from './commands/save-point.ts';
import { type ConsultationHour, findConsultationHour } from './sql/consultation-hours.ts';
import { findPoint, type Point } from './sql/points.ts';
import type { Where } from './where.ts';

export { addHour } from './commands/add-hour.ts';
export { cancelHour } from './commands/cancel-hour.ts';
export { closePoint } from './commands/close-point.ts';
export { type SavePoint, savePoint } from './commands/save-point.ts';
export { setWeeklyHours } from './commands/set-weekly-hours.ts';
export type { WeeklyHour } from './week.ts';
export type { Where } from './where.ts';

/** What a builder was given; a refusal is a fault of the test. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const DETAILS: SavePoint['details'] = {
  name: 'Informatiepunt Coevorden',
  kind: 'government',
  summary: 'Hulp met DigiD, toeslagen en formulieren op internet.',
  partners: '',
  languages: ['nl'],
  byAppointment: true,
  openedOn: asDay('2024-01-01'),
};

type NewPoint = Partial<SavePoint['details']> & { readonly where?: Where };

/**
 * A government point that opened on 1 January 2024, at a new branch in Coevorden (GM0109) unless `where` says otherwise.
 * Says only what the test is about.
 */
export async function aPoint(ctx: Ctx, { where, ...given }: NewPoint = {}): Promise<Point> {
  const details = { ...DETAILS, ...given };
  const { id } = done(await savePoint(ctx, { details, where: where ?? (await branchFor(ctx, details.name)) }));
  const point = await findPoint(ctx.tx, id);
  if (!point) throw new Error('the point was not kept');
  return point;
}

async function branchFor(ctx: Ctx, name: string): Promise<Where> {
  if (!(await findMunicipality(ctx.tx, 'GM0109')))
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  return { branchId: await openBranch(ctx, { name, municipalityCode: 'GM0109', sizeClass: 'medium' }) };
}

type NewHour = Pick<ConsultationHour, 'pointId' | 'beginsAt'> &
  Partial<Pick<ConsultationHour, 'endsAt' | 'way' | 'state' | 'cancelReason' | 'visitors' | 'followsAt'>>;

/** A walk-in hour of two hours that was planned by hand, as it stands in the table. */
export async function aConsultationHour(ctx: Ctx, { beginsAt, ...given }: NewHour): Promise<ConsultationHour> {
  const id = newId();
  const endsAt = new Date(beginsAt.getTime() + 2 * 60 * 60 * 1000);
  await ctx.tx
    .insertInto('helpPoints.consultationHours')
    .values({ endsAt, way: 'walk-in', isByHand: true, ...given, id, beginsAt })
    .execute();
  const hour = await findConsultationHour(ctx.tx, id);
  if (!hour) throw new Error('the consultation hour was not kept');
  return hour;
}
