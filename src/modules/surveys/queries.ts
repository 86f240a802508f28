import type { Ctx } from '#kernel/ctx.ts';
import type { Version } from './questions.ts';
import { findAskedTitle, findSurveyByCode } from './sql/surveys.ts';
import { findVersion } from './sql/versions.ts';
import type { Survey } from './survey.ts';

export type AskedInPublic = { readonly survey: Survey; readonly version: Version; readonly title: string };

/** What a survey asks and about which activity, for anybody who has its code. Undefined when there is none. */
export async function askedInPublic({ tx }: Ctx, code: string): Promise<AskedInPublic | undefined> {
  const survey = await findSurveyByCode(tx, code);
  const version = survey && (await findVersion(tx, survey.versionId));
  const title = survey && (await findAskedTitle(tx, survey.activityId));
  return survey && version && title !== undefined ? { survey, version, title } : undefined;
}
