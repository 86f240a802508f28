import type { Scope } from '#kernel/access.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { confirmedSince, isOffered, type Location, type Organisation, type Service, staleBefore } from './domain.ts';
import { scopeOf } from './scope.ts';
import { listLocations } from './sql/locations.ts';
import { listOrganisations } from './sql/organisations.ts';
import { listServices } from './sql/services.ts';
import { getSettings } from './sql/settings.ts';

/** All that the guide knows of one organisation. The hash is that of what it says, whoever confirmed it and when. */
export type Entry = Organisation & {
  locations: readonly Location[];
  services: readonly Service[];
  contentHash: string;
  /** Whose people keep it right. */
  scope: Scope;
};

/** All that the guide knows of these organisations, or of all: what they offer, where and when. By name. */
export async function entriesOf(tx: Tx, ids: readonly string[] | 'all'): Promise<Entry[]> {
  const organisations = await listOrganisations(tx, ids);
  const locations = Map.groupBy(await listLocations(tx, ids), ({ organisationId }) => organisationId);
  const services = Map.groupBy(await listServices(tx, ids), ({ organisationId }) => organisationId);
  return organisations.map((organisation) => {
    const parts = { locations: locations.get(organisation.id) ?? [], services: services.get(organisation.id) ?? [] };
    return { ...organisation, ...parts, contentHash: contentHashOf(organisation, parts), scope: scopeOf(organisation) };
  });
}

/** The entries that offer something, and that nobody has confirmed since the term that staff set. */
export async function staleEntries(tx: Tx, day: Day): Promise<Entry[]> {
  const { staleAfterMonths } = await getSettings(tx);
  const before = staleBefore(day, staleAfterMonths);
  const entries = await entriesOf(tx, 'all');
  return entries.filter((entry) => entry.services.some(isOffered) && (confirmedSince(entry) ?? '') < before);
}

function contentHashOf(organisation: Organisation, parts: Pick<Entry, 'locations' | 'services'>): string {
  const {
    editedAt: _at,
    confirmedOn: _on,
    confirmedBy: _by,
    version: _version,
    wantsMail: _mail,
    ...said
  } = organisation;
  const services = parts.services.map(({ editedAt: _edited, confirmedOn: _confirmed, version: _of, ...told }) => told);
  return hashOf({ ...said, services, locations: parts.locations });
}
