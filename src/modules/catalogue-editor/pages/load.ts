import { found, idParam, type Request, read } from '#kernel/http.ts';
import { type Edition, editionById } from '../../activity-catalogue/index.ts';
import { findReading, type Reading } from '../../school-norms/index.ts';
import type { EditionDocument, Service } from '../../tariffs/index.ts';

/** The edition in the address. */
export const loadEdition = (c: Request, name = 'id'): Promise<Edition> =>
  read(c, async ({ tx }) => found(await editionById(tx, idParam(c, name)), 'edition'));

export type LoadedService = { readonly edition: Edition; readonly service: Service; readonly version: number } & {
  readonly reading: Reading;
};

/** The service in the address, with the version that a save must name. */
export const loadService = (c: Request): Promise<LoadedService> =>
  read(c, async ({ tx }) => {
    const edition = found(await editionById(tx, idParam(c)), 'edition');
    const { services } = edition.document;
    const service = found(
      services.find(({ id }) => id === c.req.param('serviceId')),
      'service',
    );
    return { edition, service, version: edition.serviceVersions[service.id] ?? 0, reading: await findReading(tx) };
  });

export const editionHref = ({ id }: { readonly id: string }): string => `/werk/catalogus/${id}`;
export const serviceHref = (edition: { readonly id: string }, serviceId: string): string =>
  `${editionHref(edition)}/diensten/${serviceId}`;

export const stateWords: Readonly<Record<string, string>> = {
  draft: 'Concept',
  published: 'Gepubliceerd',
  archived: 'Archief',
};

export const nameOf = ({ year, editionVersion }: { year: number; editionVersion: number }): string =>
  `${year}, versie ${editionVersion}`;

export const titlesById = ({ services }: EditionDocument): Record<string, string> =>
  Object.fromEntries(services.map(({ id, title }) => [id, title]));
