import type { Band, Crowd, Mark, Presence } from './mark.ts';

type PresenceMark = Extract<Mark, Presence>;
type CrowdMark = Extract<Mark, Crowd>;

export type Numbers = { readonly adults: number; readonly children: number };

/** What holds for one person of a household: the mark that was made last, and whether another device said otherwise unseen. */
export type Verdict = { readonly mark: PresenceMark; readonly isDisputed: boolean };

export type Tally = {
  /** By `personKey`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly walkIns: Numbers;
  /** The last time that somebody counted heads; undefined: nobody did. */
  readonly headCount: Numbers | undefined;
  /** How many marks there are: what a page says that it has seen. */
  readonly seen: number;
};

export const personKey = ({ registrationId, person }: Pick<Presence, 'registrationId' | 'person'>): string =>
  `${registrationId}:${person}`;

/** The marks of one session added up. The mark that was made last counts, whatever the order in which they came in. */
export function tallyOf(marks: readonly Mark[]): Tally {
  const inOrder = marks.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || a.heard - b.heard);
  const presences = inOrder.filter((mark): mark is PresenceMark => mark.kind === 'presence');
  const byPerson = Map.groupBy(presences, personKey);
  const crowds = inOrder.filter((mark): mark is CrowdMark => mark.kind !== 'presence');
  const counted = crowds.findLast(({ kind }) => kind === 'head-count');
  return {
    verdicts: new Map([...byPerson].map(([key, own]) => [key, verdictOf(own)])),
    walkIns: sumOf(crowds.filter(({ kind }) => kind === 'walk-in')),
    headCount: counted && { adults: counted.adults, children: counted.children },
    seen: marks.reduce((most, { heard }) => Math.max(most, heard), 0),
  };
}

/** A last mark that was made without knowing of another that says the opposite is disputed, until staff rule. */
function verdictOf(inOrder: readonly PresenceMark[]): Verdict {
  const mark = inOrder.at(-1) as PresenceMark;
  const isOtherwise = (other: PresenceMark): boolean => other.isPresent !== mark.isPresent && other.heard > mark.seen;
  return { mark, isDisputed: !mark.isRuling && lastOfEach(inOrder).some(isOtherwise) };
}

/** What each device said last; what it took back itself disputes nothing. */
const lastOfEach = (inOrder: readonly PresenceMark[]): PresenceMark[] => [
  ...new Map(inOrder.map((mark) => [mark.device, mark])).values(),
];

function sumOf(crowds: readonly Numbers[]): Numbers {
  const sum = (of: (numbers: Numbers) => number) =>
    Math.max(
      0,
      crowds.reduce((total, numbers) => total + of(numbers), 0),
    );
  return { adults: sum(({ adults }) => adults), children: sum(({ children }) => children) };
}

/** Who was marked present, whether or not they still stand on the list. */
export function presentOf({ verdicts }: Tally): Numbers {
  const present = [...verdicts.values()].filter(({ mark }) => mark.isPresent);
  const of = (band: Band) => present.filter(({ mark }) => mark.band === band).length;
  return { adults: of('adult'), children: of('child') };
}

/** How many came: those who were marked and those who walked in, and never fewer than were counted by head. */
export function attendedOf(tally: Tally): Numbers {
  const { adults, children } = presentOf(tally);
  const { walkIns, headCount } = tally;
  return {
    adults: Math.max(adults + walkIns.adults, headCount?.adults ?? 0),
    children: Math.max(children + walkIns.children, headCount?.children ?? 0),
  };
}
