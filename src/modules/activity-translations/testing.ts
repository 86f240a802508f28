// Builders for tests and for the demo, of this module and others.
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { OtherLanguage } from '#kernel/translations.ts';
import { readableActivity } from '../activities/index.ts';
import { saveText } from './commands/save-text.ts';
import { type Texts, textsOf } from './domain.ts';
import { findTranslation } from './sql.ts';

type Given = {
  readonly activityId: string;
  readonly language: OtherLanguage;
  readonly texts?: Partial<Texts>;
  readonly isMachine?: boolean;
  readonly isChecked?: boolean;
};

/** Puts an activity in another language, as somebody who has the Dutch of now before them. */
export async function aTranslation(ctx: Ctx, given: Given): Promise<void> {
  const { activityId, language, texts, isMachine = false, isChecked = false } = given;
  const dutchHash = hashOf(textsOf(await readableActivity(ctx, activityId)));
  const version = (await findTranslation(ctx.tx, activityId, language))?.version ?? 0;
  const complete = { title: 'Title', summary: 'In short.', about: '', bring: '', ...texts };
  const saved = await saveText(ctx, {
    ...{ activityId, language, isMachine, isChecked, dutchHash, version },
    texts: complete,
  });
  if (!saved.ok) throw new Error(`the translation was refused: ${saved.refusal.code}`);
}
