import { choiceField, type Tree, type TypedField } from '#ui/typed-fields.ts';
import type { Service } from '../tariffs/index.ts';
import type { Raw } from './item-list.ts';

type NormValue = Service['norms'][number]['value'];
type Bands = Extract<NormValue, { kind: 'bands' }>['bands'];
type Band = Bands[number];

const START = 'value.bands.';
const MOST_BANDS = 30;
const SPARE_ROWS = 1;

const fieldName = (at: number, part: string): string => `${START}${at}.${part}`;
const signs: readonly string[] = ['lowerSign', 'upperSign'];

/** The bands as the form asks them: each bound with its sign, so that what the source prints stays what it prints. */
export const bandsAsForm = (bands: Bands): object[] =>
  bands.map(({ pupils: { gt, gte, lt, lte }, ...band }) => ({
    ...band,
    lowerSign: gt === undefined ? 'gte' : 'gt',
    lower: gt ?? gte,
    upperSign: lt === undefined ? 'lte' : 'lt',
    upper: lt ?? lte,
  }));

/** The bands that were typed, without the rows that were left empty. */
export const bandsFromForm = (rows: readonly Tree[]): object[] =>
  rows
    .filter(({ lowerSign, upperSign, ...typed }) => Object.keys(typed).length > 0)
    .map(({ lowerSign, lower, upperSign, upper, ...band }) => ({
      ...band,
      pupils: { ...bound(lowerSign, lower), ...bound(upperSign, upper) },
    }));

const bound = (sign: unknown, value: unknown): object => (value === undefined ? {} : { [String(sign)]: value });

/** How many rows of bands were typed. */
const rowsIn = (raw: Raw): number =>
  Math.max(
    0,
    ...Object.keys(raw)
      .filter((name) => name.startsWith(START) && raw[name] !== '' && !signs.includes(name.split('.')[3] ?? ''))
      .map((name) => Number(name.split('.')[2]) + 1)
      .filter((row) => row <= MOST_BANDS),
  );

/** What was typed, with the rows that are filled in one after the other: emptying a row takes its band away. */
export function withoutEmptyBands(raw: Raw): Raw {
  const others = Object.entries(raw).filter(([name]) => !name.startsWith(START));
  const rows = Array.from({ length: rowsIn(raw) }, (_, at) =>
    Object.entries(raw)
      .filter(([name]) => name.startsWith(fieldName(at, '')))
      .map(([name, typed]) => [name.slice(fieldName(at, '').length), typed.trim()] as const),
  ).filter((row) => row.some(([part, typed]) => typed !== '' && !signs.includes(part)));
  return Object.fromEntries([
    ...others,
    ...rows.flatMap((row, at) => row.map(([part, typed]) => [fieldName(at, part), typed])),
  ]);
}

/** Fields for every band there is or was typed, and one more to fill in. */
export function bandFields(bands: readonly Band[], raw: Raw): TypedField[] {
  const typed = Object.keys(raw).some((name) => name.startsWith(START));
  const rows = typed ? rowsIn(raw) : bands.length;
  return Array.from({ length: Math.max(1, rows) + SPARE_ROWS }, (_, at) =>
    rowFields(at, at < Math.max(1, rows)),
  ).flat();
}

function rowFields(at: number, isFilled: boolean): TypedField[] {
  const name = (part: string): string => fieldName(at, part);
  const group = isFilled ? `Groep ${at + 1}, naar leerlingen` : 'Nog een groep, mag leeg blijven';
  const sign = (part: string, label: string, words: Readonly<Record<string, string>>): TypedField => ({
    ...choiceField(name(part), label, words),
    optional: true,
    prompt: '',
  });
  const fields: TypedField[] = [
    sign('lowerSign', 'Begint bij', { gte: 'vanaf', gt: 'meer dan' }),
    { name: name('lower'), label: 'Ondergrens', kind: 'count', optional: true },
    sign('upperSign', 'Loopt door', { lte: 'tot en met', lt: 'minder dan' }),
    { name: name('upper'), label: 'Bovengrens', kind: 'count', optional: true },
    { name: name('value'), label: 'Waarde', kind: 'number', optional: !isFilled },
    { name: name('from'), label: 'Was zonder deze dienst', kind: 'number', optional: true },
    { name: name('exchangesPerYear'), label: 'Wissels per jaar', kind: 'count', optional: true },
    {
      ...choiceField(name('qualifier'), 'Hoe vast', { minimum_average: 'gemiddeld ten minste' }),
      optional: true,
      prompt: 'Vast getal',
    },
  ];
  return fields.map((field) => ({ ...field, group }));
}
