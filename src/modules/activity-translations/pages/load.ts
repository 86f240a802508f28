import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { isOtherLanguage, type OtherLanguage } from '#kernel/translations.ts';
import { type Activity, readableActivity, scopeOf } from '../../activities/index.ts';
import type { Translation } from '../domain.ts';
import { findTranslation } from '../sql.ts';

export const addressOf = (activityId: string): string => `/werk/activiteiten/${activityId}/vertalingen`;

export type Loaded = {
  readonly activity: Activity;
  readonly language: OtherLanguage;
  readonly translation: Translation | undefined;
};

/** The activity and the language in the address, for who may change the activity. Throws NotFound, Forbidden. */
export const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx: Ctx) => {
    const language = c.req.param('language');
    if (!isOtherLanguage(language)) throw new NotFound(`language ${language}`);
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    return { activity, language, translation: await findTranslation(ctx.tx, activity.id, language) };
  });
