import { audit } from '#kernel/audit.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type DutchChanged, type OtherLanguage, provenanceOf } from '#kernel/translations.ts';
import { isSame, type Texts, textsOf } from '../domain.ts';
import { findTranslation, upsertTranslation } from '../sql.ts';
import { changeableSection } from './changeable-section.ts';

export type SaveTranslation = {
  readonly sectionId: string;
  readonly language: OtherLanguage;
  readonly texts: Texts;
  readonly isMachine: boolean;
  /** Whoever saves it has read it over. */
  readonly isChecked: boolean;
  /** Of the Dutch texts that were shown to who made it. */
  readonly dutchHash: string;
  /** Zero when there was none. */
  readonly version: number;
};

/**
 * Keeps the texts of a section in another language. Reading over what somebody else made leaves it theirs.
 * Refuses: stale, dutch-changed. Throws NotFound, Forbidden.
 */
export async function saveTranslation(
  ctx: Ctx,
  input: SaveTranslation,
): Promise<Result<{ id: string }, Stale | DutchChanged>> {
  const { sectionId, language, texts, isMachine, isChecked, dutchHash, version } = input;
  const source = textsOf(await changeableSection(ctx, sectionId));
  const before = await findTranslation(ctx.tx, sectionId, language);
  if ((before?.version ?? 0) !== version) return refuse({ code: 'stale' });
  if (hashOf(source) !== dutchHash) return refuse({ code: 'dutch-changed' });
  const same = before && isSame(before, texts) ? before : undefined;
  await upsertTranslation(ctx.tx, {
    ...{ sectionId, language, ...texts, source, version: version + 1 },
    ...provenanceOf(ctx, { isMachine, isChecked, same }),
  });
  await audit(ctx, 'newcomers.translation-saved', sectionId, { language, isMachine, isChecked });
  return ok({ id: sectionId });
}
