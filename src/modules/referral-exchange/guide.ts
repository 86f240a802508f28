import type { Tx } from '#kernel/db.ts';
import { type Entry, entriesOf } from '../referral-directory/index.ts';
import { type Hsds, type Names, organisationOf, serviceOf } from './hsds.ts';
import { namesOf } from './kept-guide.ts';

/** The whole guide, with the names of municipalities: what others may have of it. What has ended stays with us. */
export async function guideOf(tx: Tx): Promise<Guide> {
  const entries = (await entriesOf(tx, 'all')).map((entry) => ({
    ...entry,
    services: entry.services.filter(({ status }) => status === 'active' || status === 'temporarily closed'),
  }));
  return { entries, names: await namesOf(tx) };
}

type Guide = { entries: readonly Entry[]; names: Names };

/** Every service in it with all that belongs to it. */
export const nestedServices = ({ entries, names }: Guide): Hsds[] =>
  entries.flatMap((entry) => entry.services.map((service) => serviceOf(entry, service, names)));

/** Who offer something, and those that they are a part of. */
export function organisationsIn({ entries }: Pick<Guide, 'entries'>): Hsds[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const wanted = new Set<string>();
  for (const { id, services } of entries)
    for (
      let next = services.length > 0 ? id : null;
      next !== null && !wanted.has(next);
      next = byId.get(next)?.parentId ?? null
    )
      wanted.add(next);
  return entries.filter(({ id }) => wanted.has(id)).map(organisationOf);
}
