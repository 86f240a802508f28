import type { Child } from 'hono/jsx';
import { formatQuantity } from '#kernel/money.ts';
import { Alert } from './alert.tsx';
import { Actions, Button } from './button.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { Form } from './form.tsx';
import { PageHead } from './page-head.tsx';
import { Pagination } from './pagination.tsx';

const ROWS_PER_PAGE = 100;

/** A line of a file, with what is wrong with it. */
export type ImportedRow = { readonly line: number; readonly faults: readonly unknown[] };

/** How the lines of a file are shown before they are entered. */
export type LinesShown<Row extends ImportedRow> = {
  readonly address: string;
  /** The list into which the lines come. */
  readonly list: { readonly href: string; readonly label: string };
  /** Said when nothing is wrong with any line. */
  readonly ready: string;
  /** What is wrong with a line, a sentence each; else what will become of it. */
  readonly faults: (row: Row) => readonly Child[];
  readonly fate?: (row: Row) => string;
};

type Props<Row extends ImportedRow> = {
  of: LinesShown<Row>;
  columns: readonly Column<Row>[];
  fileName: string;
  table: { rows: readonly Row[]; ignoredColumns: readonly string[] };
  page: number;
  path: string;
};

/** The lines of a file as they would be entered; those with a fault come first, with the reason. */
export function TablePreview<Row extends ImportedRow>({ of, columns, fileName, table, page, path }: Props<Row>) {
  const hasFault = ({ faults }: Row): boolean => faults.length > 0;
  const rows = table.rows.toSorted((a, b) => Number(hasFault(b)) - Number(hasFault(a)) || a.line - b.line);
  return (
    <>
      <PageHead
        title="Import nakijken"
        lead={`${fileName}: ${formatQuantity(rows.length)} regels. Er is nog niets opgeslagen.`}
        breadcrumbs={[of.list, { href: of.address, label: 'Importeren' }]}
      />
      <Verdict faulty={rows.filter(hasFault).length} ready={of.ready} address={of.address} />
      {table.ignoredColumns.length > 0 && (
        <Alert kind="warning">Deze kolommen kennen we niet en slaan we over: {table.ignoredColumns.join(', ')}.</Alert>
      )}
      <DataTable
        caption="Regels van het bestand"
        captionHidden
        dense
        rows={rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)}
        columns={[
          { key: 'line', header: 'Regel', align: 'end', cell: ({ line }) => line },
          ...columns,
          { key: 'faults', header: 'Wat klopt er niet', cell: (row) => <Outcome of={of} row={row} /> },
        ]}
      />
      <Pagination url={path} page={page} pages={Math.ceil(rows.length / ROWS_PER_PAGE)} />
    </>
  );
}

const Verdict = ({ faulty, ready, address }: { faulty: number; ready: string; address: string }) =>
  faulty > 0 ? (
    <Alert
      kind="error"
      title={faulty === 1 ? 'In 1 regel klopt iets niet' : `In ${formatQuantity(faulty)} regels klopt iets niet`}
    >
      <p>
        Die staan bovenaan, met de reden. Verbeter ze in je bestand en <a href={address}>kies het bestand opnieuw</a>.
        Zolang er een fout in staat, slaan we niets op.
      </p>
    </Alert>
  ) : (
    <Form>
      <Alert>{ready}</Alert>
      <Actions>
        <Button>Sla alles op</Button>
        <a href={address}>Kies een ander bestand</a>
      </Actions>
    </Form>
  );

function Outcome<Row extends ImportedRow>({ of, row }: { of: LinesShown<Row>; row: Row }) {
  if (row.faults.length === 0) return <>{of.fate?.(row) ?? 'in orde'}</>;
  return (
    <ul class="bare-list">
      {of.faults(row).map((fault) => (
        <li class="field-error">{fault}</li>
      ))}
    </ul>
  );
}
