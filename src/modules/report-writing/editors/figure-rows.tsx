import type { FormState } from '#kernel/forms.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Notes } from '#ui/field.tsx';
import type { EditorAround } from './editor.ts';

/** A figure in a list, in the place where it stands. */
type Row = { readonly index: number; readonly figureId: string; readonly year: string };

const name = (column: 'figure' | 'year' | 'order' | 'gone', index: number): string => `${column}.${index}`;

/** A list of figures as fields: each with its place, and the year where it has one of its own. */
export const rowsTyped = (references: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    references.flatMap((reference, index) => {
      const [figureId = '', year = ''] = reference.split('@');
      return [
        [name('figure', index), figureId],
        [name('year', index), year],
        [name('order', index), String(index + 1)],
      ];
    }),
  );

const rowsIn = (raw: FormState['raw']): Row[] =>
  Object.keys(raw)
    .flatMap((key) => /^figure\.(\d+)$/.exec(key)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .map((index) => ({
      index,
      figureId: raw[name('figure', index)] ?? '',
      year: raw[name('year', index)]?.trim() ?? '',
    }));

/** The list that the fields make, in the order of their places, and what is wrong with them. */
export function rowsRead(raw: FormState['raw']): { references: string[]; errors: Record<string, string> } {
  const kept = rowsIn(raw).filter(({ index, figureId }) => raw[name('gone', index)] !== 'on' && isId(figureId));
  const placeOf = ({ index }: Row): number => Number.parseFloat((raw[name('order', index)] ?? '').replace(',', '.'));
  const ordered = kept.toSorted((one, other) => (placeOf(one) || 0) - (placeOf(other) || 0));
  const faulty = kept.filter(({ year }) => !/^(20\d\d)?$/.test(year));
  return {
    references: ordered.map(({ figureId, year }) => (year === '' ? figureId : `${figureId}@${year}`)),
    errors: Object.fromEntries(faulty.map(({ index }) => [name('year', index), 'Vul een jaar in, zoals 2024'])),
  };
}

const isId = (figureId: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(figureId);

/** The fields anew, in this order; whatever else was typed stays. */
export const withRows = (state: FormState, references: readonly string[]): FormState => {
  const others = Object.entries(state.raw).filter(([key]) => !/^(figure|year|order|gone)\.\d+$/.test(key));
  return { ...state, raw: { ...Object.fromEntries(others), ...rowsTyped(references) } };
};

type Props = { state: FormState; around: EditorAround; withYear: boolean };

/** The figures of a part, to put in another order, and to take out. */
export const FigureRows = ({ state, around, withYear }: Props) => (
  <DataTable
    caption="Cijfers"
    rows={rowsIn(state.raw)}
    empty={{ title: 'Er zijn nog geen cijfers gekozen' }}
    columns={[
      {
        key: 'label',
        header: 'Cijfer',
        rowHeader: true,
        cell: (row) => <Label row={row} state={state} around={around} />,
      },
      ...(withYear
        ? [
            {
              key: 'year',
              header: 'Ander jaar',
              cell: (row: Row) => <Typed row={row} state={state} column="year" what="Jaar van" />,
            },
          ]
        : []),
      {
        key: 'order',
        header: 'Plaats',
        cell: (row) => <Typed row={row} state={state} column="order" what="Plaats van" />,
      },
      { key: 'gone', header: 'Haal weg', cell: (row) => <Gone row={row} state={state} around={around} /> },
    ]}
  />
);

const labelOf = ({ figureId }: Row, { figures }: EditorAround): string =>
  figures.find(({ figure }) => figure.id === figureId)?.words ?? figureId;

type CellProps = { row: Row; state: FormState; around: EditorAround };

const Label = ({ row, around }: CellProps) => (
  <>
    <input type="hidden" name={name('figure', row.index)} value={row.figureId} />
    {labelOf(row, around)}
  </>
);

const Typed = ({
  row,
  state,
  column,
  what,
}: Omit<CellProps, 'around'> & { column: 'year' | 'order'; what: string }) => {
  const id = name(column, row.index);
  const error = state.errors[id];
  return (
    <>
      <input
        id={id}
        name={id}
        value={state.raw[id]}
        class="short"
        inputmode="numeric"
        autocomplete="off"
        aria-label={`${what} cijfer ${row.index + 1}`}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <Notes id={id} error={error} language="nl" />
    </>
  );
};

const Gone = ({ row, state, around }: CellProps) => {
  const id = name('gone', row.index);
  return (
    <div class="choice">
      <input type="checkbox" id={id} name={id} checked={state.raw[id] === 'on'} />
      <label for={id}>
        <span class="visually-hidden">Haal {labelOf(row, around)} weg</span>
      </label>
    </div>
  );
};
