import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Survey } from '../survey.ts';

const surveys = (tx: Tx) =>
  tx
    .selectFrom('surveys.surveys')
    .select(['id', 'activityId', 'versionId', 'code', 'version', sql<Day>`open_until`.as('openUntil')]);

export const findSurvey = (tx: Tx, id: string): Promise<Survey | undefined> =>
  surveys(tx).where('id', '=', id).executeTakeFirst();

export const findSurveyByCode = (tx: Tx, code: string): Promise<Survey | undefined> =>
  surveys(tx).where('code', '=', code).executeTakeFirst();

export const findSurveyOf = (tx: Tx, activityId: string): Promise<Survey | undefined> =>
  surveys(tx).where('activityId', '=', activityId).executeTakeFirst();

/** Gives its id, or undefined when the activity has one already. */
export const insertSurvey = (tx: Tx, row: Omit<Survey, 'version'>): Promise<{ id: string } | undefined> =>
  tx
    .insertInto('surveys.surveys')
    .values(row)
    .onConflict((conflict) => conflict.column('activityId').doNothing())
    .returning('id')
    .executeTakeFirst();

/** False when somebody saved it since. */
export async function updateOpenUntil(
  tx: Tx,
  { id, version, openUntil }: Pick<Survey, 'id' | 'version' | 'openUntil'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('surveys.surveys')
    .set({ openUntil, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Locks the surveys with any version of a questionnaire until commit, so that no answers come to them meanwhile. */
export const lockSurveysWith = (tx: Tx, questionnaireId: string): Promise<{ id: string }[]> =>
  tx
    .selectFrom('surveys.surveys')
    .select('id')
    .where('versionId', 'in', (of) =>
      of.selectFrom('surveys.versions').select('id').where('questionnaireId', '=', questionnaireId),
    )
    .orderBy('id')
    .forUpdate()
    .execute();

/** Gives those of these surveys another version that nobody answered yet. */
export const moveUnanswered = (tx: Tx, ids: readonly string[], versionId: string): Promise<unknown> =>
  tx
    .updateTable('surveys.surveys as survey')
    .set({ versionId })
    .where('survey.id', 'in', [...ids])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('surveys.answers as answer').select('answer.id').whereRef('answer.surveyId', '=', 'survey.id'),
        ),
      ),
    )
    .execute();

/** The title of the activity, as long as residents know of it and it was not cancelled. */
export const findAskedTitle = async (tx: Tx, activityId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('activities.pubActivities')
      .select('title')
      .where('id', '=', activityId)
      .where('state', 'in', ['published', 'closed'])
      .executeTakeFirst()
  )?.title ?? undefined;
