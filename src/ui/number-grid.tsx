import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import { type Column, DataTable } from './data-table.tsx';
import { fieldParts, Notes } from './field.tsx';

/** A line of numbers that belong to one thing. Only what may be filled in becomes a field. */
export type GridRow = {
  readonly id: string;
  readonly name: string;
  readonly editable: boolean;
  readonly values: Readonly<Record<string, number | undefined | null>>;
};

/** The name of the field for a number: `visitors.0190…`. */
const cellName = (column: string, rowId: string): string => `${column}.${rowId}`;

const MOST = 1_000_000;

/** A form with a field for every number that may be filled in. */
export function gridForm(columns: Readonly<Record<string, string>>, rows: readonly GridRow[]) {
  const names = rows
    .filter(({ editable }) => editable)
    .flatMap(({ id }) => Object.keys(columns).map((column) => cellName(column, id)));
  const cells = z.object(Object.fromEntries(names.map((name) => [name, field.optionalWholeNumber({ max: MOST })])));
  const known = z.object({ version: field.version(), _key: field.key() });
  const form = defineForm(cells.extend(known.shape));
  const filled = (version: number): FormState => form.filled({ ...rawOf(columns, rows), version: String(version) });
  return {
    filled,
    parse: (data: FormData) => {
      const parsed = form.parse(data);
      if (!parsed.ok) return { ok: false, state: parsed.state as FormState } as const;
      const { version, _key } = known.parse(Object.fromEntries(data));
      const numbers = parsed.values as Readonly<Record<string, unknown>>;
      const numberIn = (column: string, rowId: string): number | undefined => {
        const value = numbers[cellName(column, rowId)];
        return typeof value === 'number' ? value : undefined;
      };
      return { ok: true, state: parsed.state as FormState, version, _key, numberIn } as const;
    },
  };
}

const rawOf = (columns: Readonly<Record<string, string>>, rows: readonly GridRow[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ id, values }) =>
      Object.keys(columns).map((column) => [cellName(column, id), values[column]?.toString() ?? '']),
    ),
  );

/** What each number is called where it stands alone. */
export const gridLabels = (
  columns: Readonly<Record<string, string>>,
  rows: readonly GridRow[],
): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ id, name }) =>
      Object.entries(columns).map(([column, label]) => [cellName(column, id), `${label}, ${name}`]),
    ),
  );

type GridProps = {
  caption: string;
  rowTitle: string;
  columns: Readonly<Record<string, string>>;
  rows: readonly GridRow[];
  state: FormState;
};

/** Numbers in rows and columns, to fill in from left to right and down with the Tab key. */
export const NumberGrid = ({ caption, rowTitle, columns, rows, state }: GridProps) => (
  <DataTable
    caption={caption}
    captionHidden
    dense
    rows={rows}
    columns={[
      { key: 'row', header: rowTitle, rowHeader: true, cell: ({ name }) => name },
      ...Object.entries(columns).map(
        ([key, header]): Column<GridRow> => ({
          key,
          header,
          align: 'end',
          cell: (row) =>
            row.editable ? (
              <NumberCell state={state} name={cellName(key, row.id)} label={`${header}, ${row.name}`} />
            ) : (
              numberText(row.values[key])
            ),
        }),
      ),
    ]}
  />
);

/** A number that may be unknown. */
export const numberText = (value: number | undefined | null): string =>
  value === undefined || value === null ? '–' : formatQuantity(value);

const NumberCell = ({ state, name, label }: { state: FormState; name: string; label: string }) => {
  const { id, error, described, language, invalid } = fieldParts({ state, name, label });
  return (
    <>
      <input
        id={id}
        name={name}
        value={state.raw[name]}
        class="short end"
        inputmode="numeric"
        autocomplete="off"
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={described}
      />
      <Notes id={id} error={error} language={language} />
    </>
  );
};
