import { type DaySpan, lastDayOf } from '#kernel/day-span.ts';
import { formatDay } from '#kernel/days.ts';
import { decimalOf } from '#kernel/decimal.ts';
import type { Figure, FigureScope, Formula, Measure, ScopeKind } from '#kernel/figures.ts';
import { formatList, formatNumber } from '#kernel/languages.ts';
import { formatCents, roundToCents } from '#kernel/money.ts';
import { periodName } from '#kernel/reporting-period.ts';
import { qualifierWords, wideScopeWords } from '../observations/index.ts';
import { rounded } from './formulas.ts';
import type { Known, UnknownReason } from './known.ts';
import type { Places } from './places.ts';
import type { Withheld } from './values.ts';

export const originWords: Record<Known['origin'], string> = {
  computed: 'geteld',
  imported: 'ingevoerd',
  derived: 'berekend',
};
export const measureWords: Record<Measure, string> = {
  flow: 'telt op over de periode',
  stock: 'stand op de laatste dag van de periode',
  rate: 'geldt voor de hele periode en telt niet op',
};
export const scopeKindWords: Record<ScopeKind, string> = {
  branch: 'vestigingen',
  municipality: 'gemeenten',
  organisation: 'de hele organisatie',
  province: 'de provincie',
  national: 'heel Nederland',
  'not-stated': 'een gebied dat de bron niet noemt',
};
export const withheldWords: Record<Withheld, string> = {
  'small-number': 'Niet getoond: kleine aantallen personen zijn niet openbaar.',
  'not-over': 'Deze periode is nog niet voorbij.',
  'only-by-year': 'Aantallen personen zijn alleen per kalenderjaar openbaar.',
};

/** A number of a figure as people read it: `bijna 7%`, `ruim 100`, `5 tot 10`, `€ 12,50`. */
export function formatKnown(figure: Figure, { value, highest, qualifier }: Omit<Known, 'origin' | 'source'>): string {
  const number = formatted(figure, value);
  const said = highest === undefined ? number : `${formatted(figure, value, true)} tot ${formatted(figure, highest)}`;
  return qualifier ? `${qualifierWords[qualifier][0]} ${said}` : said;
}

/** A plain number of a figure, as on the axis of a chart. `bare`: the first of a span, which has the sign behind its end. */
export function formatted({ unit, decimals = 0 }: Figure, value: number, bare = false): string {
  if (unit.name === 'euros') return formatCents(roundToCents(decimalOf(value)));
  const number = formatNumber(rounded(value, decimals), 'nl');
  return unit.name === 'percent' && !bare ? `${number}%` : number;
}

/** With what is counted behind it: `142 deelnemers`. */
export function withUnit(figure: Figure, known: Known): string {
  const said = formatKnown(figure, known);
  if (['percent', 'euros', 'undecided'].includes(figure.unit.name)) return said;
  return `${said} ${known.value === 1 && known.highest === undefined ? figure.unit.one : figure.unit.many}`;
}

/** Why there is no number, in a sentence. `labelOf` names a figure. */
export function unknownText(reason: UnknownReason | undefined, labelOf: (figureId: string) => string): string {
  switch (reason?.code) {
    case 'source-does-not-know':
      return `De bron zegt dat dit niet bekend is (${reason.source}).`;
    case 'part-unknown':
      return `Niet te berekenen: «${labelOf(reason.figureId)}» is volgens deze telwijze niet bekend.`;
    case 'before-unknown':
      return `Niet te berekenen: «${labelOf(reason.figureId)}» is van een jaar eerder niet bekend.`;
    case 'part-is-a-span':
      return `Niet te berekenen: van «${labelOf(reason.figureId)}» is geen precies getal bekend.`;
    case 'divides-by-zero':
      return `Niet te berekenen: «${labelOf(reason.figureId)}» is nul, en delen door nul kan niet.`;
    default:
      return 'Niet bekend: niemand heeft dit geteld of ingevoerd.';
  }
}

/** How a formula goes, in words. */
export function formulaText(formula: Formula, labelOf: (figureId: string) => string): string {
  const quoted = (figureId: string): string => `«${labelOf(figureId)}»`;
  if (formula.kind === 'sum') return `De som van ${formatList(formula.of.map(quoted), 'nl')}.`;
  if (formula.kind === 'growth') return `De groei in procenten van ${quoted(formula.of)} sinds een jaar eerder.`;
  const times = formula.times === 1 ? '' : `, keer ${formatNumber(formula.times, 'nl')}`;
  return `${quoted(formula.of)} gedeeld door ${quoted(formula.per)}${times}.`;
}

/** `Dalen`, `Gemeente Coevorden`, `Hele organisatie`. */
export function scopeName(places: Places, scope: FigureScope): string {
  switch (scope.kind) {
    case 'branch':
      return places.branches.get(scope.branchId)?.name ?? 'onbekende vestiging';
    case 'municipality':
      return `Gemeente ${places.municipalities.get(scope.municipalityCode)?.name ?? scope.municipalityCode}`;
    default:
      return wideScopeWords[scope.kind];
  }
}

/** When a number holds: `2026`, or for a stock `31 december 2026`. */
export const momentName = ({ measure }: Figure, period: DaySpan): string =>
  measure === 'stock' ? formatDay(lastDayOf(period)) : periodName(period);
