import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Version, Wordings } from '../questions.ts';

const versions = (tx: Tx) =>
  tx
    .selectFrom('surveys.versions as version')
    .innerJoin('surveys.questionnaires as questionnaire', 'questionnaire.id', 'version.questionnaireId')
    .select(['version.id', 'questionnaireId', 'name', 'number', 'asksMark', 'asksRecommendation'])
    .select([sql<Wordings>`version.texts`.as('texts')]);

export const findVersion = (tx: Tx, id: string): Promise<Version | undefined> =>
  versions(tx).where('version.id', '=', id).executeTakeFirst();

/** The versions of a questionnaire, newest first. */
export const listVersions = (tx: Tx, questionnaireId: string): Promise<Version[]> =>
  versions(tx).where('questionnaireId', '=', questionnaireId).orderBy('number', 'desc').execute();

/** Of each questionnaire the version of now, by name. */
export const listLatestVersions = (tx: Tx): Promise<Version[]> =>
  versions(tx)
    .distinctOn(['questionnaire.name', 'questionnaireId'])
    .orderBy('questionnaire.name')
    .orderBy('questionnaireId')
    .orderBy('number', 'desc')
    .execute();

/** Keeps others from making a version of it until commit. Undefined when there is no such questionnaire. */
export const lockQuestionnaire = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.selectFrom('surveys.questionnaires').select('id').where('id', '=', id).forUpdate().executeTakeFirst();

/** Gives the id, or undefined when another has this name. */
export const insertQuestionnaire = (tx: Tx, row: { id: string; name: string }): Promise<{ id: string } | undefined> =>
  tx
    .insertInto('surveys.questionnaires')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();

type NewVersion = Omit<Version, 'name'> & { readonly madeBy: string | null; readonly madeAt: Date };

export const insertVersion = (tx: Tx, { texts, ...row }: NewVersion): Promise<unknown> =>
  tx
    .insertInto('surveys.versions')
    .values({ ...row, texts: JSON.stringify(texts) })
    .execute();
