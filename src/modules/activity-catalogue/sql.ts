import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { EditionDocument, Service } from './edition.ts';

export type EditionRow = {
  id: string;
  year: number;
  editionVersion: number;
  state: string;
  frame: Omit<EditionDocument, 'services'>;
  publishedAt: Date | null;
  version: number;
};

const EDITION = ['id', 'year', 'editionVersion', 'state', 'publishedAt', 'version'] as const;
const frame = sql<EditionRow['frame']>`frame`.as('frame');

export const findEdition = (tx: Tx, id: string): Promise<EditionRow | undefined> =>
  tx.selectFrom('activityCatalogue.editions').select(EDITION).select(frame).where('id', '=', id).executeTakeFirst();

/** The published edition whose prices hold in this year: that of the year, or the last one before it. */
export const findEditionInForce = (tx: Tx, year: number): Promise<EditionRow | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(EDITION)
    .select(frame)
    .where('state', '=', 'published')
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .executeTakeFirst();

/** The published edition of exactly this year. */
export const findPublishedEdition = (tx: Tx, year: number): Promise<EditionRow | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(EDITION)
    .select(frame)
    .where('state', '=', 'published')
    .where('year', '=', year)
    .executeTakeFirst();

/** Every edition, the newest year and version first; to the public only those that were published. */
export const listEditions = (tx: Tx, states: readonly string[]): Promise<Omit<EditionRow, 'frame'>[]> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(EDITION)
    .where('state', 'in', states)
    .orderBy('year', 'desc')
    .orderBy('editionVersion', 'desc')
    .execute();

/** The services of an edition in their order, as they were validated when they were written. */
export const listServices = (tx: Tx, editionId: string): Promise<{ content: Service }[]> =>
  tx
    .selectFrom('activityCatalogue.services')
    .select(sql<Service>`content`.as('content'))
    .where('editionId', '=', editionId)
    .orderBy('position')
    .execute();

export const insertEdition = (
  tx: Tx,
  edition: {
    id: string;
    year: number;
    editionVersion: number;
    state: 'draft';
    basedOn: string | null;
    frame: EditionRow['frame'];
    createdAt: Date;
  },
): Promise<unknown> =>
  tx
    .insertInto('activityCatalogue.editions')
    .values({ ...edition, frame: JSON.stringify(edition.frame) })
    .execute();

export const insertServices = (tx: Tx, editionId: string, services: readonly Service[]): Promise<unknown> =>
  tx
    .insertInto('activityCatalogue.services')
    .values(
      services.map((service, position) => ({
        editionId,
        serviceId: service.id,
        position,
        content: JSON.stringify(service),
      })),
    )
    .execute();

/** Makes whoever adds an edition of this year wait for another who does, until commit. */
export const lockYear = (tx: Tx, year: number): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('activity_catalogue.editions'), ${year})`.execute(tx);

/** Locks the edition until commit, so that it is published once. */
export const lockEdition = (tx: Tx, id: string): Promise<{ id: string; year: number; state: string } | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(['id', 'year', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Puts the edition in force and archives the one of the same year that was. */
export async function publish(tx: Tx, id: string, year: number, publishedAt: Date): Promise<void> {
  await tx
    .updateTable('activityCatalogue.editions')
    .set({ state: 'archived' })
    .where('year', '=', year)
    .where('state', '=', 'published')
    .execute();
  await tx
    .updateTable('activityCatalogue.editions')
    .set({ state: 'published', publishedAt })
    .where('id', '=', id)
    .execute();
}
