import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear, formatSpan } from '#kernel/day-span.ts';
import { addDays, formatDay } from '#kernel/days.ts';
import type { Module } from '#kernel/module.ts';
import { NotFound } from '#kernel/result.ts';
import { activityWords } from '../activities/index.ts';
import { listBranches } from '../branches/index.ts';
import { listCommitments, quantityText, withProgress } from '../commitments/index.ts';
import { findMunicipality, organisationName } from '../organisation/index.ts';
import { type PrintedPanel, panelsIn } from '../panel-surveys/index.ts';
import { type Surveyed, surveyedIn } from '../survey-results/index.ts';
import type { Chapter } from './chapter.ts';
import type { BlockContent } from './content.ts';
import { fillValues } from './fill-values.ts';
import {
  type FilledActivity,
  type FilledBlock,
  type FilledBranch,
  type FilledCommitment,
  type FilledPart,
  type FilledReport,
  keyOf,
} from './filled-report.ts';
import { MAP_FIGURES, referencesInChapters, referencesOf } from './references.ts';
import { paragraphsOf, type TextPart } from './report-text.ts';
import { type HeldActivity, listHeldActivities } from './sql/activities.ts';

/** What blocks are filled with, read once for the whole report. */
type Facts = {
  readonly year: number;
  readonly activities: ReadonlyMap<string, HeldActivity>;
  readonly commitments: readonly FilledCommitment[];
  readonly branches: readonly FilledBranch[];
  readonly surveyed: Surveyed;
  readonly panels: readonly PrintedPanel[];
};

type Report = { readonly municipalityCode: string; readonly year: number; readonly title: string };

/** A report with what stands in it. */
type Written = { readonly report: Report; readonly chapters: readonly Chapter[] };

/**
 * A report with everything filled in as it is now, and as far as the actor may know: what a page shows, and what is
 * frozen once it is final. Throws NotFound for a municipality that is gone.
 */
export async function fillReport(
  ctx: Ctx,
  modules: readonly Module[],
  { report, chapters }: Written,
): Promise<FilledReport> {
  const municipality = await findMunicipality(ctx.tx, report.municipalityCode);
  if (!municipality) throw new NotFound(`municipality ${report.municipalityCode}`);
  const { code, name, slug } = municipality;
  const contents = chapters.flatMap(({ blocks }) => blocks.map(({ content }) => content));
  const facts = await factsFor(ctx, modules, { report, contents });
  return {
    title: report.title,
    organisation: await organisationName(ctx.tx),
    municipality: { code, name, slug },
    year: report.year,
    chapters: chapters.map(({ id, title, number, blocks }) => ({
      ...{ id, title, number },
      blocks: blocks.map((block) => ({ id: block.id, ...filledBlock(block.content, facts) })),
    })),
    values: await fillValues(ctx, modules, { about: report, references: referencesInChapters(chapters, report.year) }),
  };
}

type Asked = { readonly report: Report; readonly contents: readonly BlockContent[] };

async function factsFor(ctx: Ctx, modules: readonly Module[], { report, contents }: Asked): Promise<Facts> {
  const has = (kind: BlockContent['kind']) => contents.some((content) => content.kind === kind);
  const ids = contents.flatMap((content) => (content.kind === 'activities' ? content.activityIds : []));
  const { municipalityCode, year } = report;
  const period = calendarYear(report.year);
  const held = ids.length > 0 ? await listHeldActivities(ctx.tx, { municipalityCode, period, ids }) : [];
  return {
    year,
    activities: new Map(held.map((activity) => [activity.id, activity])),
    commitments: has('commitments') ? await commitmentsIn(ctx, modules, report) : [],
    branches: has('map') ? await branchesIn(ctx, report) : [],
    surveyed: has('survey')
      ? await surveyedIn(ctx.tx, report)
      : { activities: 0, answers: 0, results: [], services: [] },
    panels: has('panel') ? await panelsIn(ctx.tx, report) : [],
  };
}

async function commitmentsIn(ctx: Ctx, modules: readonly Module[], report: Report): Promise<FilledCommitment[]> {
  const wanted = { municipalities: [report.municipalityCode], during: calendarYear(report.year) };
  const progress = await withProgress(ctx, modules, await listCommitments(ctx.tx, wanted));
  return progress.map((commitment) => {
    const { id, serviceTitle, label, place, byModules, count, quantityMin } = commitment;
    return {
      id,
      label: [serviceTitle, label, place].filter(Boolean).join(', '),
      promised: quantityText(commitment),
      ...(byModules && { done: count, isKept: count >= quantityMin }),
    };
  });
}

async function branchesIn({ tx }: Ctx, report: Report): Promise<FilledBranch[]> {
  const lastDay = addDays(calendarYear(report.year).endsBefore, -1);
  const branches = await listBranches(tx, lastDay, report.municipalityCode);
  return branches.map(({ name, town, sizeClass, longitude, latitude }) => ({
    ...{ name, town, longitude: Number(longitude), latitude: Number(latitude) },
    kind: sizeClass === 'large' ? 'main' : sizeClass === 'service-point' ? 'minor' : 'ordinary',
  }));
}

function filledBlock(content: BlockContent, facts: Facts): FilledBlock {
  const { year, activities, commitments, branches } = facts;
  const { heading } = content;
  switch (content.kind) {
    case 'text':
      return { kind: 'text', heading, signedBy: content.signedBy, paragraphs: filledParagraphs(content.text, year) };
    case 'figures':
      return { kind: 'figures', heading, keys: keysOf(content, year) };
    case 'chart':
      return { kind: 'chart', heading, shape: content.shape, keys: keysOf(content, year) };
    case 'map':
      return { kind: 'map', heading, branches, keys: MAP_FIGURES.map((figureId) => keyOf({ figureId }, year)) };
    case 'activities': {
      const held = content.activityIds.flatMap((id) => activities.get(id) ?? []);
      return { kind: 'activities', heading, activities: [...held.map(filledActivity), ...content.told] };
    }
    case 'commitments':
      return { kind: 'commitments', heading, commitments };
    case 'survey':
      return { kind: 'survey', heading, ...facts.surveyed };
    case 'panel':
      return { kind: 'panel', heading, panels: facts.panels };
    case 'table':
    case 'quotes':
    case 'doubts':
      return content;
  }
}

const keysOf = (content: BlockContent, year: number): string[] =>
  referencesOf(content, year).map((reference) => keyOf(reference, year));

const filledParagraphs = (text: string, year: number) => {
  const filled = (parts: readonly TextPart[]): FilledPart[] =>
    parts.map((part) => (typeof part === 'string' ? part : { key: keyOf(part, year) }));
  return paragraphsOf(text).map((paragraph) =>
    paragraph.kind === 'paragraph'
      ? { kind: 'paragraph' as const, parts: filled(paragraph.parts) }
      : { kind: 'list' as const, items: paragraph.items.map(filled) },
  );
};

function filledActivity({
  id,
  title,
  firstDay,
  lastDay,
  sessions,
  towns,
  audiences,
  visitors,
}: HeldActivity): FilledActivity {
  const span =
    firstDay === lastDay ? formatDay(firstDay) : formatSpan({ startsOn: firstDay, endsBefore: addDays(lastDay, 1) });
  return {
    ...{ activityId: id, title },
    when: sessions > 1 ? `${sessions} keer, ${span}` : span,
    where: towns.join(', '),
    audience: audiences
      .map((audience) => activityWords.audiences[audience as keyof typeof activityWords.audiences])
      .join(', '),
    attendance: visitors === null ? '' : `${visitors} ${visitors === 1 ? 'bezoeker' : 'bezoekers'}`,
  };
}
