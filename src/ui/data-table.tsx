import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';
import { withParameters } from './page-url.ts';
import { partTexts } from './texts/part-texts.ts';

/** `key` is the word in the address when one sorts by this column. `total` stands in the last row. */
export type Column<Row> = {
  key: string;
  header: Child;
  cell: (row: Row) => Child;
  align?: 'start' | 'end';
  sortable?: boolean;
  rowHeader?: boolean;
  nowrap?: boolean;
  total?: Child;
};

/** Order of the rows: a key, with a minus in front for the other way round. `url` is the address of the page with its parameters. */
export type Sort = { by: string; url: string };

type DataTableProps<Row> = {
  caption: Child;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  sort?: Sort;
  /** Heading above the rows that share it; the rows come in that order. */
  groupOf?: (row: Row) => string;
  /** The columns are compared with each other: below 30rem they scroll sideways, where the rows of others become small lists. */
  comparison?: boolean;
  captionHidden?: boolean;
  /** What the table is called where its caption stands above others on the page too. */
  label?: string;
  dense?: boolean;
  language?: Language;
  empty?: { title: string; text?: Child; action?: Child };
};

/** Rows and columns. Sorts through `?sorteer=`, scrolls in its own frame, says so when there is nothing to show. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, columns, rows, sort, comparison, captionHidden, label, dense, language = 'nl' } = props;
  const t = partTexts[language];
  if (rows.length === 0) {
    const { title = t.empty, text, action } = props.empty ?? {};
    return (
      <EmptyState title={title} action={action}>
        {text}
      </EmptyState>
    );
  }
  const kinds = ['table-frame', !comparison && 'stacks', dense && 'dense'].filter(Boolean).join(' ');
  return (
    <section class={kinds} tabindex={0} aria-label={label ?? (typeof caption === 'string' ? caption : t.table)}>
      <table>
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <Body {...props} />
        <Totals columns={columns} label={t.total} />
      </table>
    </section>
  );
};

const HeaderCell = <Row,>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) => {
  const descending = sort?.by === `-${column.key}`;
  const sorted = descending || sort?.by === column.key;
  return (
    <th
      scope="col"
      class={column.align === 'end' ? 'end' : undefined}
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      {sort && column.sortable ? (
        <a href={sortedUrl(sort, column.key)}>
          {column.header}
          {sorted && <Icon name={descending ? 'sort-down' : 'sort-up'} />}
        </a>
      ) : (
        column.header
      )}
    </th>
  );
};

const sortedUrl = ({ by, url }: Sort, key: string): string =>
  withParameters(url, { sorteer: by === key ? `-${key}` : key, pagina: undefined });

const Body = <Row,>({ columns, rows, groupOf }: DataTableProps<Row>) => {
  if (!groupOf) return <tbody>{rows.map((row) => bodyRow(columns, row))}</tbody>;
  return (
    <>
      {[...Map.groupBy(rows, groupOf)].map(([group, members]) => (
        <tbody>
          <tr class="group">
            <th scope="rowgroup" colspan={columns.length}>
              {group}
            </th>
          </tr>
          {members.map((row) => bodyRow(columns, row))}
        </tbody>
      ))}
    </>
  );
};

function bodyRow<Row>(columns: readonly Column<Row>[], row: Row) {
  return (
    <tr>
      {columns.map((column) =>
        column.rowHeader ? (
          <th scope="row" class={cellClass(column)} data-label={labelOf(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <Cell column={column}>{column.cell(row)}</Cell>
        ),
      )}
    </tr>
  );
}

/** In a stacked row label and content stand side by side, so all of the content is one box. */
const Cell = <Row,>({ column, children }: PropsWithChildren<{ column: Column<Row> }>) => (
  <td class={cellClass(column)} data-label={labelOf(column)}>
    <div>{children}</div>
  </td>
);

const labelOf = <Row,>({ header }: Column<Row>): string | undefined =>
  typeof header === 'string' ? header : undefined;

const cellClass = <Row,>({ align, nowrap }: Column<Row>): string | undefined =>
  [align === 'end' && 'end', nowrap && 'nowrap'].filter(Boolean).join(' ') || undefined;

const Totals = <Row,>({ columns, label }: { columns: readonly Column<Row>[]; label: string }) => {
  if (columns.every(({ total }) => total === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? <th scope="row">{column.total ?? label}</th> : <Cell column={column}>{column.total}</Cell>,
        )}
      </tr>
    </tfoot>
  );
};
