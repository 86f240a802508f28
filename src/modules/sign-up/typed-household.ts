import { typedList } from '#kernel/typed-list.ts';
import type { StandingTexts } from './pages/standing-texts.ts';

type Person = {
  readonly firstName: string;
  readonly age: number | null;
  readonly band: Band;
  readonly isCompanion: boolean;
};
type Band = 'adult' | 'child';

type Ages = { readonly ageFrom: number | null; readonly ageUntil: number | null };
/** What decides which ages one must tell. */
export type Asked = Ages & {
  readonly prices: readonly Ages[];
  readonly companionsFree: boolean;
  /** Whether the first name of each may be told. */
  readonly asksFirstNames: boolean;
};

type Raw = Readonly<Partial<Record<string, string>>>;
type Errors = Record<string, string>;

const ADULT_FROM = 18;
const OLDEST = 120;
const LONGEST_NAME = 100;

/** Ages are asked only of who may pay another price, or be too young or too old, by their age. */
export const asksChildAges = ({ prices, ...activity }: Asked): boolean =>
  [activity, ...prices].flatMap(boundsOf).some((age) => age > 0 && age < ADULT_FROM);

export const asksAdultAges = ({ prices }: Pick<Asked, 'prices'>): boolean =>
  prices.flatMap(boundsOf).some((age) => age > ADULT_FROM);

/** The ages at which something changes. */
const boundsOf = ({ ageFrom, ageUntil }: Ages): number[] => [
  ...(ageFrom === null ? [] : [ageFrom]),
  ...(ageUntil === null ? [] : [ageUntil + 1]),
];

/** Whether a child may come at all. */
export const isForChildren = ({ ageFrom }: Ages): boolean => (ageFrom ?? 0) < ADULT_FROM;

/** The first field about who comes. */
export const peopleFieldOf = (asked: Pick<Asked, 'prices'>): string => (asksAdultAges(asked) ? 'adultAges' : 'adults');

/** The people that somebody wrote down, by number or by age. */
export function typedHousehold(raw: Raw, asked: Asked, t: StandingTexts): { persons: Person[]; errors: Errors } {
  const adults = typedBand({ count: raw.adults, ages: raw.adultAges, byAge: asksAdultAges(asked) }, [
    ADULT_FROM,
    OLDEST,
  ]);
  const children = typedBand({ count: raw.children, ages: raw.childAges, byAge: asksChildAges(asked) }, [
    0,
    ADULT_FROM - 1,
  ]);
  const [adultNames, childNames] = [raw.adultNames, raw.childNames].map((names = '') =>
    asked.asksFirstNames ? typedList(names) : [],
  );
  const isCompanion = asked.companionsFree && raw.companions === 'on';
  const persons = [
    ...(adults ?? []).map((age, index) => ({ ...nameAt(adultNames, index), age, band: 'adult' as const, isCompanion })),
    ...(children ?? []).map((age, index) => ({
      ...nameAt(childNames, index),
      ...{ age, band: 'child' as const, isCompanion: false },
    })),
  ];
  const isNobody = adults && children && persons.length === 0;
  return {
    persons,
    errors: {
      ...(adults ? {} : { adultAges: t.badAges }),
      ...(children ? {} : { childAges: t.badAges }),
      ...(areNames(adultNames, adults) ? {} : { adultNames: t.badNames }),
      ...(areNames(childNames, children) ? {} : { childNames: t.badNames }),
      ...(isNobody ? { [peopleFieldOf(asked)]: t.noPersons } : {}),
    },
  };
}

const nameAt = (names: readonly string[] = [], index: number) => ({ firstName: names[index] ?? '' });

/** Not more names than people, and no stories. */
const areNames = (names: readonly string[] = [], people: readonly unknown[] | undefined): boolean =>
  names.length <= (people?.length ?? OLDEST) && names.every((name) => name.length <= LONGEST_NAME);

type Typed = { readonly count: string | undefined; readonly ages: string | undefined; readonly byAge: boolean };

/** The age of each, null where only their number is asked. Undefined when it cannot be read. */
function typedBand(
  { count, ages, byAge }: Typed,
  [from, until]: readonly [number, number],
): (number | null)[] | undefined {
  if (!byAge) return Array.from({ length: countIn(count) }, () => null);
  const text = (ages ?? '').trim();
  const told = (text.match(/\d+/g) ?? []).map(Number);
  const isReadable = told.every((age) => age >= from && age <= until) && (text === '' || told.length > 0);
  return isReadable ? told : undefined;
}

/** More than the longest list is no number of people. */
const countIn = (text = ''): number => (/^\d{1,2}$/.test(text) ? Number(text) : 0);
