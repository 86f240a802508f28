import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import type { Activity, ActivityContent } from './activity.ts';
import { findActivity, listOpenUmbrellas, listParts } from './sql.ts';

/** An umbrella stands under none, and stays one as long as it has parts. */
export type UmbrellaFault = { readonly code: 'umbrella-under-umbrella' } | { readonly code: 'has-parts' };

/** The umbrellas under which the activity can take place, and the one under which it does. */
export async function umbrellasFor({ tx }: Ctx, { id, municipalityCode, partOf }: Activity): Promise<Activity[]> {
  const open = (await listOpenUmbrellas(tx, municipalityCode)).filter((umbrella) => umbrella.id !== id);
  if (partOf === null || open.some((umbrella) => umbrella.id === partOf)) return open;
  const own = await findActivity(tx, partOf);
  return own ? [...open, own] : open;
}

/** What is wrong with these changes for an umbrella or a part. Throws NotFound for an umbrella of others. */
export async function umbrellaFault(
  ctx: Ctx,
  activity: Activity,
  changes: Partial<ActivityContent>,
): Promise<UmbrellaFault | undefined> {
  const { isUmbrella, partOf } = { ...activity, ...changes };
  if (isUmbrella && partOf !== null) return { code: 'umbrella-under-umbrella' };
  if (activity.isUmbrella && !isUmbrella && (await listParts(ctx.tx, activity.id)).length > 0)
    return { code: 'has-parts' };
  if (partOf === null || partOf === activity.partOf) return undefined;
  if ((await umbrellasFor(ctx, activity)).every(({ id }) => id !== partOf)) throw new NotFound(`umbrella ${partOf}`);
  return undefined;
}
