import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileField } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { tableFaultText } from '#ui/table-fault-text.ts';
import { importFacts } from '../commands/import-facts.ts';
import { uploadFacts } from '../commands/upload-facts.ts';
import { FACTS } from '../facts.ts';
import { rowFaultText } from '../facts-import-messages.ts';
import { FACT_COLUMNS, type FactRow, type FactTable, MOST_ROWS } from '../facts-table.ts';
import { readUpload } from '../facts-upload.ts';
import { findFactImport } from '../sql/fact-imports.ts';

const ADDRESS = '/werk/gemeenten/import';
const ROWS_PER_PAGE = 100;
const upload = defineForm(z.object({ file: z.string().optional(), _key: field.key() }));
type State = typeof upload.empty;

/** Where a file with yearly facts is brought in; after an import it says what was entered. */
export function factsUploadPage(c: Request) {
  const entered = /^\d{1,6}$/.exec(c.req.query('opgeslagen') ?? '')?.[0];
  return respondUpload(c, { state: upload.empty, entered: entered === undefined ? undefined : Number(entered) });
}

/** Keeps the file and leads to its preview. A file that cannot be read at all comes back with the reason. */
export async function uploadFactsAction(c: Request) {
  const data = await c.req.formData();
  const { state } = upload.parse(data);
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0)
    return respondUpload(c, { state: withError(state, 'file', 'Kies een CSV-bestand') }, 422);
  const content = new Uint8Array(await file.arrayBuffer());
  const outcome = await submit(
    c,
    { _key: state.raw._key },
    (ctx) => uploadFacts(ctx, { fileName: file.name, content }),
    ({ id }) => `${ADDRESS}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const text = outcome.refusal.faults.map(tableFaultText).join(' ');
  return respondUpload(c, { state: withError(state, 'file', text) }, 422);
}

/** A file that is too large never arrives: the form comes back with the reason beside its field. */
export function uploadTooLarge(c: Request, megabytes: number) {
  const state = withError(
    upload.empty,
    'file',
    `Dit bestand is te groot. Kies een bestand van hoogstens ${megabytes} MB`,
  );
  return respondUpload(c, { state }, 413);
}

/** Every row of the uploaded file with its faults beside it. Nothing has been entered yet. */
export function factsPreviewPage(c: Request) {
  return respondPreview(c);
}

/** Enters the whole file, or nothing of it. */
export async function importFactsAction(c: Request) {
  const id = idParam(c);
  const { state } = upload.parse(await c.req.formData());
  const outcome = await submit(
    c,
    { _key: state.raw._key },
    (ctx) => importFacts(ctx, { id }),
    ({ entered }) => `${ADDRESS}?opgeslagen=${entered}`,
  );
  return outcome.ok ? outcome.response : respondPreview(c, 422);
}

type Shown = { state: State; entered?: number | undefined };

const respondUpload = (c: Request, shown: Shown, status: 200 | 413 | 422 = 200) =>
  respond(c, 'work', 'Gegevens importeren', <Upload {...shown} />, status);

async function respondPreview(c: Request, status: 200 | 422 = 200) {
  const id = idParam(c);
  const { fileName, table } = await read(c, async (ctx) => {
    const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
    const kept = found(await findFactImport(ctx.tx, { id, accountId, now: ctx.now }), `import ${id}`);
    return { fileName: kept.fileName, table: await readUpload(ctx, kept.content) };
  });
  const page = Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1);
  return respond(
    c,
    'work',
    'Import nakijken',
    <Preview fileName={fileName} table={table} page={page} path={c.req.path} />,
    status,
  );
}

const Upload = ({ state, entered }: Shown) => (
  <>
    <PageHead
      title="Gegevens importeren"
      lead="Breng de jaarlijkse gegevens van gemeenten in met een CSV-bestand. Je ziet eerst wat erin staat; pas daarna bevestig je."
      breadcrumbs={[{ href: '/werk/gemeenten', label: 'Gemeenten' }]}
    />
    {entered !== undefined && (
      <Alert
        kind="success"
        title={entered === 1 ? '1 gegeven is opgeslagen' : `${formatQuantity(entered)} gegevens zijn opgeslagen`}
      >
        <p>Wat er al net zo stond, is niet nog een keer opgeslagen.</p>
      </Alert>
    )}
    <Card title="Het bestand">
      <Form upload>
        <ErrorSummary state={state} />
        <FileField
          state={state as FormState<'file'>}
          name="file"
          label="CSV-bestand"
          hint={`Met kopjes op de eerste regel, hoogstens ${formatQuantity(MOST_ROWS)} regels`}
          accept=".csv,text/csv"
          required
        />
        <Actions>
          <Button>Bekijk het bestand</Button>
        </Actions>
      </Form>
    </Card>
    <Card title="Welke kolommen">
      <p>
        Gemeentecode of Gemeente, Jaar, Bron en Peildatum, en de gegevens die je hebt. Een leeg vak laat het gegeven
        zoals het is; een 0 is een nul. <a href="/werk/gemeenten/gegevens.csv">Download de gegevens van nu</a> en pas ze
        aan: dat zijn dezelfde kolommen.
      </p>
      <p class="hint">{FACT_COLUMNS.map(({ header }) => header).join(' · ')}</p>
    </Card>
  </>
);

const Preview = ({
  fileName,
  table,
  page,
  path,
}: {
  fileName: string;
  table: FactTable;
  page: number;
  path: string;
}) => {
  const faulty = table.rows.filter(({ faults }) => faults.length > 0).length;
  const rows = table.rows.toSorted(
    (a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0) || a.line - b.line,
  );
  const shown = rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  return (
    <>
      <PageHead
        title="Import nakijken"
        lead={`${fileName}: ${formatQuantity(table.rows.length)} regels. Er is nog niets opgeslagen.`}
        breadcrumbs={[
          { href: '/werk/gemeenten', label: 'Gemeenten' },
          { href: ADDRESS, label: 'Importeren' },
        ]}
      />
      {faulty > 0 ? (
        <Alert
          kind="error"
          title={faulty === 1 ? 'In 1 regel klopt iets niet' : `In ${formatQuantity(faulty)} regels klopt iets niet`}
        >
          <p>
            Die staan bovenaan, met de reden. Verbeter ze in je bestand en{' '}
            <a href={ADDRESS}>kies het bestand opnieuw</a>. Zolang er een fout in staat, slaan we niets op.
          </p>
        </Alert>
      ) : (
        <Form>
          <Alert>
            Alle regels zijn in orde. Staat er al een gegeven, dan geldt daarna dat uit het bestand; het oude blijft
            bewaard.
          </Alert>
          <Actions>
            <Button>Sla alles op</Button>
            <a href={ADDRESS}>Kies een ander bestand</a>
          </Actions>
        </Form>
      )}
      {table.ignoredColumns.length > 0 && (
        <Alert kind="warning">Deze kolommen kennen we niet en slaan we over: {table.ignoredColumns.join(', ')}.</Alert>
      )}
      <Rows rows={shown} />
      <Pagination url={path} page={page} pages={Math.ceil(rows.length / ROWS_PER_PAGE)} />
    </>
  );
};

const Rows = ({ rows }: { rows: readonly FactRow[] }) => (
  <DataTable
    caption="Regels van het bestand"
    captionHidden
    dense
    rows={rows}
    columns={[
      { key: 'line', header: 'Regel', align: 'end', cell: ({ line }) => line },
      {
        key: 'municipality',
        header: 'Gemeente',
        rowHeader: true,
        cell: ({ municipality, typed }) => municipality?.name ?? (typed.name || typed.code || '–'),
      },
      { key: 'year', header: 'Jaar', cell: ({ typed }) => typed.year },
      { key: 'values', header: 'Gegevens', cell: (row) => <Values row={row} /> },
      {
        key: 'source',
        header: 'Bron en peildatum',
        cell: ({ typed }) => [typed.source, typed.asOf].filter(Boolean).join(', '),
      },
      {
        key: 'faults',
        header: 'Wat klopt er niet',
        cell: ({ faults }) => (faults.length === 0 ? 'in orde' : <Faults faults={faults.map(rowFaultText)} />),
      },
    ]}
  />
);

const Values = ({ row }: { row: FactRow }) => (
  <ul class="bare-list">
    {FACTS.filter(({ id }) => row.typed[id] !== '').map(({ id, label }) => {
      const value = row.values[id];
      return (
        <li>
          {label}: {value === undefined ? row.typed[id] : formatQuantity(value)}
        </li>
      );
    })}
  </ul>
);

const Faults = ({ faults }: { faults: readonly string[] }) => (
  <ul class="bare-list">
    {faults.map((fault) => (
      <li class="field-error">{fault}</li>
    ))}
  </ul>
);
