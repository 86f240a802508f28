import { type Day, dayOf, weekdayOf } from '#kernel/days.ts';
import type { Theme } from '../help-appointments/index.ts';
import { daysOf, type HelpFilter, weekdayWished } from './filter.ts';
import { distanceKm, type Found, type Landmark, type Position, placeOf } from './positions.ts';
import type { HelpHour, HelpPoint, RegularHour } from './sql.ts';

/** A point that helps with what is asked, with its hours of the days that were asked for. */
export type Offer = {
  readonly point: HelpPoint;
  /** By time; those that are cancelled too. */
  readonly hours: readonly HelpHour[];
  readonly week: readonly RegularHour[];
  /** Something takes place on the days that were asked for. */
  readonly isThen: boolean;
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
  readonly week: readonly RegularHour[];
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
  const wished = fitting.map((offer) => onDays(offer, filter, known.today));
  const found = sorted(wished.filter(({ hours }) => hours.length > 0));
  const isFound = found.some(({ hours }) => hours.some(takesPlace));
  const others = [fitting, all].map((offers) => sorted(offers.filter(({ hours }) => hours.some(takesPlace))));
  const nearest = isFound ? [] : (others.find((offers) => offers.length > 0) ?? []).slice(0, NEAREST);
  const isElsewhere = ({ point }: Offer) => !nearest.some((each) => each.point === point);
  const onAppointment = wished.filter(({ point, hours }) => hours.length === 0 && point.byAppointment);
  return { found: found.filter(isElsewhere), onAppointment: sorted(onAppointment.filter(isElsewhere)), nearest };
}

/** Whether one can come there with any digital question. Where there is no such point, the library helps on appointment. */
export const helpsAnyone = ({ kind }: HelpPoint): boolean => kind === 'government';

export const takesPlace = ({ state }: HelpHour): boolean => state === 'planned';

function offersOf({ points, week, hours, landmarks, centre }: Known): Offer[] {
  const byPoint = Map.groupBy(hours, ({ pointId }) => pointId);
  const weeks = Map.groupBy(week, ({ pointId }) => pointId);
  return points.map((point) => {
    const position = placeOf(landmarks, point);
    const km = centre && position && distanceKm(centre, position);
    const own = byPoint.get(point.id) ?? [];
    return { point, hours: own, week: weeks.get(point.id) ?? [], isThen: own.some(takesPlace), position, km };
  });
}

const helpsWith = ({ kind }: HelpPoint, theme: Theme | undefined): boolean =>
  theme === undefined || KINDS[theme].includes(kind);

const speaks = ({ languages }: HelpPoint, language: string | undefined): boolean =>
  language === undefined || languages.includes(language);

/**
 * With the hours of the days that were asked for. On a weekday that is a rule there, a later one too where none takes place
 * on the next such day.
 */
function onDays(offer: Offer, { day }: HelpFilter, today: Day): Offer {
  if (day === undefined) return offer;
  const { first, last } = daysOf(day, today);
  const then = offer.hours.filter(({ beginsAt }) => first <= dayOf(beginsAt) && dayOf(beginsAt) <= last);
  const isThen = then.some(takesPlace);
  const weekday = weekdayWished(day);
  const isRule = offer.week.some((rule) => rule.weekday === weekday);
  const later = offer.hours.find((hour) => takesPlace(hour) && weekdayOf(dayOf(hour.beginsAt)) === weekday);
  return { ...offer, isThen, hours: !isThen && isRule && later ? [...then, later] : then };
}

/** What takes place then is before what is cancelled or later; then the nearest, or the first. */
function orderOf({ byTime }: HelpFilter, hasCentre: boolean): (one: Offer, other: Offer) => number {
  const next = ({ hours }: Offer) => hours.find(takesPlace)?.beginsAt.getTime() ?? Number.MAX_SAFE_INTEGER;
  const far = ({ km }: Offer) => km ?? Number.MAX_SAFE_INTEGER;
  const isOff = ({ isThen }: Offer) => Number(!isThen);
  const [first, second] = hasCentre && !byTime ? [far, next] : [next, far];
  return (one, other) => isOff(one) - isOff(other) || first(one) - first(other) || second(one) - second(other);
}
