import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { OtherLanguage } from '#kernel/translations.ts';
import type { Texts, Translation } from './domain.ts';

const translations = (tx: Tx) =>
  tx
    .selectFrom('activityTranslations.texts')
    .select(['activityId', 'title', 'summary', 'about', 'bring', 'isMachine', 'madeBy', 'madeAt'])
    .select(['checkedBy', 'checkedAt', 'version'])
    .select([sql<OtherLanguage>`language`.as('language'), sql<Texts>`source`.as('source')]);

export const listTranslations = (tx: Tx, activityId: string): Promise<Translation[]> =>
  translations(tx).where('activityId', '=', activityId).execute();

/** Lock the activity first to be sure that it does not change. */
export const findTranslation = (
  tx: Tx,
  activityId: string,
  language: OtherLanguage,
): Promise<Translation | undefined> =>
  translations(tx).where('activityId', '=', activityId).where('language', '=', language).executeTakeFirst();

/** Keeps the texts of an activity in a language, in place of what they were. */
export const upsertTranslation = (tx: Tx, { source, ...translation }: Translation): Promise<unknown> => {
  const row = { ...translation, source: JSON.stringify(source) };
  return tx
    .insertInto('activityTranslations.texts')
    .values(row)
    .onConflict((conflict) => conflict.columns(['activityId', 'language']).doUpdateSet(row))
    .execute();
};

export const deleteTranslation = (tx: Tx, activityId: string, language: OtherLanguage): Promise<unknown> =>
  tx
    .deleteFrom('activityTranslations.texts')
    .where('activityId', '=', activityId)
    .where('language', '=', language)
    .execute();

/** What residents read of an activity. A text that is empty was not translated: show the Dutch one, as Dutch. */
export type PublicTexts = Texts & {
  readonly activityId: string;
  readonly changedAt: Date;
  /** The Dutch texts were changed since. */
  readonly isStale: boolean;
};

/** The texts of many activities in a language, by activity; one that is not there is not in it yet. */
export async function textsIn(
  tx: Tx,
  language: Language,
  activityIds: readonly string[],
): Promise<ReadonlyMap<string, PublicTexts>> {
  if (language === 'nl' || activityIds.length === 0) return new Map();
  const { rows } = await sql<PublicTexts>`
    select activity_id, title, summary, about, bring, changed_at, is_stale from activity_translations.pub_texts
    where language = ${language} and activity_id = any(${activityIds})`.execute(tx);
  return new Map(rows.map((row) => [row.activityId, row]));
}

export type ToMend = {
  readonly activityId: string;
  readonly activityTitle: string;
  readonly language: OtherLanguage;
  readonly isUnchecked: boolean;
};

/** Translations of open activities that are stale, or that a machine made and nobody read over; by title. */
export async function listToMend(
  tx: Tx,
  { municipalities, limit }: { municipalities: 'all' | readonly string[]; limit: number },
): Promise<ToMend[]> {
  const { rows } = await sql<ToMend>`
    select activity.id as activity_id, activity.title as activity_title, text.language,
      text.is_machine and text.checked_at is null as is_unchecked
    from activity_translations.texts text
    join activities.pub_activities activity on activity.id = text.activity_id
    left join activity_translations.pub_texts shown
      on shown.activity_id = text.activity_id and shown.language = text.language
    where activity.state in ('draft', 'in-review', 'published') and coalesce(shown.is_stale, true)
      and ${
        municipalities === 'all'
          ? sql`true`
          : sql`(activity.municipality_code = any(${municipalities}) or activity.municipality_code is null)`
      }
    order by activity.title, activity.id, text.language
    limit ${limit}`.execute(tx);
  return rows;
}
