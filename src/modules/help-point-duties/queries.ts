import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import type { ConsultationHour } from '../help-points/index.ts';
import { heldTrainings } from '../helper-training/index.ts';
import { listAccountNames } from '../people/index.ts';
import { type Duty, type Open, openRoles, rolesAt, type Staffing, staffingOf } from './domain.ts';
import { listStaffings } from './sql.ts';

/** A consultation hour with who helps there. Without `staffing` nobody said yet who must. */
export type StaffedHour = {
  readonly hour: ConsultationHour;
  readonly staffing: Staffing | undefined;
  readonly there: readonly (Duty & { readonly name: string })[];
  readonly open: readonly Open[];
  /** Somebody there must hold a training on that day, and nobody does. */
  readonly isUntrained: boolean;
};

/** Who helps at these hours, in their order. */
export async function staffedHours(
  { tx }: Pick<Ctx, 'tx'>,
  hours: readonly ConsultationHour[],
): Promise<StaffedHour[]> {
  const staffings = await listStaffings(tx, {
    pointIds: [...new Set(hours.map(({ pointId }) => pointId))],
    hourIds: hours.map(({ id }) => id),
  });
  const accountIds = [...new Set(staffings.flatMap(({ duties }) => duties.map(({ accountId }) => accountId)))];
  const names = new Map((await listAccountNames(tx, accountIds)).map(({ id, name }) => [id, name]));
  const trainings = await heldTrainings(tx, accountIds);
  return hours.map((hour) => {
    const staffing = staffingOf(hour, staffings);
    if (!staffing) return { hour, staffing, there: [], open: [], isUntrained: false };
    const day = dayOf(hour.beginsAt);
    return {
      ...{ hour, staffing, open: openRoles(staffing) },
      there: staffing.duties.map((duty) => ({ ...duty, name: names.get(duty.accountId) ?? '' })),
      isUntrained:
        rolesAt(staffing).some(trainings.mustHold) &&
        !staffing.duties.some((duty) => trainings.mustHold(duty.role) && trainings.holds({ ...duty, day })),
    };
  });
}
