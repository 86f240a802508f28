// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { saveSettings as save } from './commands/save-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export { addQuestion } from './commands/add-question.ts';

/** Says how residents sign up, where it is other than by default. */
export const saveSettings = (ctx: Ctx, { activityId, ...settings }: Partial<Settings> & { activityId: string }) =>
  save(ctx, { activityId, ...DEFAULT_SETTINGS, ...settings });
