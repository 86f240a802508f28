import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Route } from '../kinds.ts';

/** All learning questions, each with its steps in order. */
export const listRoutes = (tx: Tx): Promise<Route[]> =>
  tx
    .selectFrom('learningRoutes.routes as route')
    .select(['id', 'question', 'isRetired', 'version'])
    .select(
      sql<string[]>`array(select step_id::text from learning_routes.route_steps of_route
        where of_route.route_id = route.id order by of_route.position)`.as('stepIds'),
    )
    .orderBy('question')
    .execute();

/** False when there is this question already. */
export async function insertRoute(tx: Tx, route: Pick<Route, 'id' | 'question'>): Promise<boolean> {
  const made = await tx
    .insertInto('learningRoutes.routes')
    .values(route)
    .onConflict((conflict) => conflict.column('question').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Keeps it over the version that was shown. False when somebody else saved in between. */
export async function updateRoute(tx: Tx, { id, version, ...route }: Omit<Route, 'stepIds'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('learningRoutes.routes')
    .set({ ...route, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a route these steps, in this order, instead of those that it had. */
export async function replaceSteps(tx: Tx, { id, stepIds }: Pick<Route, 'id' | 'stepIds'>): Promise<void> {
  await tx.deleteFrom('learningRoutes.routeSteps').where('routeId', '=', id).execute();
  await tx
    .insertInto('learningRoutes.routeSteps')
    .values(stepIds.map((stepId, index) => ({ routeId: id, position: index + 1, stepId })))
    .execute();
}
