import { type Day, parseDay } from '#kernel/days.ts';
import { slugOf } from '#kernel/slug.ts';
import { type Activity, activityWords } from '../activities/index.ts';

type Audience = Activity['audiences'][number];
type Pillar = NonNullable<Activity['pillar']>;

/** Within so many kilometres, as the crow flies, of a town where a branch stands. */
export type Near = { readonly town: string; readonly km: number };

/** What somebody wants to see of the agenda. Empty is everything to come. */
export type AgendaFilter = {
  readonly words: string;
  /** The first and the last day. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** The address of a municipality, and of a branch. */
  readonly municipality: string | undefined;
  readonly branch: string | undefined;
  readonly near: Near | undefined;
  /** The address of a campaign. */
  readonly campaign: string | undefined;
  readonly audiences: readonly Audience[];
  /** Of who comes, in years. */
  readonly age: number | undefined;
  readonly pillars: readonly Pillar[];
  /** Spoken there. ISO 639-1, or what stands in for it. */
  readonly language: string | undefined;
  readonly isFree: boolean;
  readonly isOnline: boolean;
};

/** What could not be taken as it was typed. It is left out of the filter. */
export type FilterFault =
  | { readonly code: 'no-such-day'; readonly typed: string }
  | { readonly code: 'until-before-from' }
  | { readonly code: 'no-such-age'; readonly typed: string };

export const EMPTY_FILTER: AgendaFilter = {
  words: '',
  from: undefined,
  until: undefined,
  municipality: undefined,
  branch: undefined,
  near: undefined,
  campaign: undefined,
  audiences: [],
  age: undefined,
  pillars: [],
  language: undefined,
  isFree: false,
  isOnline: false,
};

export const DISTANCES_KM = [5, 10, 15, 25] as const;
const USUAL_KM = 10;
const OLDEST = 120;
/** Nobody searches with more; whoever pastes a book still gets an answer. */
const MOST_SIGNS = 100;

/** The words by which audiences and pillars stand in an address: `kinderen`, `ontmoet`. */
export const audienceAddresses = addressesOf(activityWords.audiences);
export const pillarAddresses = addressesOf(activityWords.pillars);

/** The filter in an address, in whatever order and however often its parts stand there, and what was wrong in it. */
export function readFilter(query: URLSearchParams): { filter: AgendaFilter; faults: readonly FilterFault[] } {
  const [from, until] = [dayIn(query.get('van')), dayIn(query.get('tot'))];
  const age = ageIn(query.get('leeftijd'));
  const isTurned = from.value !== undefined && until.value !== undefined && until.value < from.value;
  return {
    filter: {
      words: plainText(query.get('zoek')).slice(0, MOST_SIGNS),
      from: from.value,
      until: isTurned ? undefined : until.value,
      municipality: addressIn(query.get('gemeente')),
      branch: addressIn(query.get('vestiging')),
      near: nearIn(query),
      campaign: addressIn(query.get('campagne')),
      audiences: chosenIn(query.getAll('voor'), audienceAddresses),
      age: age.value,
      pillars: chosenIn(query.getAll('soort'), pillarAddresses),
      language: /^[a-z]{2,3}$/.exec(query.get('taal') ?? '')?.[0],
      isFree: isTicked(query.get('gratis')),
      isOnline: isTicked(query.get('online')),
    },
    faults: [from.fault, until.fault, isTurned && ({ code: 'until-before-from' } as const), age.fault].filter(
      (fault): fault is FilterFault => Boolean(fault),
    ),
  };
}

/** The one address of a filter, without the question mark; empty when it asks for nothing. */
export function filterQuery(filter: AgendaFilter): string {
  const parts: [string, string | undefined][] = [
    ['zoek', filter.words],
    ['van', filter.from],
    ['tot', filter.until],
    ['gemeente', filter.municipality],
    ['vestiging', filter.branch],
    ['bij', filter.near?.town],
    ['km', filter.near && String(filter.near.km)],
    ['campagne', filter.campaign],
    ...filter.audiences.map((audience): [string, string] => ['voor', audienceAddresses[audience]]),
    ['leeftijd', filter.age?.toString()],
    ...filter.pillars.map((pillar): [string, string] => ['soort', pillarAddresses[pillar]]),
    ['taal', filter.language],
    ['gratis', filter.isFree ? '1' : undefined],
    ['online', filter.isOnline ? '1' : undefined],
  ];
  return new URLSearchParams(parts.filter((part): part is [string, string] => Boolean(part[1]))).toString();
}

/** The address of something about the same choice: `/agenda.ics?vestiging=bibliotheek-sleen`. */
export const agendaAddress = (path: string, filter: AgendaFilter): string => {
  const query = filterQuery(filter);
  return query ? `${path}?${query}` : path;
};

type Taken<T> = { readonly value?: T | undefined; readonly fault?: FilterFault };

function dayIn(typed: string | null): Taken<Day> {
  const text = plainText(typed);
  if (text === '') return {};
  const value = parseDay(text);
  return value === undefined ? { fault: { code: 'no-such-day', typed: text.slice(0, 20) } } : { value };
}

function ageIn(typed: string | null): Taken<number> {
  const text = plainText(typed);
  if (text === '') return {};
  const value = /^\d{1,3}$/.test(text) ? Number(text) : OLDEST + 1;
  return value > OLDEST ? { fault: { code: 'no-such-age', typed: text.slice(0, 20) } } : { value };
}

function nearIn(query: URLSearchParams): Near | undefined {
  const town = plainText(query.get('bij')).slice(0, MOST_SIGNS);
  const km = Number(query.get('km') ?? USUAL_KM);
  if (town === '') return undefined;
  return { town, km: Number.isInteger(km) && km >= 1 && km <= 100 ? km : USUAL_KM };
}

function chosenIn<Name extends string>(typed: readonly string[], addresses: Readonly<Record<Name, string>>): Name[] {
  const wanted = typed.flatMap((each) => each.split(','));
  return (Object.keys(addresses) as Name[]).filter((name) => wanted.includes(addresses[name]));
}

const addressIn = (typed: string | null): string | undefined => slugOf((typed ?? '').slice(0, MOST_SIGNS)) || undefined;

/** Without the signs that no keyboard types and no database keeps. */
const plainText = (typed: string | null): string =>
  (typed ?? '')
    .slice(0, 10 * MOST_SIGNS)
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();

const isTicked = (typed: string | null): boolean => typed === '1' || typed === 'on';

function addressesOf<Name extends string>(words: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(words).map(([name, word]) => [name, slugOf(word)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
