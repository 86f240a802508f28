// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import type { Activity, ActivityContent } from './activity.ts';
import { saveActivity } from './commands/save-activity.ts';
import { startActivity } from './commands/start-activity.ts';
import { findActivity } from './sql.ts';

export { saveActivity } from './commands/save-activity.ts';
export { setPicture } from './commands/set-picture.ts';

/** Everything that residents must know, filled in. */
export const COMPLETE = {
  summary: 'Een avond over het veen en de mensen die er werkten.',
  audiences: ['adults'],
  signUp: 'wished',
  prices: [{ ageFrom: null, ageUntil: null, cents: 0 }],
  pillar: 'learn',
  organiser: 'library',
  coreFunctions: [2, 4],
  countingFunction: 2,
  reportChapter: 3,
} as const;

type Given = Partial<ActivityContent> & {
  municipalityCode?: string | null;
  branchId?: string | null;
  commitmentIds?: readonly string[];
};

/** A draft in Coevorden that lacks only its sessions; says only what the test or the demo is about. */
export async function anActivity(ctx: Ctx, given: Given = {}): Promise<Activity> {
  const {
    municipalityCode = 'GM0109',
    branchId = null,
    commitmentIds,
    title = 'Lezing over het veen',
    ...rest
  } = given;
  const started = await startActivity(ctx, { title, municipalityCode, branchId });
  if (!started.ok) throw new Error('starting never refuses');
  const { id } = started.value;
  const { audiences, prices, coreFunctions, ...complete } = COMPLETE;
  const lists = { audiences: [...audiences], prices: [...prices], coreFunctions: [...coreFunctions] };
  const changes = { ...complete, ...lists, ...rest };
  const saved = await saveActivity(ctx, { id, version: 1, changes, ...(commitmentIds && { commitmentIds }) });
  if (!saved.ok) throw new Error(`the activity was refused: ${saved.refusal.code}`);
  return reread(ctx, id);
}

/** The activity as it stands now. */
export async function reread({ tx }: Ctx, id: string): Promise<Activity> {
  const activity = await findActivity(tx, id);
  if (!activity) throw new Error(`activity ${id} is gone`);
  return activity;
}
