import { type ColumnSpec, decimalCell, readTable, type TableFault } from '#kernel/csv.ts';
import { type Certainty, certaintyWords, type PanelItem } from './panel.ts';

type Key = 'list' | 'label' | 'percentage' | 'candidates' | 'certainty' | 'note';

export const columns: readonly ColumnSpec<Key>[] = [
  { key: 'list', header: 'lijst', aliases: ['vraag'] },
  { key: 'label', header: 'onderwerp' },
  { key: 'percentage', header: 'percentage' },
  { key: 'candidates', header: 'mogelijk', optional: true },
  { key: 'certainty', header: 'zekerheid', aliases: ['lezing'], optional: true },
  { key: 'note', header: 'toelichting', aliases: ['opmerking'], optional: true },
];

const MOST_ROWS = 200;

export type PanelTable = {
  readonly items: readonly PanelItem[];
  /** Whatever cannot be read, each with its line and what to do. Nothing is kept as long as there is one. */
  readonly faults: readonly string[];
};

/** Reads the lines of a result as people paste them from a spreadsheet. */
export function panelItemsIn(text: string): PanelTable {
  const { rows, faults } = readTable(Buffer.from(text), columns, MOST_ROWS);
  const read = rows.map(({ line, values }) => itemIn(line, values));
  return {
    items: read.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    faults: [...faults.map(faultText), ...read.filter((each) => typeof each === 'string')],
  };
}

function itemIn(line: number, { list, label, percentage, candidates, certainty, note }: Record<Key, string>) {
  const at = `Regel ${line}`;
  if (list === '') return `${at}: zet in de eerste kolom bij welke lijst dit hoort.`;
  if (label === '') return `${at}: vul het onderwerp in.`;
  const value = percentage === '' ? null : percentIn(percentage);
  if (value === undefined) return `${at}: «${percentage}» is geen percentage. Schrijf 89 of 19,1%.`;
  const possible = candidates.split(/\s+of\s+|[/;|]/).flatMap((part) => (part.trim() === '' ? [] : [percentIn(part)]));
  if (possible.some((each) => each === undefined))
    return `${at}: «${candidates}» zijn geen percentages. Schrijf 81 of 83.`;
  const sure = certaintyIn(certainty, value);
  if (!sure) return `${at}: «${certainty}» kennen we niet. Kies uit: ${Object.values(certaintyWords).join(', ')}.`;
  if (value === null && sure !== 'ambiguous') return `${at}: zonder percentage kan de lezing alleen niet zeker zijn.`;
  const known = possible.filter((each) => each !== undefined);
  return { list, label, percentage: value, candidates: known, certainty: sure, note } satisfies PanelItem;
}

function percentIn(text: string): number | undefined {
  const decimal = decimalCell(text.replace('%', '').trim());
  const value = Number(decimal);
  return decimal !== undefined && value >= 0 && value <= 100 ? Math.round(value * 10) / 10 : undefined;
}

function certaintyIn(text: string, value: number | null): Certainty | undefined {
  if (text === '') return value === null ? 'ambiguous' : 'stated';
  const found = Object.entries(certaintyWords).find(([code, words]) => text === code || text.toLowerCase() === words);
  return found?.[0] as Certainty | undefined;
}

function faultText({ line, column, code }: TableFault): string {
  if (code === 'missing-column') return `De kolom ${column} ontbreekt. Zet boven de regels: ${headerLine}`;
  if (code === 'empty-file') return `Plak de regels, met erboven: ${headerLine}`;
  if (code === 'too-many-rows') return `Er zijn meer dan ${MOST_ROWS} regels. Voer ze in delen in.`;
  return `Regel ${line} kan niet worden gelezen. Kijk of elke kolom door een puntkomma is gescheiden.`;
}

/** What stands above the lines. */
export const headerLine: string = columns.map(({ header }) => header).join(';');
