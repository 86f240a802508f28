import type { Tx } from '#kernel/db.ts';
import { slugOf } from '#kernel/slug.ts';
import type { Activity } from './activity.ts';
import { isSlugTaken } from './sql.ts';

const LONGEST = 60;

/** The public address of an activity: its own, or one from its title. Part of the id parts it from another of that name. */
export async function publicAddressOf(tx: Tx, { slug, title, id }: Activity): Promise<string> {
  if (slug !== null) return slug;
  const wanted = slugOf(title).slice(0, LONGEST).replace(/-$/, '') || 'activiteit';
  return (await isSlugTaken(tx, wanted)) ? `${wanted}-${id.slice(-8)}` : wanted;
}
