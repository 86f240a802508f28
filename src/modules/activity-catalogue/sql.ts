import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { EditionDocument, Service } from '../tariffs/index.ts';

export type EditionRow = {
  id: string;
  year: number;
  editionVersion: number;
  state: string;
  basedOn: string | null;
  publishedAt: Date | null;
  version: number;
};

/** All of the document but its services. */
export type EditionFrame = Omit<EditionDocument, 'services'>;

const EDITION = ['id', 'year', 'editionVersion', 'state', 'basedOn', 'publishedAt', 'version'] as const;

export const findEdition = (tx: Tx, id: string): Promise<EditionRow | undefined> =>
  tx.selectFrom('activityCatalogue.editions').select(EDITION).where('id', '=', id).executeTakeFirst();

/** The published edition whose prices hold in this year: that of the year, or the last one before it. */
export const findEditionInForce = (tx: Db, year: number): Promise<EditionRow | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(EDITION)
    .where('state', '=', 'published')
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .executeTakeFirst();

/** The published edition of exactly this year. */
export const findPublishedEdition = (tx: Tx, year: number): Promise<EditionRow | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(EDITION)
    .where('state', '=', 'published')
    .where('year', '=', year)
    .executeTakeFirst();

/** Every edition, the newest year and version first; to the public only those that were published. */
export const listEditions = (tx: Tx, states: readonly string[]): Promise<EditionRow[]> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(EDITION)
    .where('state', 'in', states)
    .orderBy('year', 'desc')
    .orderBy('editionVersion', 'desc')
    .execute();

/** The frame of an edition, large beside its row: read apart, for who does not know the edition yet. */
export const getFrame = (tx: Db, editionId: string): Promise<{ frame: EditionFrame }> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(sql<EditionFrame>`frame`.as('frame'))
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow();

/** The services of an edition in their order, as they were validated when they were written, each with its version. */
export const listServices = (tx: Db, editionId: string): Promise<{ content: Service; version: number }[]> =>
  tx
    .selectFrom('activityCatalogue.services')
    .select(['version', sql<Service>`content`.as('content')])
    .where('editionId', '=', editionId)
    .orderBy('position')
    .execute();

/** Writes the frame of a draft. Lock the edition first. */
export const updateFrame = (tx: Tx, editionId: string, frame: EditionFrame): Promise<unknown> =>
  tx
    .updateTable('activityCatalogue.editions')
    .set((eb) => ({ frame: JSON.stringify(frame), version: eb('version', '+', 1) }))
    .where('id', '=', editionId)
    .execute();

export const insertEdition = (
  tx: Tx,
  edition: {
    id: string;
    year: number;
    editionVersion: number;
    state: 'draft';
    basedOn: string | null;
    frame: EditionFrame;
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
export const lockEdition = (
  tx: Tx,
  id: string,
): Promise<{ id: string; year: number; state: string; version: number } | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select(['id', 'year', 'state', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** The draft of a year. There is at most one: who starts one waits for the lock on the year. */
export const findDraftOfYear = (tx: Tx, year: number): Promise<{ id: string } | undefined> =>
  tx
    .selectFrom('activityCatalogue.editions')
    .select('id')
    .where('year', '=', year)
    .where('state', '=', 'draft')
    .executeTakeFirst();

/** 0 when the year has no edition. */
export const lastVersionOfYear = async (tx: Tx, year: number): Promise<number> => {
  const row = await tx
    .selectFrom('activityCatalogue.editions')
    .select((eb) => eb.fn.max('editionVersion').as('last'))
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.last ?? 0;
};

/** Locks the service until commit, so that nobody saves over what another just saved; lock the edition first. Undefined when there is none. */
export const lockService = (tx: Tx, editionId: string, serviceId: string): Promise<{ version: number } | undefined> =>
  tx
    .selectFrom('activityCatalogue.services')
    .select('version')
    .where('editionId', '=', editionId)
    .where('serviceId', '=', serviceId)
    .forUpdate()
    .executeTakeFirst();

export const updateService = (tx: Tx, editionId: string, content: Service): Promise<unknown> =>
  tx
    .updateTable('activityCatalogue.services')
    .set((eb) => ({ content: JSON.stringify(content), version: eb('version', '+', 1) }))
    .where('editionId', '=', editionId)
    .where('serviceId', '=', content.id)
    .execute();

/** Puts a service after those that the edition has. */
export const insertService = (tx: Tx, editionId: string, service: Service): Promise<unknown> =>
  tx
    .insertInto('activityCatalogue.services')
    .values((eb) => ({
      editionId,
      serviceId: service.id,
      position: eb
        .selectFrom('activityCatalogue.services')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('position'))
        .where('editionId', '=', editionId),
      content: JSON.stringify(service),
    }))
    .execute();

export const deleteService = (tx: Tx, editionId: string, serviceId: string): Promise<unknown> =>
  tx
    .deleteFrom('activityCatalogue.services')
    .where('editionId', '=', editionId)
    .where('serviceId', '=', serviceId)
    .execute();

/** How many editions were made from this one. */
export const countMadeFrom = async (tx: Tx, id: string): Promise<number> => {
  const { copies } = await tx
    .selectFrom('activityCatalogue.editions')
    .select((eb) => eb.fn.countAll<number>().as('copies'))
    .where('basedOn', '=', id)
    .executeTakeFirstOrThrow();
  return copies;
};

export const deleteDraft = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('activityCatalogue.services').where('editionId', '=', id).execute();
  await tx.deleteFrom('activityCatalogue.editions').where('id', '=', id).execute();
};

export const archive = (tx: Tx, id: string): Promise<unknown> =>
  tx.updateTable('activityCatalogue.editions').set({ state: 'archived' }).where('id', '=', id).execute();

/** Puts the edition in force and archives the one of the same year that was. */
export async function publish(
  tx: Tx,
  { id, year, publishedAt }: { id: string; year: number; publishedAt: Date },
): Promise<void> {
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
