import { type DaySpan, overlaps } from '#kernel/day-span.ts';
import { scopeCode } from '#kernel/figures.ts';
import { jumpPercent } from '#kernel/jump.ts';
import { middleOf, type ObservationDetails, type ObservationSubject, yearBefore } from '../domain.ts';
import type { ObservationRow } from './row.ts';
import type { RowFault } from './row-fault.ts';

type Said = { readonly subject: ObservationSubject; readonly details: ObservationDetails };
/** What holds already; `id` leads to it. */
export type Held = Said & { readonly id: string };

/** A line, and whether the same holds already. */
export type CheckedRow = ObservationRow & { readonly isKnown: boolean };

const historyOf = ({ figureId, profile, scope }: ObservationSubject): string =>
  `${figureId} ${profile} ${scopeCode(scope)}`;

const isSameSpan = (one: DaySpan | null, other: DaySpan | null): boolean =>
  one?.startsOn === other?.startsOn && one?.endsBefore === other?.endsBefore;

const clashes = (one: DaySpan | null, other: DaySpan | null): boolean =>
  one && other ? overlaps(one, other) : one === other;

const isSame = (one: Said, other: Said): boolean =>
  isSameSpan(one.subject.period, other.subject.period) &&
  (['value', 'least', 'most', 'qualifier', 'source'] as const).every((key) => one.details[key] === other.details[key]);

/** The lines with what is wrong with them beside each other, and beside what holds already. */
export function checkTogether(rows: readonly ObservationRow[], held: readonly Held[]): CheckedRow[] {
  const heldOf = Map.groupBy(held, ({ subject }) => historyOf(subject));
  const linesOf = Map.groupBy(
    rows.filter(({ said }) => said),
    ({ said }) => (said ? historyOf(said.subject) : ''),
  );
  return rows.map((row) => {
    if (!row.said) return { ...row, isKnown: false };
    const key = historyOf(row.said.subject);
    const beside = { row, said: row.said, held: heldOf.get(key) ?? [], lines: linesOf.get(key) ?? [] };
    if (beside.held.some((each) => isSame(each, beside.said))) return { ...row, isKnown: true };
    return { ...row, isKnown: false, faults: [...row.faults, ...faultsBeside(beside)] };
  });
}

type Beside = {
  readonly row: ObservationRow;
  readonly said: Said;
  readonly held: readonly Held[];
  readonly lines: readonly ObservationRow[];
};

function faultsBeside({ row, said, held, lines }: Beside): RowFault[] {
  const { period } = said.subject;
  const overlap = held.find((each) => clashes(each.subject.period, period));
  if (overlap) return [{ code: 'overlap', id: overlap.id, period: overlap.subject.period }];
  const earlier = lines.find((each) => each.line < row.line && each.said && clashes(each.said.subject.period, period));
  if (earlier) return [{ code: 'repeated', otherLine: earlier.line }];
  if (said.details.note !== '' || !period) return [];
  const all: Said[] = [...held, ...lines.flatMap((each) => each.said ?? [])];
  const last = all.find((each) => isSameSpan(each.subject.period, yearBefore(period)));
  const before = last && middleOf(last.details);
  const percent = jumpPercent(before, middleOf(said.details));
  return before === undefined || percent === undefined ? [] : [{ code: 'explain-jump', before, percent }];
}
