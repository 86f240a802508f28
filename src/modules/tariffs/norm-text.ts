import { formatQuantity } from '#kernel/money.ts';
import type { Norm, NormBand, NormUnit } from './edition.ts';
import { normWords } from './norm-words.ts';
import { pupilSpanOf } from './pupil-span.ts';

/** What a norm promises, in words: `ongeveer 640.000 exemplaren per provincie`. Tells nothing of a number in no band. */
export function normText(norm: Norm): string {
  const per = norm.per ? ` per ${normWords.per[norm.per]}` : '';
  const firmness = norm.qualifier ? `${normWords.qualifier[norm.qualifier]} ` : '';
  return `${firmness}${valueText(norm)}${per}`;
}

const counted = (value: number, unit: NormUnit): string => {
  const words = normWords.unit[unit];
  const noun = typeof words === 'string' ? words : words[value === 1 ? 0 : 1];
  return `${formatQuantity(value)} ${noun}`.trimEnd();
};

function valueText({ value, unit }: Norm): string {
  switch (value.kind) {
    case 'exact':
      return counted(value.value, unit);
    case 'range':
      return rangeText(value, unit);
    case 'sizes':
      return `groot ${formatQuantity(value.large)}, middelgroot ${formatQuantity(value.medium)}, klein ${counted(value.small, unit)}`;
    case 'bands':
      return value.bands.map((band) => bandText(band, unit)).join('; ');
    case 'ratio':
      return `${counted(value.value, unit)} voor elke ${formatQuantity(value.perPupils)} leerlingen`;
    case 'interval':
      return everyText(value);
    case 'text':
      return value.text;
    default:
      return 'de bron noemt geen waarde';
  }
}

function rangeText({ min, max }: { min?: number; max?: number }, unit: NormUnit): string {
  if (min === undefined) return max === undefined ? 'de bron noemt geen waarde' : `tot en met ${counted(max, unit)}`;
  return max === undefined ? `vanaf ${counted(min, unit)}` : `${formatQuantity(min)} tot en met ${counted(max, unit)}`;
}

function bandText(band: NormBand, unit: NormUnit): string {
  const [from, to] = pupilSpanOf(band);
  const until =
    from === 1 ? `hoogstens ${formatQuantity(to)}` : `${formatQuantity(from)} tot en met ${formatQuantity(to)}`;
  const pupils = Number.isFinite(to) ? until : `${formatQuantity(from)} of meer`;
  const firmness = band.qualifier === 'minimum_average' ? 'gemiddeld ten minste ' : '';
  const was = band.from === undefined ? '' : ` (eerst ${formatQuantity(band.from)})`;
  const swaps = band.exchangesPerYear ? `, ${band.exchangesPerYear} keer per jaar gewisseld` : '';
  return `bij ${pupils} leerlingen: ${firmness}${counted(band.value, unit)}${was}${swaps}`;
}

function everyText({ everyYears, everyMonths }: { everyYears?: number; everyMonths?: number }): string {
  if (everyYears !== undefined) return everyYears === 1 ? 'elk jaar' : `elke ${everyYears} jaar`;
  if (everyMonths !== undefined) return everyMonths === 1 ? 'elke maand' : `elke ${everyMonths} maanden`;
  return 'de bron noemt geen waarde';
}
