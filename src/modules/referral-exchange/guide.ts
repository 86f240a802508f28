import type { Tx } from '#kernel/db.ts';
import { listMunicipalities } from '../organisation/index.ts';
import { type Entry, entriesOf } from '../referral-directory/index.ts';
import { type Hsds, type Names, serviceOf } from './hsds.ts';

/** The whole guide, with the names of municipalities: what others may have of it. What has ended stays with us. */
export async function guideOf(tx: Tx): Promise<{ entries: readonly Entry[]; names: Names }> {
  const municipalities = await listMunicipalities(tx, 'all', { unservedToo: true });
  const entries = (await entriesOf(tx, 'all')).map((entry) => ({
    ...entry,
    services: entry.services.filter(({ status }) => status === 'active' || status === 'temporarily closed'),
  }));
  return { entries, names: new Map(municipalities.map(({ code, name }) => [code, name])) };
}

/** Every service in it with all that belongs to it. */
export const nestedServices = async (tx: Tx): Promise<Hsds[]> => {
  const { entries, names } = await guideOf(tx);
  return entries.flatMap((entry) => entry.services.map((service) => serviceOf(entry, service, names)));
};
