import { formatQuantity } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import type { Figures } from '../domain.ts';
import { figureName } from '../figures-known.ts';
import type { ObservationTable } from '../import/read-upload.ts';
import { rowFaultText } from '../import/row-fault.ts';
import type { CheckedRow } from '../import/together.ts';
import { shownPeriod } from '../period-text.ts';
import { valueWithUnit } from '../value-text.ts';
import { ADDRESS } from './list.tsx';

const ROWS_PER_PAGE = 100;

type Props = {
  fileName: string;
  table: ObservationTable;
  figures: Figures;
  page: number;
  path: string;
  uploadHref: string;
};

/** The lines of a file as they would be entered; those with a fault come first, with the reason. */
export const ImportPreview = ({ fileName, table, figures, page, path, uploadHref }: Props) => {
  const hasFault = ({ faults }: CheckedRow): boolean => faults.length > 0;
  const rows = table.rows.toSorted((a, b) => Number(hasFault(b)) - Number(hasFault(a)) || a.line - b.line);
  return (
    <>
      <PageHead
        title="Import nakijken"
        lead={`${fileName}: ${formatQuantity(rows.length)} regels. Er is nog niets opgeslagen.`}
        breadcrumbs={[
          { href: ADDRESS, label: 'Ingevoerde cijfers' },
          { href: uploadHref, label: 'Importeren' },
        ]}
      />
      <Verdict faulty={rows.filter(hasFault).length} uploadHref={uploadHref} />
      {table.ignoredColumns.length > 0 && (
        <Alert kind="warning">Deze kolommen kennen we niet en slaan we over: {table.ignoredColumns.join(', ')}.</Alert>
      )}
      <Rows rows={rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)} figures={figures} />
      <Pagination url={path} page={page} pages={Math.ceil(rows.length / ROWS_PER_PAGE)} />
    </>
  );
};

const Verdict = ({ faulty, uploadHref }: { faulty: number; uploadHref: string }) =>
  faulty > 0 ? (
    <Alert
      kind="error"
      title={faulty === 1 ? 'In 1 regel klopt iets niet' : `In ${formatQuantity(faulty)} regels klopt iets niet`}
    >
      <p>
        Die staan bovenaan, met de reden. Verbeter ze in je bestand en <a href={uploadHref}>kies het bestand opnieuw</a>
        . Zolang er een fout in staat, slaan we niets op.
      </p>
    </Alert>
  ) : (
    <Form>
      <Alert>Alle regels zijn in orde.</Alert>
      <Actions>
        <Button>Sla alles op</Button>
        <a href={uploadHref}>Kies een ander bestand</a>
      </Actions>
    </Form>
  );

const Rows = ({ rows, figures }: { rows: readonly CheckedRow[]; figures: Figures }) => (
  <DataTable
    caption="Regels van het bestand"
    captionHidden
    dense
    rows={rows}
    columns={[
      { key: 'line', header: 'Regel', align: 'end', cell: ({ line }) => line },
      {
        key: 'figure',
        header: 'Cijfer',
        rowHeader: true,
        cell: ({ said, typed }) => (said ? figureName(figures, said.subject.figureId) : typed.figure || '–'),
      },
      { key: 'scope', header: 'Gebied', cell: ({ typed }) => typed.scope },
      {
        key: 'period',
        header: 'Periode',
        cell: ({ said, typed }) => (said ? shownPeriod(said.subject.period) : typed.period),
      },
      {
        key: 'value',
        header: 'Waarde',
        align: 'end',
        cell: ({ said, typed }) =>
          said ? valueWithUnit(said.details, figures.get(said.subject.figureId)?.unit) : typed.value,
      },
      { key: 'source', header: 'Bron', cell: ({ typed }) => [typed.source, typed.place].filter(Boolean).join(', ') },
      { key: 'faults', header: 'Wat klopt er niet', cell: (row) => <Outcome row={row} /> },
    ]}
  />
);

const Outcome = ({ row: { faults, isKnown } }: { row: CheckedRow }) => {
  if (faults.length === 0) return <>{isKnown ? 'stond er al' : 'in orde'}</>;
  return (
    <ul class="bare-list">
      {faults.map((fault) => (
        <li class="field-error">
          {rowFaultText(fault)} {fault.code === 'overlap' && <a href={`${ADDRESS}/${fault.id}`}>Bekijk het</a>}
        </li>
      ))}
    </ul>
  );
};
