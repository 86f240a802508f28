import { can, municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { monthNames } from '#kernel/days.ts';
import type { FigureCell } from '#kernel/figures.ts';
import { monthsIn } from '#kernel/reporting-period.ts';
import { listTallied } from '#kernel/tallies.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';
import type { Place } from './contact.ts';
import { scopeOf } from './queries.ts';
import { listPlaces, listTopics } from './sql/lists.ts';
import { QUESTION_TALLY } from './tallies.ts';
import { domainWords, helpWords, referralWords } from './words.ts';

/** By what questions can be told apart. */
export const BREAKDOWNS = {
  topic: 'Onderwerp',
  domain: 'Soort vraag',
  help: 'Hoe geholpen',
  referral: 'Naar wie verwezen',
  place: 'Plek',
  municipality: 'Gemeente',
  month: 'Maand',
} as const;
export type Breakdown = keyof typeof BREAKDOWNS;

export type Asked = {
  readonly year: number;
  readonly by: Breakdown;
  readonly municipality?: string | undefined;
  readonly place?: string | undefined;
  readonly domain?: string | undefined;
  readonly topic?: string | undefined;
};

export type Line = { readonly label: string; readonly counted: number };
export type Overview = {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly municipalities: readonly Municipality[];
  readonly places: readonly Place[];
  readonly topics: readonly { readonly id: string; readonly label: string }[];
};

type Key = 'domain' | 'topicId' | 'help' | 'referralKind' | 'pointId' | 'branchId' | 'municipalityCode';
type Row = { readonly cell: number; readonly counted: number } & Readonly<Partial<Record<Key, string | null>>>;

const PLACE_KEYS: readonly Key[] = ['pointId', 'branchId'];
const KEYS_BY: Record<Breakdown, readonly Key[]> = {
  ...{ topic: ['topicId'], domain: ['domain'], help: ['help'], referral: ['referralKind'], place: PLACE_KEYS },
  ...{ municipality: ['municipalityCode'], month: ['municipalityCode'] },
};

/** Of what questions are counted: a municipality as a whole, or only the places in it that somebody may read. */
type Within = { readonly municipalities: readonly Municipality[]; readonly places: ReadonlySet<string> | 'all' };

/** No more than the question needs: each more makes more rows. */
const keysFor = ({ by, place, domain, topic }: Asked, { places }: Within): [Key, ...Key[]] =>
  [
    ...new Set([
      ...KEYS_BY[by],
      ...(place === undefined && places === 'all' ? [] : PLACE_KEYS),
      ...(domain === undefined ? [] : (['domain'] as const)),
      ...(topic === undefined ? [] : (['topicId'] as const)),
    ]),
  ] as [Key, ...Key[]];

/**
 * What was asked in a year, told apart in one way, where this actor may read it. Whole numbers: who reads this copies them to
 * the national form. See docs/algorithms/small-numbers.md
 */
export async function overviewOf(ctx: Ctx, asked: Asked): Promise<Overview> {
  const { tx, actor } = ctx;
  const municipalities = await listMunicipalities(tx, municipalitiesFor(actor, 'help-contacts:read'));
  const [topics, all] = [await listTopics(tx), await listPlaces(tx)];
  const places = all.filter((place) => can(actor, 'help-contacts:read', scopeOf(place)));
  const chosen = municipalities.filter(({ slug }) => asked.municipality === undefined || slug === asked.municipality);
  const readsAll = chosen.every(({ code }) => can(actor, 'help-contacts:read', { municipality: code }));
  const within = { municipalities: chosen, places: readsAll ? 'all' : new Set(places.map(({ key }) => key)) } as const;
  const counted = await countedBy(ctx, asked, within);
  const names = namesOf({ asked, topics, places, municipalities });
  const named = [...names].map(([key, label]) => ({ label, counted: counted.get(key) ?? 0 }));
  const lines = IN_ORDER.includes(asked.by) ? named : mostFirst(named);
  const total = lines.reduce((sum, line) => sum + line.counted, 0);
  return { lines, total, municipalities, topics, places: placesIn(places, chosen) };
}

/** These have an order of their own, and are shown where nothing was asked. */
const IN_ORDER: readonly Breakdown[] = ['month', 'domain', 'help'];

const mostFirst = (lines: readonly Line[]): Line[] =>
  lines
    .filter(({ counted }) => counted > 0)
    .sort((one, other) => other.counted - one.counted || one.label.localeCompare(other.label, 'nl'));

async function countedBy({ tx }: Ctx, asked: Asked, within: Within): Promise<Map<string, number>> {
  const year = calendarYear(asked.year);
  const periods: readonly DaySpan[] = asked.by === 'month' ? monthsIn(year) : [year];
  const scopes = within.municipalities.map(({ code }) => ({ kind: 'municipality', municipalityCode: code }) as const);
  const cells = periods.flatMap((period) => scopes.map((scope): FigureCell => ({ scope, period })));
  const tallied: readonly Row[] = await listTallied(tx, { ...QUESTION_TALLY, by: keysFor(asked, within) }, cells);
  const counted = new Map<string, number>();
  for (const row of tallied.filter((each) => isWithin(each, within) && isAsked(each, asked))) {
    const key = asked.by === 'month' ? String(Math.floor(row.cell / scopes.length)) : keyOf(row, asked.by);
    if (key) counted.set(key, (counted.get(key) ?? 0) + row.counted);
  }
  return counted;
}

const isWithin = (row: Row, { places }: Within): boolean => places === 'all' || places.has(placeKey(row));

const placeKey = ({ pointId, branchId }: Pick<Row, 'pointId' | 'branchId'>): string =>
  pointId ? `punt:${pointId}` : `vestiging:${branchId}`;

const isAsked = (row: Row, { place, domain, topic }: Asked): boolean =>
  (place === undefined || placeKey(row) === place) &&
  (domain === undefined || row.domain === domain) &&
  (topic === undefined || row.topicId === topic);

function keyOf(row: Row, by: Exclude<Breakdown, 'month'>): string | null | undefined {
  const keys = { topic: row.topicId, domain: row.domain, help: row.help, referral: row.referralKind };
  return by === 'place' ? placeKey(row) : by === 'municipality' ? row.municipalityCode : keys[by];
}

type Named = Pick<Overview, 'topics' | 'places' | 'municipalities'> & { readonly asked: Asked };

function namesOf({ asked, topics, places, municipalities }: Named): Map<string, string> {
  const names: Record<Breakdown, readonly (readonly [string, string])[]> = {
    topic: topics.map(({ id, label }) => [id, label]),
    domain: Object.entries(domainWords),
    help: Object.entries(helpWords),
    referral: Object.entries(referralWords),
    place: places.map(({ key, name, pointId }) => [key, pointId === null ? `${name} (balie)` : name]),
    municipality: municipalities.map(({ code, name }) => [code, name]),
    month: monthNames.map((name, index) => [String(index), name]),
  };
  return new Map(names[asked.by]);
}

const placesIn = (places: readonly Place[], chosen: readonly Municipality[]): Place[] =>
  places.filter(({ municipalityCode }) => chosen.some(({ code }) => code === municipalityCode));
