import type { DaySpan } from '#kernel/day-span.ts';
import type { Calculation, Facts, Line, Quantities, Selection } from '../calculations/index.ts';
import { type Reading, schoolNormsOf } from '../school-norms/index.ts';
import type { EditionDocument, Service } from '../tariffs/index.ts';
import { type Counts, type Making, type Multiplier, NORM_RULES, type Rhythm } from './commitment-rules.ts';

/** With whom something was agreed. */
export type PartyKind = 'municipality' | 'school' | 'childcare';

type Norm = Service['norms'][number];
type Range = { readonly min: number; readonly max: number; readonly reading?: Reading };

/** What was agreed, as far as commitments follow from it. The facts are those of the party. */
export type Agreed = {
  /** What is done once was done in the first term. */
  readonly isRenewal?: boolean;
  readonly partyKind: PartyKind;
  readonly edition: EditionDocument;
  readonly calculation: Pick<Calculation, 'lines'>;
  readonly selections: readonly Selection[];
  readonly facts: Facts;
  readonly branches: readonly { readonly id: string; readonly sizeClass: string }[];
  /** Of a number of pupils in no band. */
  readonly reading: Reading;
};

/** What a norm promises, before it is given its days. */
type Promised = Range & { readonly making: Making; readonly everyYears: number; readonly branchId: string | null };

/** Something that the library must deliver in a period, and what adds to it. */
export type NewCommitment = DaySpan & {
  readonly serviceId: string;
  readonly serviceTitle: string;
  readonly normId: string;
  readonly label: string;
  readonly unit: string;
  readonly quantityMin: number;
  readonly quantityMax: number;
  readonly rhythm: Rhythm;
  readonly counts: Counts;
  readonly branchId: string | null;
  /** A series of which each counts as so many sessions. */
  readonly seriesCountsAs: number | null;
  /** How a number of pupils in no band was read; null where the source decides. Undecided: a range of both sides. */
  readonly reading: Reading | null;
};

/** A norm that could promise nothing, because nobody stated this number. */
export type OpenNorm = { readonly serviceId: string; readonly normId: string; readonly missing: Multiplier | 'rule' };

/**
 * The commitments that follow from what was agreed, in the order of the edition: one for each norm and each year. A norm
 * whose quantity nobody stated is told in `open`, never taken for zero. See docs/algorithms/commitments.md
 */
export function commitmentsOf(
  agreed: Agreed,
  years: readonly DaySpan[],
): { commitments: NewCommitment[]; open: OpenNorm[] } {
  const commitments: NewCommitment[] = [];
  const open: OpenNorm[] = [];
  for (const { service, norm, rule } of normsIn(agreed)) {
    if (typeof rule === 'string' || (rule?.once && agreed.isRenewal)) continue;
    const promises = rule ? promisesOf({ agreed, service, norm, making: rule }) : { missing: 'rule' as const };
    if ('missing' in promises) open.push({ serviceId: service.id, normId: norm.id, missing: promises.missing });
    else commitments.push(...promises.flatMap((promised) => inYears({ service, norm, promised }, years)));
  }
  return { commitments, open };
}

function normsIn({ edition, selections, calculation }: Agreed) {
  const chosen = new Set([...selections, ...calculation.lines].map(({ service }) => service));
  return edition.services
    .filter(({ id }) => chosen.has(id))
    .flatMap((service) =>
      service.norms.map((norm) => ({ service, norm, rule: NORM_RULES[`${service.id}/${norm.id}`] })),
    );
}

type Asked = { readonly agreed: Agreed; readonly service: Service; readonly norm: Norm; readonly making: Making };
type Missing = { readonly missing: Multiplier };

function promisesOf(asked: Asked): Promised[] | Missing {
  const { norm, making } = asked;
  if (norm.value.kind === 'sizes') return promisesBySize(asked, norm.value);
  const everyYears = norm.value.kind === 'interval' ? (norm.value.everyYears ?? 1) : 1;
  const each = countOf(making.each, asked);
  const most = making.upTo === undefined ? each : countOf(making.upTo, asked);
  if (each === undefined) return { missing: making.each ?? 'units' };
  if (most === undefined) return { missing: making.upTo ?? 'units' };
  const { min, max, reading } = norm.value.kind === 'bands' ? bandRange(asked) : rangeOf(norm);
  const ratio = norm.value.kind === 'ratio' ? 1 / norm.value.perPupils : 1;
  const range = { min: min * each * ratio, max: max * Math.max(each, most) * ratio, ...(reading && { reading }) };
  return [{ ...range, making, everyYears, branchId: null }];
}

function rangeOf({ value }: Norm): Range {
  if (value.kind === 'exact' || value.kind === 'ratio') return { min: value.value, max: value.value };
  if (value.kind === 'range') return { min: value.min ?? value.max ?? 0, max: value.max ?? value.min ?? 0 };
  const times = value.kind === 'interval' && value.everyMonths ? 12 / value.everyMonths : 1;
  return { min: times, max: times };
}

