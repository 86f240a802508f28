import { audit } from '#kernel/audit.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { isSame, type OtherLanguage, type Texts, textsOf } from '../domain.ts';
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

/** The Dutch texts were changed while somebody translated them. */
export type DutchChanged = { readonly code: 'dutch-changed' };

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
  const me = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const made = before && before.isMachine === isMachine && isSame(before, texts) ? before : undefined;
  await upsertTranslation(ctx.tx, {
    ...{ activityId, language, ...texts, source, isMachine, version: version + 1 },
    ...{ madeBy: made ? made.madeBy : me, madeAt: made?.madeAt ?? ctx.now },
    ...{ checkedBy: isChecked ? me : null, checkedAt: isChecked ? ctx.now : null },
  });
  await audit(ctx, 'activity-translations.text-saved', activityId, { language, isMachine, isChecked });
  return ok({ id: activityId });
}
