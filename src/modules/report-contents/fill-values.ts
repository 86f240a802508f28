import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { type Figure, type FigureScope, type ScopeKind, scopeCode } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import {
  disagreementsIn,
  type FigureValue,
  type FigureValues,
  formatKnown,
  originWords,
  valuesOf,
} from '../figures/index.ts';
import { certaintyWords } from '../observations/index.ts';
import { type FilledValue, keyOf } from './filled-report.ts';
import type { FigureReference } from './report-text.ts';

type About = { readonly municipalityCode: string; readonly year: number };

/** What a figure is about when it is not known of the municipality itself, the nearest first. */
const WIDER: readonly Exclude<ScopeKind, 'branch' | 'municipality'>[] = [
  'organisation',
  'province',
  'national',
  'not-stated',
];

/**
 * The values of these references, each once under its key. A figure that is only known of a wider area is shown of that
 * area and says so; a figure that nobody declares is there too, so that an editor sees it.
 */
export async function fillValues(
  ctx: Ctx,
  modules: readonly Module[],
  { about, references }: { about: About; references: readonly FigureReference[] },
): Promise<Record<string, FilledValue>> {
  const { figures } = figuresOf(modules);
  const known = references.filter(({ figureId }) => figures.has(figureId));
  const years = [...new Set(references.map(({ year }) => year ?? about.year))];
  const values = await valuesOf(ctx, modules, {
    figureIds: [...new Set(known.map(({ figureId }) => figureId))],
    scopes: [{ kind: 'municipality', municipalityCode: about.municipalityCode }, ...WIDER.map((kind) => ({ kind }))],
    periods: years.map(calendarYear),
  });
  return Object.fromEntries(
    references.map((reference) => {
      const figure = figures.get(reference.figureId);
      const filled = figure ? filledValue(figure, reference, { values, about }) : undeclared(reference, about);
      return [keyOf(reference, about.year), filled];
    }),
  );
}

type Looking = { readonly values: FigureValues; readonly about: About };

function filledValue(figure: Figure, { year }: FigureReference, { values, about }: Looking): FilledValue {
  const period = calendarYear(year ?? about.year);
  const found = scopesOf(figure, about).flatMap((scope) => values.find({ figureId: figure.id, scope, period }) ?? []);
  const value = found.find(({ preferred, withheld }) => preferred ?? withheld) ?? found[0];
  if (!value) throw new Error(`the figure ${figure.id} has no scope`);
  const known = value.preferred;
  return {
    ...{ figureId: figure.id, label: figure.label, unit: figure.unit.many, measure: figure.measure },
    profile: value.definition.profile,
    definition: value.definition.definition,
    scope: scopeCode(value.scope),
    scopeName: scopeNames[value.scope.kind],
    period: String(year ?? about.year),
    value: known && known.highest === undefined ? known.value : null,
    shown: shownText(value),
    origin: known?.origin ?? 'unknown',
    source: known?.source ?? '',
    certainty: known?.certainty === undefined || known.certainty === 'stated' ? '' : certaintyWords[known.certainty],
    note: known?.note ?? '',
    differs: disagreementsIn(value)
      .filter(({ incomplete }) => !incomplete)
      .map((other) => `Er staat ook: ${formatKnown(figure, other)}, ${originWords[other.origin]}.`)
      .join(' '),
  };
}

/** A small number of persons is told apart from one that nobody knows. */
function shownText({ figure, preferred, withheld }: FigureValue): string {
  if (withheld === 'small-number') return 'te klein om te tonen';
  if (withheld !== undefined) return 'nog niet openbaar';
  return preferred ? formatKnown(figure, preferred) : 'onbekend';
}

/** That of the municipality first. A wider one never stands for it: it is shown as what it is about. */
const scopesOf = ({ scopes }: Figure, { municipalityCode }: About): FigureScope[] => [
  ...(scopes.includes('municipality') ? [{ kind: 'municipality', municipalityCode } as const] : []),
  ...WIDER.filter((kind) => scopes.includes(kind)).map((kind) => ({ kind })),
];

const scopeNames: Readonly<Record<ScopeKind, string>> = {
  branch: '',
  municipality: '',
  organisation: 'hele organisatie',
  province: 'provincie Drenthe',
  national: 'heel Nederland',
  'not-stated': 'gebied niet genoemd',
};

const undeclared = ({ figureId, year }: FigureReference, about: About): FilledValue => ({
  ...{ figureId, label: figureId, unit: '', measure: 'flow', profile: 'lokaal', definition: '' },
  ...{ scope: scopeCode({ kind: 'municipality', municipalityCode: about.municipalityCode }), scopeName: '' },
  ...{ period: String(year ?? about.year), value: null, shown: `{${figureId}}`, origin: 'unknown' },
  ...{ source: '', certainty: '', note: 'Dit cijfer bestaat niet.', differs: '' },
});
