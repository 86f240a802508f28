// The demo library's own 2025 and 2026. All of it is made up, and says so where it is read.
import type { Ctx } from '#kernel/ctx.ts';
import { holdSessions } from '../src/modules/programme/testing.ts';
import type { Everybody } from './cast.ts';
import { holdCourses } from './course-years.ts';
import { holdYear } from './hold-year.ts';
import { promiseMeppel } from './promises.ts';
import { seeded } from './random.ts';
import { reportYears } from './report-years.ts';
import { fillInReturns } from './returns.ts';
import { tickCardsIn } from './skills-need-cards.ts';
import { quoteVisitorsIn } from './testimonials.ts';
import { enterYear } from './year-figures.ts';
import { ELSEWHERE_TOLD, IN_COEVORDEN, IN_MEPPEL } from './year-programme.ts';

/** Fixed, so that every demo tells the same: what lies after today is planned and not yet held. */
export const STORY_YEARS = [2025, 2026] as const;

/** Both years, through the commands: what was promised and held, and what came of it. */
export async function tellYears(ctx: Ctx, cast: Everybody): Promise<void> {
  await promiseMeppel(ctx, cast);
  for (const year of STORY_YEARS) {
    const story = { year, staff: cast, random: seeded(year) };
    if (year === STORY_YEARS[0]) await tickCardsIn(ctx, cast.programmeMaker, year);
    await holdCourses(ctx, cast.programmeMaker, year);
    await holdYear(ctx, [...IN_COEVORDEN, ...IN_MEPPEL, ...ELSEWHERE_TOLD], story);
  }
  await holdSessions(ctx);
  await quoteVisitorsIn(ctx, cast.programmeMaker, STORY_YEARS[0]);
  await enterYear(ctx, cast);
  await reportYears(ctx, cast, STORY_YEARS);
  await fillInReturns(ctx, cast.informationOfficer);
}
