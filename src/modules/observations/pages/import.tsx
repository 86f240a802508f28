import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileField } from '#ui/choice-field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { tableFaultText } from '#ui/table-fault-text.ts';
import { importObservations } from '../commands/import-observations.ts';
import { uploadObservations } from '../commands/upload-observations.ts';
import { knownFigures } from '../figures-known.ts';
import { MOST_ROWS, readUpload } from '../import/read-upload.ts';
import { OBSERVATION_COLUMNS } from '../observation-columns.ts';
import { findImport } from '../sql/imports.ts';
import { ImportPreview } from './import-preview.tsx';
import { ADDRESS } from './list.tsx';

const IMPORT = `${ADDRESS}/import`;
const upload = defineForm(z.object({ file: z.string().optional(), _key: field.key() }));
type State = typeof upload.empty;

/** Where a file with figures is brought in; after an import it says how many were entered. */
export function uploadPage(c: Request) {
  const entered = /^\d{1,6}$/.exec(c.req.query('opgeslagen') ?? '')?.[0];
  return respondUpload(c, { state: upload.empty, entered: entered === undefined ? undefined : Number(entered) });
}

/** Keeps the file and leads to its preview. A file that cannot be read at all comes back with the reason. */
export async function uploadAction(c: Request) {
  const data = await c.req.formData();
  const { state } = upload.parse(data);
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0)
    return respondUpload(c, { state: withError(state, 'file', 'Kies een CSV-bestand') }, 422);
  const content = new Uint8Array(await file.arrayBuffer());
  const outcome = await submit(
    c,
    { _key: state.raw._key },
    (ctx) => uploadObservations(ctx, knownFigures(c.var.modules), { fileName: file.name, content }),
    ({ id }) => `${IMPORT}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const text = outcome.refusal.faults.map(tableFaultText).join(' ');
  return respondUpload(c, { state: withError(state, 'file', text) }, 422);
}

/** A file that is too large never arrives: the form comes back with the reason beside its field. */
export function uploadTooLarge(c: Request, megabytes: number) {
  const text = `Dit bestand is te groot. Kies een bestand van hoogstens ${megabytes} MB`;
  return respondUpload(c, { state: withError(upload.empty, 'file', text) }, 413);
}

/** Every line of the uploaded file with its faults beside it. Nothing has been entered yet. */
export const previewPage = (c: Request) => respondPreview(c);

/** Enters the whole file, or nothing of it. */
export async function importAction(c: Request) {
  const id = idParam(c);
  const { state } = upload.parse(await c.req.formData());
  const outcome = await submit(
    c,
    { _key: state.raw._key },
    (ctx) => importObservations(ctx, knownFigures(c.var.modules), { id }),
    ({ entered }) => `${IMPORT}?opgeslagen=${entered}`,
  );
  return outcome.ok ? outcome.response : respondPreview(c, 422);
}

async function respondPreview(c: Request, status: 200 | 422 = 200) {
  const id = idParam(c);
  const figures = knownFigures(c.var.modules);
  const { fileName, table } = await read(c, async (ctx) => {
    const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
    const kept = found(await findImport(ctx.tx, { id, accountId, now: ctx.now }), `import ${id}`);
    return { fileName: kept.fileName, table: await readUpload(ctx, figures, kept.content) };
  });
  const page = Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1);
  const preview = <ImportPreview {...{ fileName, table, figures, page, path: c.req.path, uploadHref: IMPORT }} />;
  return respond(c, 'work', 'Import nakijken', preview, status);
}

type Shown = { state: State; entered?: number | undefined };

const respondUpload = (c: Request, shown: Shown, status: 200 | 413 | 422 = 200) =>
  respond(c, 'work', 'Cijfers importeren', <Upload {...shown} />, status);

const Upload = ({ state, entered }: Shown) => (
  <>
    <PageHead
      title="Cijfers importeren"
      lead="Breng cijfers in met een CSV-bestand. Je ziet eerst wat erin staat; pas daarna bevestig je."
      breadcrumbs={[{ href: ADDRESS, label: 'Ingevoerde cijfers' }]}
    />
    {entered !== undefined && (
      <Alert
        kind="success"
        title={entered === 1 ? '1 cijfer is opgeslagen' : `${formatQuantity(entered)} cijfers zijn opgeslagen`}
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
    <Columns />
  </>
);

const Columns = () => (
  <Card title="Welke kolommen">
    <p>
      Cijfer, Gebied, Periode, Waarde en Bron moeten er staan.{' '}
      <a href={`${ADDRESS}/lijst.csv`}>Download de cijfers van nu</a> om te zien hoe: dat zijn dezelfde kolommen. Een
      streepje (-) als waarde betekent dat de bron geen getal noemt; een 0 is een nul.
    </p>
    <p class="hint">{OBSERVATION_COLUMNS.map(({ header }) => header).join(' · ')}</p>
  </Card>
);
