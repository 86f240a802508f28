import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { TableFault } from '#kernel/csv.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { Alert } from './alert.tsx';
import { Actions, Button } from './button.tsx';
import { Card } from './card.tsx';
import { FileField } from './choice-field.tsx';
import type { Column } from './data-table.tsx';
import { ErrorSummary, Form } from './form.tsx';
import { PageHead } from './page-head.tsx';
import { respond } from './respond.tsx';
import { tableFaultText } from './table-fault-text.ts';
import { type ImportedRow, type LinesShown, TablePreview } from './table-preview.tsx';

type Unreadable = Refusal & { readonly faults: readonly TableFault[] };
type Kept<Row> = {
  readonly fileName: string;
  readonly table: { readonly rows: readonly Row[]; readonly ignoredColumns: readonly string[] };
};

export type TableImport<Row extends ImportedRow> = LinesShown<Row> & {
  readonly title: string;
  readonly lead: string;
  /** `['gegeven', 'gegevens']`. */
  readonly nouns: readonly [one: string, more: string];
  readonly mostRows: number;
  /** Which columns must be there, what an empty cell means, and where to get an example; then all their headings. */
  readonly help: Child;
  readonly headers: readonly string[];
  /** What stands between the number of a line and what is wrong with it. */
  readonly columns: (c: Request) => readonly Column<Row>[];
  /** Keeps a file until it was looked through. */
  readonly keep: (
    c: Request,
    ctx: Ctx,
    file: { readonly fileName: string; readonly content: Uint8Array },
  ) => Promise<Result<{ readonly id: string }, Unreadable>>;
  /** Throws NotFound when the file is not the actor's own, or gone. */
  readonly read: (c: Request, ctx: Ctx, id: string) => Promise<Kept<Row>>;
  /** Enters all lines of a file that was kept, or none. */
  readonly enter: (c: Request, ctx: Ctx, id: string) => Promise<Result<{ readonly entered: number }, Refusal>>;
};

const upload = defineForm(z.object({ file: z.string().optional(), _key: field.key() }));
type State = typeof upload.empty;

/**
 * The answers with which staff bring in a table: they choose a CSV, look through its lines with what is wrong beside them, and
 * enter the whole file or nothing of it.
 */
export const tableImport = <Row extends ImportedRow>(of: TableImport<Row>) => ({
  /** Where a file is chosen; after an import it says how many were entered. */
  choose: (c: Request) => {
    const entered = /^\d{1,6}$/.exec(c.req.query('opgeslagen') ?? '')?.[0];
    return respondChoose(c, of, { state: upload.empty, ...(entered !== undefined && { entered: Number(entered) }) });
  },

  /** Leads to the preview. A file that cannot be read at all comes back with the reason. */
  keep: async (c: Request) => {
    const data = await c.req.formData();
    const { state } = upload.parse(data);
    const file = data.get('file');
    if (!(file instanceof File) || file.size === 0)
      return respondChoose(c, of, { state: withError(state, 'file', 'Kies een CSV-bestand'), status: 422 });
    const content = new Uint8Array(await file.arrayBuffer());
    const outcome = await submit(
      c,
      { _key: state.raw._key },
      (ctx) => of.keep(c, ctx, { fileName: file.name, content }),
      ({ id }) => `${of.address}/${id}`,
    );
    if (outcome.ok) return outcome.response;
    const text = outcome.refusal.faults.map(tableFaultText).join(' ');
    return respondChoose(c, of, { state: withError(state, 'file', text), status: 422 });
  },

  /** A file that is too large never arrives: the form comes back with the reason beside its field. */
  tooLarge: (c: Request, megabytes: number) => {
    const text = `Dit bestand is te groot. Kies een bestand van hoogstens ${megabytes} MB`;
    return respondChoose(c, of, { state: withError(upload.empty, 'file', text), status: 413 });
  },

  /** Every line of the file with its faults beside it. Nothing has been entered yet. */
  preview: (c: Request) => respondPreview(c, of),

  enter: async (c: Request) => {
    const { state } = upload.parse(await c.req.formData());
    const outcome = await submit(
      c,
      { _key: state.raw._key },
      (ctx) => of.enter(c, ctx, idParam(c)),
      ({ entered }) => `${of.address}?opgeslagen=${entered}`,
    );
    return outcome.ok ? outcome.response : respondPreview(c, of, 422);
  },
});

async function respondPreview<Row extends ImportedRow>(c: Request, of: TableImport<Row>, status: 200 | 422 = 200) {
  const id = idParam(c);
  const kept = await read(c, (ctx) => of.read(c, ctx, id));
  const page = Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1);
  const preview = <TablePreview {...{ ...kept, of, columns: of.columns(c), page, path: c.req.path }} />;
  return respond(c, 'work', 'Import nakijken', preview, status);
}

type Shown = { state: State; entered?: number; status?: 200 | 413 | 422 };

function respondChoose<Row extends ImportedRow>(
  c: Request,
  of: TableImport<Row>,
  { state, entered, status = 200 }: Shown,
) {
  const { title, lead, list, nouns, mostRows, help, headers } = of;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} lead={lead} breadcrumbs={[list]} />
      {entered !== undefined && <Entered entered={entered} nouns={nouns} />}
      <Card title="Het bestand">
        <Form upload>
          <ErrorSummary state={state} />
          <FileField
            state={state as FormState<'file'>}
            name="file"
            label="CSV-bestand"
            hint={`Met kopjes op de eerste regel, hoogstens ${formatQuantity(mostRows)} regels`}
            accept=".csv,text/csv"
            required
          />
          <Actions>
            <Button>Bekijk het bestand</Button>
          </Actions>
        </Form>
      </Card>
      <Card title="Welke kolommen">
        <p>{help}</p>
        <p class="hint">{headers.join(' · ')}</p>
      </Card>
    </>,
    status,
  );
}

const Entered = ({ entered, nouns: [one, more] }: { entered: number; nouns: readonly [string, string] }) => (
  <Alert
    kind="success"
    title={entered === 1 ? `1 ${one} is opgeslagen` : `${formatQuantity(entered)} ${more} zijn opgeslagen`}
  >
    <p>Wat er al net zo stond, is niet nog een keer opgeslagen.</p>
  </Alert>
);
