import { type Actor, can, municipalitiesFor, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { type Activity, readableActivity, scopeOf } from '../activities/index.ts';
import type { Version } from './questions.ts';
import { findSurvey } from './sql/surveys.ts';
import { findVersion } from './sql/versions.ts';
import type { Survey } from './survey.ts';

export type AskedSurvey = { readonly survey: Survey; readonly activity: Activity; readonly asked: Version };

/** A survey with its activity and what it asks, for who may read what was answered. Throws NotFound, Forbidden. */
export async function readableSurvey(ctx: Ctx, id: string): Promise<AskedSurvey> {
  const known = await surveyWithActivity(ctx, id);
  const { activity } = known;
  if (!can(ctx.actor, 'surveys:use', scopeOf(activity)) && !mayRead(ctx.actor, activity))
    throw new Forbidden('surveys:read');
  return known;
}

/** Staff of one branch read what came out in the whole municipality. */
function mayRead(actor: Actor, { municipalityCode }: Activity): boolean {
  const municipalities = municipalitiesFor(actor, 'surveys:read');
  return municipalities === 'all' || (municipalityCode !== null && municipalities.includes(municipalityCode));
}

/** The same for who works with it. Throws NotFound, Forbidden. */
export async function usableSurvey(ctx: Ctx, id: string): Promise<AskedSurvey> {
  const known = await surveyWithActivity(ctx, id);
  requirePermission(ctx.actor, 'surveys:use', scopeOf(known.activity));
  return known;
}

async function surveyWithActivity(ctx: Ctx, id: string): Promise<AskedSurvey> {
  const survey = await findSurvey(ctx.tx, id);
  const asked = survey && (await findVersion(ctx.tx, survey.versionId));
  if (!survey || !asked) throw new NotFound(`survey ${id}`);
  return { survey, asked, activity: await readableActivity(ctx, survey.activityId) };
}
