import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { NotFound, type Result } from '#kernel/result.ts';
import { startActivity } from '../activities/index.ts';
import { branchOf } from '../branches/index.ts';
import { listCommitments } from '../commitments/index.ts';
import type { Course } from '../courses/index.ts';
import { findPlace } from '../places/index.ts';
import { DEFAULT_SETTINGS, saveSettings } from '../sign-up-rules/index.ts';

type Content = Parameters<typeof startActivity>[1]['content'];

type Draft = {
  readonly course: Course;
  readonly municipalityCode: string;
  readonly branchId: string | null;
  readonly seats: number;
  readonly partners: string;
  /** In which the commitment runs that it adds to. */
  readonly year: number;
};

/** An activity with all that residents must know, so that it can be published as it is. Throws Forbidden. */
export async function makeDraft(ctx: Ctx, draft: Draft): Promise<string> {
  const { course, municipalityCode, branchId, seats, partners } = draft;
  const commitmentId = await servedBy(ctx, draft);
  const { summary, about, bring, audiences, priceCents, serviceId } = course;
  const texts = { summary, about, bring, serviceId, partners, audiences: [...audiences], seatsOnSite: seats };
  const prices = [{ ageFrom: null, ageUntil: null, cents: priceCents }];
  const organiser = partners === '' ? 'library' : 'together';
  const content: Content = { ...texts, prices, ...OF_EVERY_GROUP, organiser, coreFunctions: [2] };
  const start = { title: course.name, municipalityCode, branchId, commitmentId, content };
  const { id } = must(await startActivity(ctx, start));
  const payment = priceCents > 0 ? 'at-door' : 'none';
  must(await saveSettings(ctx, { ...DEFAULT_SETTINGS, ...SIGN_UP, payment, activityId: id }));
  return id;
}

/** Learning, counted once as development and education, in the chapter on taking part; a series counts as a whole. */
const OF_EVERY_GROUP = {
  pillar: 'learn',
  signUp: 'required',
  isPublic: true,
  isWhole: true,
  countingFunction: 2,
  reportChapter: 6,
} as const;

/** One signs up for the whole course, by name: that stands on the certificate. */
const SIGN_UP = { registersFor: 'series', mostPersons: 2, asksFirstNames: true } as const;

/** The one commitment to the municipality that these half-days can add to. */
async function servedBy(ctx: Ctx, { course, municipalityCode, year }: Draft): Promise<string | undefined> {
  if (!course.serviceId) return undefined;
  const asked = { municipalities: [municipalityCode], during: calendarYear(year), services: [course.serviceId] };
  const commitments = await listCommitments(ctx.tx, asked);
  const fitting = commitments.filter(({ counts }) => counts === 'sessions' || counts === 'series');
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/** What a command gave about something new of our own, of which it refuses nothing. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a new draft was refused: ${result.refusal.code}`);
  return result.value;
}

/** The municipality of a branch or of a place of others. Throws NotFound unless it is at a branch or at a place of others. */
export async function municipalityAt(
  { tx }: Ctx,
  { branchId, placeId }: { readonly branchId: string | null; readonly placeId: string | null },
): Promise<string> {
  if (branchId !== null) return (await branchOf(tx, { branchId })).municipalityCode;
  const place = placeId === null ? undefined : await findPlace(tx, placeId);
  if (!place) throw new NotFound(`place ${placeId}`);
  return place.municipalityCode;
}
