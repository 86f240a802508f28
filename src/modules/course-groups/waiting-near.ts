import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { listForSession } from '../registrations/index.ts';
import type { Group } from './group.ts';
import { listGroups } from './sql/groups.ts';
import { whoStillWait } from './who-waits.ts';

type Household = Awaited<ReturnType<typeof listForSession>>[number];
/** A household with the group that it signed up for. */
export type NearHousehold = Household & { readonly group: Group };

/** Who did not get in would still take the course for so long after the group ended. */
const WAITS_MINUTES = 183 * 24 * 60;

/** Groups that ended after this are still waited for. */
export const waitedForSince = (now: Date): Date => later(now, -WAITS_MINUTES);

/** Who signed up for the other groups of the course in the municipality of this one, and which of them wait for any. */
export async function householdsNear(
  { tx, now }: Pick<Ctx, 'tx' | 'now'>,
  { id, courseId, municipalityCode }: Group,
): Promise<{ others: NearHousehold[]; waiting: NearHousehold[] }> {
  const municipalities = municipalityCode === null ? 'all' : [municipalityCode];
  const groups = await listGroups(tx, { courseId, municipalities, endsAfter: waitedForSince(now) });
  const all: NearHousehold[] = [];
  for (const group of groups) {
    const households = await listForSession(tx, { id: group.id, activityId: group.id });
    all.push(...households.map((household) => ({ ...household, group })));
  }
  const isOther = ({ group }: NearHousehold) => group.id !== id;
  return { others: all.filter(isOther), waiting: whoStillWait(all).filter(isOther) };
}