/** For each school, or pupil, the value of the band. Of several schools only the total is known: then the lowest and the highest. */
function bandRange({ agreed, service, norm }: Asked): Range {
  const { schools, pupils } = { ...agreed.facts, ...plain(quantitiesOf(agreed, service.id)) };
  const values = norm.value.kind === 'bands' ? norm.value.bands.map(({ value }) => value) : [];
  if (schools !== 1 || pupils === undefined) return { min: Math.min(...values), max: Math.max(...values) };
  const readings = agreed.reading === 'undecided' ? (['exchange', 'more-books'] as const) : [agreed.reading];
  const norms = readings.map((reading) => schoolNormsOf(service, pupils, reading));
  const found = norms.map(({ educationHoursPerWeek, booksPerPupil }) =>
    norm.unit === 'books_per_pupil' ? booksPerPupil : educationHoursPerWeek,
  );
  const known = found.filter((value) => value !== undefined);
  const isRead = norms.some(({ decidedByReading }) => decidedByReading.includes(norm.unit));
  return { min: Math.min(...known), max: Math.max(...known), ...(isRead && { reading: agreed.reading }) };
}

type Sizes = Extract<Norm['value'], { kind: 'sizes' }>;
const SIZES = ['large', 'medium', 'small'] as const;

/** A commitment for each branch of a size; without a place when other branches were priced than are registered. */
function promisesBySize({ agreed, service, norm, making }: Asked, value: Sizes): Promised[] {
  const lines = agreed.calculation.lines.filter((line) => line.service === service.id);
  const found = SIZES.flatMap((size): { branchId: string | null; count: number }[] => {
    const priced = lines.filter((line) => line.size === size).reduce((sum, { quantity }) => sum + quantity, 0);
    const there = norm.per === 'branch' ? agreed.branches.filter(({ sizeClass }) => sizeClass === size) : [];
    if (there.length > 0 && there.length === priced)
      return there.map(({ id }) => ({ branchId: id, count: value[size] }));
    return priced > 0 ? [{ branchId: null, count: value[size] * priced }] : [];
  });
  return found.map(({ branchId, count }) => ({ min: count, max: count, making, everyYears: 1, branchId }));
}

const quantitiesOf = ({ selections }: Agreed, serviceId: string): Quantities =>
  selections.find(({ service }) => service === serviceId)?.quantities ?? {};

const plain = ({ schools, pupils, childcareLocations }: Quantities) =>
  Object.fromEntries(
    Object.entries({ schools, pupils, childcareLocations }).filter(([, count]) => count !== undefined),
  );

function countOf(multiplier: Multiplier | undefined, { agreed, service }: Asked): number | undefined {
  if (multiplier === undefined) return 1;
  const stated = quantitiesOf(agreed, service.id);
  if (multiplier === 'branches') return agreed.branches.length;
  if (multiplier === 'units') return stated.units ?? 1;
  if (multiplier === 'ownSchool') return agreed.partyKind === 'school' ? 1 : undefined;
  if (multiplier === 'ownPupils') return agreed.partyKind === 'school' ? agreed.facts.pupils : undefined;
  if (multiplier === 'themes') return themesOf(service);
  if (multiplier === 'clinicBlocks') return quantityOf(agreed.calculation.lines, service.id);
  return stated[multiplier] ?? agreed.facts[multiplier];
}

const themesOf = ({ norms }: Service): number =>
  norms.filter(({ value }) => value.kind === 'interval').reduce((sum, norm) => sum + rangeOf(norm).min, 0);

const quantityOf = (lines: readonly Line[], serviceId: string): number =>
  lines.filter(({ service }) => service === serviceId).reduce((sum, { quantity }) => sum + quantity, 0);

/** One commitment a year; one for so many years together where the norm says so; only the first for what is done once. */
function inYears(of: { service: Service; norm: Norm; promised: Promised }, years: readonly DaySpan[]): NewCommitment[] {
  const { service, norm, promised } = of;
  const { making, everyYears, branchId, min, max, reading = null } = promised;
  const { label, unit, counts, rhythm = 'period', once, seriesNorm } = making;
  const series = service.norms.find(({ id }) => id === seriesNorm)?.value;
  return spansOf(years, everyYears)
    .slice(0, once ? 1 : undefined)
    .map((span) => ({
      ...span,
      ...{ serviceId: service.id, serviceTitle: service.title, normId: norm.id },
      ...{ label, unit, counts, rhythm, branchId },
      quantityMin: min,
      quantityMax: max,
      seriesCountsAs: series?.kind === 'exact' ? series.value : null,
      reading,
    }));
}

/** The years in groups of so many; years left over at the end owe nothing, unless there is no whole group. */
function spansOf(years: readonly DaySpan[], size: number): DaySpan[] {
  const whole = Math.max(1, Math.floor(years.length / size));
  return Array.from({ length: whole }, (_, index) => years.slice(index * size, (index + 1) * size)).flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    return first && last ? [{ startsOn: first.startsOn, endsBefore: last.endsBefore }] : [];
  });
}
