import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { OtherLanguage } from '#kernel/translations.ts';
import type { Section, SectionDetails, SectionKind, Texts, Translation } from './domain.ts';

const sections = (tx: Tx) =>
  tx
    .selectFrom('newcomers.sections')
    .select(['id', 'municipalityCode', 'title', 'text', 'branchId', 'placeId', 'phone', 'email', 'link', 'version'])
    .select(sql<SectionKind>`kind`.as('kind'));

/** The sections of a municipality and those that hold everywhere, by title; of `null` only these last. */
export const listSections = (tx: Tx, municipalityCode: string | null): Promise<Section[]> =>
  sections(tx)
    .where((eb) => eb.or([eb('municipalityCode', 'is', null), eb('municipalityCode', '=', municipalityCode)]))
    .orderBy('title')
    .orderBy('id')
    .execute();

/** All sections there are. */
export const listAllSections = (tx: Tx): Promise<Section[]> => sections(tx).execute();

export const findSection = (tx: Tx, id: string): Promise<Section | undefined> =>
  sections(tx).where('id', '=', id).executeTakeFirst();

/** Locks the section until commit: its texts and its translations change one after the other. */
export const lockSection = (tx: Tx, id: string): Promise<Section | undefined> =>
  sections(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertSection = (tx: Tx, section: Omit<Section, 'version'>): Promise<unknown> =>
  tx.insertInto('newcomers.sections').values(section).execute();

/** Changes what is given, and makes the next version. */
export const updateSection = (tx: Tx, id: string, details: SectionDetails): Promise<unknown> =>
  tx
    .updateTable('newcomers.sections')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Takes a section away, with its translations. */
export const deleteSection = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('newcomers.sections').where('id', '=', id).execute();

/** The translations of these sections, in all languages or in one. */
export const listTranslations = (
  tx: Tx,
  sectionIds: readonly string[],
  language?: OtherLanguage,
): Promise<Translation[]> =>
  tx
    .selectFrom('newcomers.translations')
    .select(['sectionId', 'title', 'text', 'isMachine', 'madeBy', 'madeAt', 'checkedBy', 'checkedAt', 'version'])
    .select([sql<OtherLanguage>`language`.as('language'), sql<Texts>`source`.as('source')])
    .where('sectionId', '=', sql<string>`any(${sectionIds}::uuid[])`)
    .$if(language !== undefined, (query) => query.where('language', '=', language ?? ''))
    .execute();

/** The texts of a section in a language. Lock the section first to be sure that it does not change. */
export const findTranslation = async (
  tx: Tx,
  sectionId: string,
  language: OtherLanguage,
): Promise<Translation | undefined> => (await listTranslations(tx, [sectionId], language))[0];

/** Keeps the texts of a section in a language, in place of what they were. */
export const upsertTranslation = (tx: Tx, { source, ...translation }: Translation): Promise<unknown> => {
  const row = { ...translation, source: JSON.stringify(source) };
  return tx
    .insertInto('newcomers.translations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['sectionId', 'language']).doUpdateSet(row))
    .execute();
};
