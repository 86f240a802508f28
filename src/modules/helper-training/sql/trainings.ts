import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { HelperRole, Training } from '../domain.ts';

const trainings = (tx: Tx) =>
  tx
    .selectFrom('helperTraining.trainings')
    .select(['id', 'name', 'about', 'months', 'renewsId', 'version'])
    .select(sql<HelperRole[]>`required_for`.as('requiredFor'));

/** The kinds of training by name, each followed by those that make it hold anew. */
export const listTrainings = (tx: Tx): Promise<Training[]> => trainings(tx).orderBy('name').orderBy('id').execute();

export const findTraining = (tx: Tx, id: string): Promise<Training | undefined> =>
  trainings(tx).where('id', '=', id).executeTakeFirst();

type Details = Omit<Training, 'id' | 'version' | 'requiredFor'> & { requiredFor: HelperRole[] };

export const insertTraining = (tx: Tx, id: string, details: Details): Promise<unknown> =>
  tx
    .insertInto('helperTraining.trainings')
    .values({ id, ...details })
    .execute();

export const updateTraining = (tx: Tx, id: string, details: Details): Promise<unknown> =>
  tx
    .updateTable('helperTraining.trainings')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Locks the training until commit, so that two who change it do so one after the other. */
export const lockTraining = (tx: Tx, id: string): Promise<{ version: number } | undefined> =>
  tx.selectFrom('helperTraining.trainings').select('version').where('id', '=', id).forUpdate().executeTakeFirst();
