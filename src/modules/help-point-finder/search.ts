import { type Day, dayOf } from '#kernel/days.ts';
import type { Theme } from '../help-appointments/index.ts';
import { daysOf, type HelpFilter } from './filter.ts';
import { distanceKm, type Found, type Landmark, type Position, placeOf } from './positions.ts';
import type { HelpHour, HelpPoint } from './sql.ts';

/** A point that helps with what is asked, with its hours of the days that were asked for. */
export type Offer = {
  readonly point: HelpPoint;
  /** By time; those that are cancelled too. */
  readonly hours: readonly HelpHour[];
  readonly position: Found | undefined;
  /** From the place that was asked for. */
  readonly km: number | undefined;
};

export type Findings = {
  /** With hours on the days that were asked for. */
  readonly found: readonly Offer[];
  /** Without such hours, but one can make an appointment. */
  readonly onAppointment: readonly Offer[];
  /** A few that are as near to what was asked as can be, where nothing was found. */
  readonly nearest: readonly Offer[];
};

/** Which kinds of points help with a theme. */
const KINDS: Readonly<Record<Theme, readonly HelpPoint['kind'][]>> = {
  digid: ['government'],
  tax: ['tax', 'government'],
  care: ['government'],
  work: ['work', 'government'],
  pension: ['government'],
  'driving-licence': ['government'],
  computer: ['government', 'other'],
  law: ['legal'],
};

const NEAREST = 3;

type Known = {
  readonly points: readonly HelpPoint[];
  readonly hours: readonly HelpHour[];
  readonly landmarks: readonly Landmark[];
  readonly centre: Position | undefined;
  readonly today: Day;
};

/** What fits the filter, by distance or by time. */
export function findHelp(known: Known, filter: HelpFilter): Findings {
  const all = offersOf(known);
  const sorted = (offers: readonly Offer[]) => offers.toSorted(orderOf(filter, known.centre !== undefined));
  const fitting = all.filter(({ point }) => helpsWith(point, filter.theme) && speaks(point, filter.language));
  const onDays = fitting.map((offer) => ({ ...offer, hours: hoursOn(offer.hours, filter, known.today) }));
  const found = sorted(onDays.filter(({ hours }) => hours.length > 0));
  const isFound = found.some(({ hours }) => hours.some(takesPlace));
  const others = [fitting, all].map((offers) => sorted(offers.filter(({ hours }) => hours.some(takesPlace))));
  const nearest = isFound ? [] : (others.find((offers) => offers.length > 0) ?? []).slice(0, NEAREST);
  const isElsewhere = ({ point }: Offer) => !nearest.some((each) => each.point === point);
  const onAppointment = onDays.filter(({ point, hours }) => hours.length === 0 && point.byAppointment);
  return { found: found.filter(isElsewhere), onAppointment: sorted(onAppointment.filter(isElsewhere)), nearest };
}

export const takesPlace = ({ state }: HelpHour): boolean => state === 'planned';

function offersOf({ points, hours, landmarks, centre }: Known): Offer[] {
  const byPoint = Map.groupBy(hours, ({ pointId }) => pointId);
  return points.map((point) => {
    const position = placeOf(landmarks, point);
    const km = centre && position && distanceKm(centre, position);
    return { point, hours: byPoint.get(point.id) ?? [], position, km };
  });
}

const helpsWith = ({ kind }: HelpPoint, theme: Theme | undefined): boolean =>
  theme === undefined || KINDS[theme].includes(kind);

const speaks = ({ languages }: HelpPoint, language: string | undefined): boolean =>
  language === undefined || languages.includes(language);

function hoursOn(hours: readonly HelpHour[], { day }: HelpFilter, today: Day): readonly HelpHour[] {
  if (day === undefined) return hours;
  const { first, last } = daysOf(day, today);
  return hours.filter(({ beginsAt }) => first <= dayOf(beginsAt) && dayOf(beginsAt) <= last);
}

/** What takes place is before what is cancelled; then the nearest, or the first. */
function orderOf({ byTime }: HelpFilter, hasCentre: boolean): (one: Offer, other: Offer) => number {
  const next = ({ hours }: Offer) => hours.find(takesPlace)?.beginsAt.getTime() ?? Number.MAX_SAFE_INTEGER;
  const far = ({ km }: Offer) => km ?? Number.MAX_SAFE_INTEGER;
  const isOff = (offer: Offer) => Number(!offer.hours.some(takesPlace));
  const [first, second] = hasCentre && !byTime ? [far, next] : [next, far];
  return (one, other) => isOff(one) - isOff(other) || first(one) - first(other) || second(one) - second(other);
}
