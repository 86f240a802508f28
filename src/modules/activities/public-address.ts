import type { Tx } from '#kernel/db.ts';
import { slugOf } from '#kernel/slug.ts';
import type { Activity } from './activity.ts';
import { isSlugTaken } from './sql.ts';

const LONGEST = 60;
/** What stands at `/agenda/…` itself, so that no activity takes its address. */
const TAKEN = ['dag', 'week', 'maand', 'kaart', 'abonneren', 'insluiten', 'lijst', 'afdrukken'];

/** The public address of an activity: its own, or one from its title. Part of the id parts it from another of that name. */
export async function publicAddressOf(tx: Tx, { slug, title, id }: Activity): Promise<string> {
  if (slug !== null) return slug;
  const wanted = slugOf(title).slice(0, LONGEST).replace(/-$/, '') || 'activiteit';
  const isTaken = TAKEN.includes(wanted) || (await isSlugTaken(tx, wanted));
  return isTaken ? `${wanted}-${id.slice(-8)}` : wanted;
}
