import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Level, Line, Step } from '../kinds.ts';

/** All steps: by line, level and title. */
export const listSteps = (tx: Tx): Promise<Step[]> =>
  tx
    .selectFrom('learningRoutes.steps')
    .select(['id', 'title', 'materialUrl', 'afterwards', 'isRetired', 'version'])
    .select([sql<Line>`line`.as('line'), sql<Level>`level`.as('level')])
    .orderBy('line')
    .orderBy('level')
    .orderBy('title')
    .execute();

/** False when another step has this title. */
export async function insertStep(tx: Tx, step: Omit<Step, 'version' | 'isRetired'>): Promise<boolean> {
  const made = await tx
    .insertInto('learningRoutes.steps')
    .values(step)
    .onConflict((conflict) => conflict.column('title').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Keeps it over the version that was shown. False when somebody else saved in between. */
export async function updateStep(tx: Tx, { id, version, ...step }: Step): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('learningRoutes.steps')
    .set({ ...step, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
