import { addDays, type Day, weekdayOf } from '#kernel/days.ts';
import { THEMES, type Theme } from '../help-appointments/index.ts';

/** By what somebody looks for help. Empty is every point. */
export type HelpFilter = {
  readonly theme: Theme | undefined;
  /** A town, a municipality or a postcode, as typed. */
  readonly place: string;
  readonly day: DayWish | undefined;
  /** BCP 47. */
  readonly language: string | undefined;
  /** Near is first when a place was given, unless somebody asks for what comes first. */
  readonly byTime: boolean;
};

/** The words by which themes and days stand in an address: `/hulp?wat=digid&dag=woensdag&plaats=dalen`. */
export const THEME_ADDRESSES: Readonly<Record<Theme, string>> = {
  digid: 'digid',
  tax: 'belasting',
  care: 'zorg',
  work: 'werk',
  pension: 'pensioen',
  'driving-licence': 'rijbewijs',
  computer: 'computer',
  law: 'recht',
};

export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const DAY_WISHES = ['vandaag', 'morgen', 'week', ...WEEKDAYS] as const;
export type DayWish = (typeof DAY_WISHES)[number];

/** Nobody lives in a place with a longer name; whoever pastes a book still gets an answer. */
const MOST_SIGNS = 60;

/** The filter in an address. What means nothing is left out. */
export function readFilter(query: URLSearchParams): HelpFilter {
  const said = (name: string): string => (query.get(name) ?? '').slice(0, 10 * MOST_SIGNS);
  return {
    theme: THEMES.find((theme) => THEME_ADDRESSES[theme] === said('wat')),
    place: said('plaats')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim()
      .slice(0, MOST_SIGNS),
    day: DAY_WISHES.find((wish) => wish === said('dag')),
    language: /^[a-z]{2,3}$/.exec(said('taal'))?.[0],
    byTime: said('volgorde') === 'tijd',
  };
}

/** The one address of a filter, without the question mark; empty when it asks for nothing. */
export function filterQuery({ theme, place, day, language, byTime }: HelpFilter): string {
  const parts: [string, string | undefined][] = [
    ['wat', theme && THEME_ADDRESSES[theme]],
    ['dag', day],
    ['plaats', place],
    ['taal', language],
    ['volgorde', byTime ? 'tijd' : undefined],
  ];
  return new URLSearchParams(parts.filter((part): part is [string, string] => Boolean(part[1]))).toString();
}

/** From the first day to the last. A weekday is the next one, which may be today. */
export function daysOf(wish: DayWish, today: Day): { first: Day; last: Day } {
  if (wish === 'week') return { first: today, last: addDays(today, 6) };
  const day = addDays(today, daysAway(wish, today));
  return { first: day, last: day };
}

/** 1 is Monday; undefined where no weekday was asked for. */
export function weekdayWished(wish: DayWish): number | undefined {
  const names: readonly DayWish[] = WEEKDAYS;
  return names.includes(wish) ? names.indexOf(wish) + 1 : undefined;
}

function daysAway(wish: Exclude<DayWish, 'week'>, today: Day): number {
  if (wish === 'vandaag') return 0;
  if (wish === 'morgen') return 1;
  return (WEEKDAYS.indexOf(wish) + 1 - weekdayOf(today) + 7) % 7;
}
