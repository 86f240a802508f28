import { requirePermission } from '#kernel/access.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import type { Location, Service } from '../domain.ts';
import { type Entry, entriesOf } from '../entries.ts';
import { requireEdit } from '../scope.ts';

export const LIST = '/werk/sociale-kaart';
export const pathOf = (organisationId: string): string => `${LIST}/${organisationId}`;

export type EntryToEdit = { entry: Entry; municipalities: readonly Municipality[] };

/** The entry in the address, for who may keep it right. Throws NotFound, Forbidden. */
export const entryToEdit = (c: Request): Promise<EntryToEdit> =>
  read(c, async ({ tx, actor }) => {
    const entry = found((await entriesOf(tx, [idParam(c)]))[0], 'organisation');
    requireEdit(actor, entry);
    return { entry, municipalities: await listMunicipalities(tx) };
  });

/** The service of this entry in the address; undefined where a new one is made. */
export const serviceIn = (c: Request, { services }: Entry): Service | undefined =>
  c.req.param('serviceId') === undefined
    ? undefined
    : found(
        services.find(({ id }) => id === idParam(c, 'serviceId')),
        'service',
      );

/** The location of this entry in the address; undefined where a new one is made. */
export const locationIn = (c: Request, { locations }: Entry): Location | undefined =>
  c.req.param('locationId') === undefined
    ? undefined
    : found(
        locations.find(({ id }) => id === idParam(c, 'locationId')),
        'location',
      );

/** Throws Forbidden for who may only keep entries of one municipality. */
export const requireWholeGuide = (c: Request): void => requirePermission(c.var.actor, 'referral-directory:edit', {});
