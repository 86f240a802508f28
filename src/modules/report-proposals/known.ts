import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { Module } from '#kernel/module.ts';
import { panelsIn } from '../panel-surveys/index.ts';
import { fillValues, listHeldActivities } from '../report-contents/index.ts';
import { surveyedIn } from '../survey-results/index.ts';
import { listUsable } from '../testimonials/index.ts';
import type { Known } from './proposal.ts';

type About = { readonly municipality: { readonly code: string; readonly name: string }; readonly year: number };

/**
 * What is known of a municipality and a year, to propose a report from: of a year that is over what everybody may see, for
 * a report with anything else in it could not be made final.
 */
export async function knownOf(ctx: Ctx, modules: readonly Module[], { municipality, year }: About): Promise<Known> {
  const figures = [...figuresOf(modules).figures.values()];
  const about = { municipalityCode: municipality.code, year };
  const references = figures.flatMap(({ id: figureId }) => [{ figureId }, { figureId, year: year - 1 }]);
  const isOver = calendarYear(year).endsBefore <= today(ctx.now);
  const reader = isOver ? { ...ctx, actor: visitor } : ctx;
  const values = await fillValues(reader, modules, { about, references });
  const valuedIn = (of: number) =>
    new Set(figures.map(({ id }) => id).filter((id) => values[`${id}@${of}`]?.origin !== 'unknown'));
  const held = await listHeldActivities(ctx.tx, { municipalityCode: municipality.code, period: calendarYear(year) });
  const byChapter = Map.groupBy(held, ({ chapter }) => chapter ?? 0);
  const usable = await listUsable(ctx, { municipalityCode: municipality.code, use: 'report-web' });
  const valued = valuedIn(year);
  return {
    ...{ municipality: municipality.name, year, figures, valued },
    telling: new Set([...valued].filter((id) => values[`${id}@${year}`]?.value !== 0)),
    valuedBefore: valuedIn(year - 1),
    isSurveyed: (await surveyedIn(ctx.tx, about)).answers > 0,
    hasPanel: (await panelsIn(ctx.tx, about)).length > 0,
    testimonialIds: usable.filter(({ happenedOn }) => happenedOn.startsWith(`${year}-`)).map(({ id }) => id),
    activityIds: new Map([...byChapter].map(([chapter, each]) => [chapter, each.map(({ id }) => id)])),
  };
}
