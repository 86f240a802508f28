import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Card, CardStep, Level, Line } from '../kinds.ts';

type NewCard = { readonly id: string; readonly code: string; readonly routeId: string } & Visit;
type Visit = Pick<Card, 'branchId' | 'placeId'> & { readonly lastVisitOn: Day };

/** A card with the steps of its route. False when the code is taken. */
export async function insertCard(tx: Tx, card: NewCard): Promise<boolean> {
  const made = await tx
    .insertInto('learningRoutes.cards')
    .values(card)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return false;
  await sql`
    insert into learning_routes.card_steps (card_id, position, step_id)
    select ${card.id}::uuid, position, step_id from learning_routes.route_steps
    where route_id = ${card.routeId}::uuid`.execute(tx);
  return true;
}

const cards = (tx: Tx) =>
  tx
    .selectFrom('learningRoutes.cards as card')
    .innerJoin('learningRoutes.routes as route', 'route.id', 'card.routeId')
    .select(['card.id', 'code', 'question', 'branchId', 'placeId', sql<Day>`last_visit_on`.as('lastVisitOn')]);

export const findCard = (tx: Tx, id: string): Promise<Card | undefined> =>
  cards(tx).where('card.id', '=', id).executeTakeFirst();

export const findCardByCode = (tx: Tx, code: string): Promise<Card | undefined> =>
  cards(tx).where('code', '=', code).executeTakeFirst();

/** Locks the card until commit, so that two changes of it come one after the other. Take this lock first. */
export const lockCard = (tx: Tx, id: string): Promise<Card | undefined> =>
  cards(tx).where('card.id', '=', id).forUpdate('card').executeTakeFirst();

export const updateVisit = (tx: Tx, { id, ...visit }: Visit & { readonly id: string }): Promise<unknown> =>
  tx.updateTable('learningRoutes.cards').set(visit).where('id', '=', id).execute();

/** The steps of a card in order. */
export const listCardSteps = (tx: Tx, cardId: string): Promise<CardStep[]> =>
  tx
    .selectFrom('learningRoutes.cardSteps as own')
    .innerJoin('learningRoutes.steps as step', 'step.id', 'own.stepId')
    .select(['step.id', 'title', 'materialUrl', 'afterwards', 'isRetired', 'version', 'isDone'])
    .select([sql<Line>`line`.as('line'), sql<Level>`level`.as('level')])
    .where('own.cardId', '=', cardId)
    .orderBy('own.position')
    .execute();

type OfCard = { readonly cardId: string; readonly stepId: string };

/** Puts a step behind the others. False when the card has it already. */
export async function addCardStep(tx: Tx, { cardId, stepId }: OfCard): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into learning_routes.card_steps (card_id, position, step_id)
    select ${cardId}::uuid, coalesce(max(position), 0) + 1, ${stepId}::uuid
    from learning_routes.card_steps where card_id = ${cardId}::uuid
    on conflict (card_id, step_id) do nothing`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Takes a step off that is not done. False when there is none. */
export async function deleteCardStep(tx: Tx, { cardId, stepId }: OfCard): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('learningRoutes.cardSteps')
    .where('cardId', '=', cardId)
    .where('stepId', '=', stepId)
    .where('isDone', '=', false)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** False when it was so already, or the card has no such step. */
export async function updateDone(tx: Tx, { cardId, stepId, isDone }: OfCard & { isDone: boolean }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('learningRoutes.cardSteps')
    .set({ isDone })
    .where('cardId', '=', cardId)
    .where('stepId', '=', stepId)
    .where('isDone', '=', !isDone)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Wipes the cards that nobody came back with since this day. Gives their number. */
export const deleteLeftBefore = async (tx: Tx, day: Day): Promise<number> =>
  Number(
    (await tx.deleteFrom('learningRoutes.cards').where('lastVisitOn', '<', day).executeTakeFirst()).numDeletedRows,
  );
