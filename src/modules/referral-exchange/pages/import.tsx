import { requirePermission } from '#kernel/access.ts';
import type { FormState } from '#kernel/forms.ts';
import { change, type Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileField, RadioGroup } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { importGuide } from '../commands/import-guide.ts';
import type { Fate, ImportedRow } from '../import-service.ts';
import { MOST_MEGABYTES, servicesIn } from '../read-file.ts';

const FAULTS = {
  'no-file': 'Kies een bestand',
  'not-readable': 'Dit bestand kunnen we niet lezen. Kies JSON, of een zip met CSV-tabellen, volgens HSDS 3',
  'no-services': 'In dit bestand staat geen dienst. Kijk of het een bestand volgens HSDS 3 is',
  'too-large': `Dit bestand is te groot. Kies een bestand van hoogstens ${MOST_MEGABYTES} MB`,
} as const;
const FATES: Readonly<Record<Fate, string>> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  same: 'was al zo',
  'left-out': 'weggelaten',
};
const KINDS = { organisation: 'organisatie', location: 'plek', service: 'dienst' } as const;

type Shown = { fault?: keyof typeof FAULTS; rows?: readonly ImportedRow[]; isTrial?: boolean };

/** Where staff choose a file of another guide. */
export function importPage(c: Request) {
  requirePermission(c.var.actor, 'referral-directory:edit', {});
  return show(c, {});
}

/** Tells what would become of each thing in the file, or brings it in. */
export async function importAction(c: Request) {
  requirePermission(c.var.actor, 'referral-directory:edit', {});
  if (c.var.tooLarge !== undefined) return show(c, { fault: 'too-large' });
  const data = await c.req.formData();
  const file = data.get('file');
  if (!(file instanceof File) || file.size === 0) return show(c, { fault: 'no-file' });
  const services = servicesIn(new Uint8Array(await file.arrayBuffer()));
  if (typeof services === 'string') return show(c, { fault: services });
  const isTrial = data.get('way') !== 'enter';
  const outcome = await change(c, (ctx) => importGuide(ctx, { services, isTrial }));
  return show(c, { rows: outcome.ok ? outcome.value : outcome.refusal.rows, isTrial });
}

function show(c: Request, { fault, rows, isTrial = true }: Shown) {
  const errors: Record<string, string> = fault ? { file: FAULTS[fault] } : {};
  const state: FormState = { raw: { way: 'try' }, errors };
  return respond(
    c,
    'work',
    'Sociale kaart inlezen',
    <>
      <PageHead
        title="Sociale kaart inlezen"
        lead="Uit een bestand volgens Open Referral HSDS 3. Wat binnenkomt, heeft nog niemand bevestigd."
        breadcrumbs={[{ href: '/werk/sociale-kaart', label: 'Sociale kaart' }]}
      />
      {rows && <Report rows={rows} isTrial={isTrial} />}
      <Card title="Het bestand">
        <Form upload>
          <ErrorSummary state={state} />
          <FileField
            state={state}
            name="file"
            label="Bestand"
            hint={`JSON, of een zip met CSV-tabellen. Hoogstens ${MOST_MEGABYTES} MB`}
            accept=".json,.zip"
            required
          />
          <RadioGroup
            state={state}
            name="way"
            label="Wat wil je doen?"
            choices={[
              { value: 'try', label: 'Alleen bekijken wat er zou gebeuren' },
              { value: 'enter', label: 'Inlezen' },
            ]}
            required
          />
          <Actions>
            <Button>Ga verder</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    fault === 'too-large' ? 413 : fault ? 422 : 200,
  );
}

const Report = ({ rows, isTrial }: { rows: readonly ImportedRow[]; isTrial: boolean }) => {
  const counted = (Object.keys(FATES) as Fate[]).map(
    (fate) => `${rows.filter((row) => row.fate === fate).length} ${FATES[fate]}`,
  );
  return (
    <>
      <Alert
        kind={isTrial ? 'info' : 'success'}
        title={isTrial ? 'Er is nog niets opgeslagen' : 'Het bestand is ingelezen'}
      >
        <p>{counted.join(', ')}.</p>
      </Alert>
      <DataTable
        caption="Wat er in het bestand staat"
        captionHidden
        dense
        rows={rows.toSorted((a, b) => Number(b.fate === 'left-out') - Number(a.fate === 'left-out')).slice(0, 500)}
        columns={COLUMNS}
      />
    </>
  );
};

const COLUMNS: readonly Column<ImportedRow>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: ({ name }) => name },
  { key: 'kind', header: 'Soort', cell: ({ kind }) => KINDS[kind] },
  { key: 'fate', header: 'Wat ermee gebeurt', cell: ({ fate }) => FATES[fate] },
  { key: 'why', header: 'Waarom', cell: ({ why }) => why ?? '' },
];
