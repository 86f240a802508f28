import type { FigureProfile } from '#kernel/figures.ts';
import { slugOf } from '#kernel/slug.ts';
import { type Area, areaNamed } from '../areas.ts';
import {
  CERTAINTIES,
  type Figures,
  METHODS,
  type ObservationDetails,
  type ObservationSubject,
  subjectFault,
  valueFault,
} from '../domain.ts';
import type { ObservationColumn } from '../observation-columns.ts';
import { readPeriod } from '../period-text.ts';
import { readValue } from '../value-text.ts';
import { certaintyWords, methodWords, profileWords } from '../words.ts';
import type { RowFault } from './row-fault.ts';

export type Known = {
  readonly figures: Figures;
  readonly areas: readonly Area[];
  readonly mayEnter: (area: Area) => boolean;
};

export type ObservationRow = {
  readonly line: number;
  /** As the file has it, to show beside the faults. */
  readonly typed: Readonly<Record<ObservationColumn, string>>;
  readonly faults: RowFault[];
  /** What it says; undefined when a cell cannot be read. */
  readonly said: { readonly subject: ObservationSubject; readonly details: ObservationDetails } | undefined;
};

type Typed = ObservationRow['typed'];

/** What one line of a file says, with all that is wrong in its cells. */
export function readRow(line: number, typed: Typed, known: Known): ObservationRow {
  const faults: RowFault[] = [];
  const figureId = figureOf(typed.figure, known.figures, faults);
  const figure = known.figures.get(figureId ?? '');
  const area = areaOf(typed.scope, known, faults);
  const period = readPeriod(typed.period);
  if (period === undefined) faults.push({ code: 'wrong-period', typed: typed.period });
  const value = figure && readValue(typed.value, figure);
  if (typeof value === 'string') faults.push({ code: 'wrong-value', why: value, typed: typed.value });
  const profile = profileOf(typed.profile, figure?.definitions[0].profile);
  const about = aboutOf(typed, faults);
  if (!figure || !area || period === undefined || typeof value !== 'object' || !profile || !about)
    return { line, typed, faults, said: undefined };
  const subject = { figureId: figure.id, profile, scope: area.scope, period };
  const details = { ...value, ...about };
  const fault = subjectFault(known.figures, subject);
  const why = valueFault(figure, details);
  faults.push(...(fault ? [fault] : []), ...(why ? [{ code: 'not-a-number' as const, why }] : []));
  return { line, typed, faults, said: faults.length > 0 ? undefined : { subject, details } };
}

/** By its id, by its label, or by its group and label, when only one figure is called so. */
function figureOf(typed: string, figures: Figures, faults: RowFault[]): string | undefined {
  if (figures.has(typed)) return typed;
  const name = slugOf(typed);
  const named = [...figures.values()].filter(({ label, group }) =>
    [slugOf(label), slugOf(`${group} ${label}`)].includes(name),
  );
  if (named.length === 1) return named[0]?.id;
  if (named.length === 0) faults.push({ code: 'unknown-figure', figureId: typed });
  else faults.push({ code: 'ambiguous-figure', typed, ids: named.map(({ id }) => id) });
  return undefined;
}

function areaOf(typed: string, { areas, mayEnter }: Known, faults: RowFault[]): Area | undefined {
  const area = typed === '' ? undefined : areaNamed(areas, typed);
  if (!area) faults.push({ code: 'wrong-area', typed });
  else if (!mayEnter(area)) faults.push({ code: 'not-yours', typed });
  return area;
}

/** Left out it is the one that our own report prints. An unknown word is kept: the figure says that it has no such profile. */
function profileOf(typed: string, first: FigureProfile | undefined): FigureProfile | undefined {
  if (typed === '') return first;
  const name = slugOf(typed);
  const known = Object.entries(profileWords).find(([profile, word]) => [profile, slugOf(word)].includes(name));
  return (known?.[0] ?? typed) as FigureProfile;
}

type About = Pick<ObservationDetails, 'method' | 'certainty' | 'source' | 'place' | 'note'>;

function aboutOf(typed: Typed, faults: RowFault[]): About | undefined {
  const method = wordOf(METHODS, methodWords, typed.method || 'not-stated');
  const certainty = wordOf(CERTAINTIES, certaintyWords, typed.certainty || 'stated');
  if (!method)
    faults.push({ code: 'unknown-word', column: 'Methode', typed: typed.method, known: Object.values(methodWords) });
  if (!certainty)
    faults.push({
      code: 'unknown-word',
      column: 'Zekerheid',
      typed: typed.certainty,
      known: Object.values(certaintyWords),
    });
  const [source, place, note] = [typed.source, typed.place, typed.note].map((text) => text.replace(/\p{Cc}+/gu, ' '));
  if (!source || source.length > 200) faults.push({ code: 'no-source' });
  return method && certainty && source
    ? { method, certainty, source, place: place ?? '', note: note ?? '' }
    : undefined;
}

const wordOf = <T extends string>(
  keys: readonly T[],
  words: Readonly<Record<T, string>>,
  typed: string,
): T | undefined => keys.find((key) => [key, slugOf(words[key])].includes(slugOf(typed)));
