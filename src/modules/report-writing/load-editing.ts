import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { found, idParam, type Request } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { withParameters } from '#ui/page-url.ts';
import {
  type BlockContent,
  blockNames,
  type Chapter,
  fillReport,
  listHeldActivities,
} from '../report-contents/index.ts';
import { listUsable } from '../testimonials/index.ts';
import { blockHref, chapterHref, placeOf } from './addresses.ts';
import type { EditorAround, Held } from './editors/editor.ts';
import { blockAsked, chapterAsked, type Report, writableReport } from './load-report.ts';
import { pickableFigures } from './pickable-figures.ts';

type Kind = BlockContent['kind'];
type Block = Chapter['blocks'][number];

/** Where a part is written, and for which report. */
export type Editing = {
  readonly report: Report;
  readonly chapter: Chapter;
  readonly kind: Kind;
  /** Where its form is sent. */
  readonly address: string;
  /** Where it stands, or will stand, in the page of the report. */
  readonly back: string;
};

/** The part in the address, for who may write it. Throws NotFound, Forbidden. */
export async function existingPart(c: Request, ctx: Ctx): Promise<Editing & { readonly block: Block }> {
  const { report, chapters } = await writableReport(c, ctx);
  const { chapter, block } = blockAsked(c, { report, chapters });
  const { kind } = block.content;
  const [address, back] = [blockHref(report.id, block.id), placeOf(report.id, block.id)];
  return { report, chapter, block, kind, address, back };
}

/**
 * The part that a form was sent for. Somebody else can have taken it out meanwhile: then it becomes a new part of its
 * chapter, so that what was typed can be kept. Throws NotFound, Forbidden.
 */
export async function sentPart(c: Request, ctx: Ctx, data: FormData): Promise<Editing & { readonly block?: Block }> {
  const { report, chapters } = await writableReport(c, ctx);
  const blockId = idParam(c, 'blockId');
  if (chapters.some(({ blocks }) => blocks.some(({ id }) => id === blockId))) return existingPart(c, ctx);
  const [kind, chapterId] = [String(data.get('kind')), data.get('chapter')];
  const chapter = found(chapters.find(({ id }) => id === chapterId) ?? chapters.at(-1), `block ${blockId}`);
  if (!isKind(kind)) throw new NotFound(`block ${blockId}`);
  const address = withParameters(`${chapterHref(report.id, chapter.id)}/nieuw-onderdeel`, { soort: kind });
  return { report, chapter, kind, address, back: placeOf(report.id, chapter.id) };
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(blockNames, kind);

/** A part to come, of the kind that the address asks for, or of none yet. */
export type NewPart = Omit<Editing, 'kind'> & { readonly kind: Kind | undefined; readonly afterId?: string };

/** A new part of the chapter in the address. Throws NotFound, Forbidden. */
export async function newPart(c: Request, ctx: Ctx): Promise<NewPart> {
  const { report, chapters } = await writableReport(c, ctx);
  const chapter = chapterAsked(c, { report, chapters });
  const [kind = '', after] = [c.req.query('soort'), c.req.query('na')];
  // What it should come after can be gone by now: then it comes at the end.
  const before =
    after === undefined ? undefined : (chapter.blocks.find(({ id }) => id === after) ?? chapter.blocks.at(-1));
  const start = `${chapterHref(report.id, chapter.id)}/nieuw-onderdeel`;
  return {
    ...{ report, chapter },
    kind: isKind(kind) ? kind : undefined,
    ...(before && { afterId: before.id }),
    address: withParameters(start, { soort: kind || undefined, na: after }),
    back: placeOf(report.id, before?.id ?? chapter.id),
  };
}

/** What the fields of an editor are shown with. */
export async function editorAround(
  c: Request,
  ctx: Ctx,
  { report, chapter, kind, address }: Editing,
): Promise<EditorAround> {
  return {
    year: report.year,
    figures: pickableFigures(figuresOf(c.var.modules).figures),
    held: kind === 'activities' ? await heldIn(c, ctx, { report, chapter }) : [],
    testimonials:
      kind === 'quotes' ? await listUsable(ctx, { municipalityCode: report.municipalityCode, use: 'report-web' }) : [],
    pickAt: withParameters(address, { actie: 'cijfer' }),
  };
}

/** What was held in the municipality and year, in the words in which a report prints it; what counts in this chapter on top. */
async function heldIn(c: Request, ctx: Ctx, { report, chapter }: Pick<Editing, 'report' | 'chapter'>): Promise<Held[]> {
  const { municipalityCode, year } = report;
  const held = await listHeldActivities(ctx.tx, { municipalityCode, period: calendarYear(year) });
  const activityIds = held.map(({ id }) => id);
  const content: BlockContent = { kind: 'activities', heading: '', activityIds, told: [] };
  const only = { ...chapter, blocks: [{ id: chapter.id, position: 1, version: 1, content }] };
  const { chapters } = await fillReport(ctx, c.var.modules, { report, chapters: [only] });
  const [filled] = chapters[0]?.blocks ?? [];
  const printed = filled?.kind === 'activities' ? filled.activities : [];
  const isHere = (of: number | null): boolean => of === chapter.number;
  return held
    .toSorted((one, other) => Number(isHere(other.chapter)) - Number(isHere(one.chapter)))
    .map(({ id, title, chapter: of }) => {
      const { when = '', where = '', attendance = '' } = printed.find(({ activityId }) => activityId === id) ?? {};
      const words = [title, when, where, attendance || 'niet geteld'].filter(Boolean).join(', ');
      return { id, words, chapter: of === null ? 'Zonder hoofdstuk' : `Hoofdstuk ${of}` };
    });
}
