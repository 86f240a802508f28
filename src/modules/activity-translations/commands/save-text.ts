import { audit } from '#kernel/audit.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type DutchChanged, type OtherLanguage, provenanceOf } from '#kernel/translations.ts';
import { changeableActivity } from '../../activities/index.ts';
import { isSame, type Texts, textsOf } from '../domain.ts';
import { findTranslation, upsertTranslation } from '../sql.ts';

export type SaveText = {
  readonly activityId: string;
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
 * Keeps the texts of an activity in another language. Reading over what somebody else made leaves it theirs.
 * Refuses: stale, dutch-changed. Throws NotFound, Forbidden.
 */
export async function saveText(ctx: Ctx, input: SaveText): Promise<Result<{ id: string }, Stale | DutchChanged>> {
  const { activityId, language, texts, isMachine, isChecked, dutchHash, version } = input;
  const source = textsOf(await changeableActivity(ctx, activityId));
  const before = await findTranslation(ctx.tx, activityId, language);
  if ((before?.version ?? 0) !== version) return refuse({ code: 'stale' });
  if (hashOf(source) !== dutchHash) return refuse({ code: 'dutch-changed' });
  const same = before && isSame(before, texts) ? before : undefined;
  await upsertTranslation(ctx.tx, {
    ...{ activityId, language, ...texts, source, version: version + 1 },
    ...provenanceOf(ctx, { isMachine, isChecked, same }),
  });
  await audit(ctx, 'activity-translations.text-saved', activityId, { language, isMachine, isChecked });
  return ok({ id: activityId });
}
