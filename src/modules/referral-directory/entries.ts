import { hashOf } from '#kernel/content-hash.ts';
import type { Tx } from '#kernel/db.ts';
import type { Location, Organisation, Service } from './domain.ts';
import { listLocations } from './sql/locations.ts';
import { listOrganisations } from './sql/organisations.ts';
import { listServices } from './sql/services.ts';

/** All that the guide knows of one organisation. The hash is that of what it says, whoever confirmed it and when. */
export type Entry = Organisation & {
  locations: readonly Location[];
  services: readonly Service[];
  contentHash: string;
};

/** All that the guide knows of these organisations, or of all: what they offer, where and when. By name. */
export async function entriesOf(tx: Tx, ids: readonly string[] | 'all'): Promise<Entry[]> {
  const organisations = await listOrganisations(tx, ids);
  const locations = Map.groupBy(await listLocations(tx, ids), ({ organisationId }) => organisationId);
  const services = Map.groupBy(await listServices(tx, ids), ({ organisationId }) => organisationId);
  return organisations.map((organisation) => {
    const parts = { locations: locations.get(organisation.id) ?? [], services: services.get(organisation.id) ?? [] };
    return { ...organisation, ...parts, contentHash: contentHashOf(organisation, parts) };
  });
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
