import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FileField } from '#ui/choice-field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { keepGuideFiles } from '../commands/keep-guide-files.ts';
import { importTexts } from '../messages.ts';

export const IMPORT = '/werk/sociale-kaart/invoer';
/** Of all files together. */
export const MOST_MEGABYTES = 20;

const upload = defineForm(z.object({ file: z.string().optional(), _key: field.key() }));

/** Where staff choose the files of another guide. */
export function importPage(c: Request) {
  requirePermission(c.var.actor, 'referral-directory:edit', {});
  return show(c, upload.empty);
}

/** Leads to what the files would do. Files that cannot be read come back with the reason. */
export async function keepAction(c: Request) {
  requirePermission(c.var.actor, 'referral-directory:edit', {});
  const data = await c.req.formData();
  const { state } = upload.parse(data);
  const chosen = data.getAll('file').filter((file) => file instanceof File && file.size > 0) as File[];
  if (chosen.length === 0) return show(c, withError(state, 'file', 'Kies een bestand'), 422);
  const files = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
  );
  const outcome = await submit(
    c,
    { _key: state.raw._key },
    (ctx) => keepGuideFiles(ctx, files),
    ({ id }) => `${IMPORT}/${id}`,
  );
  return outcome.ok ? outcome.response : show(c, withError(state, 'file', textOf(importTexts, outcome.refusal)), 422);
}

/** Files that are too large never arrive: the form comes back with the reason beside its field. */
export function tooLargePage(c: Request, megabytes: number) {
  requirePermission(c.var.actor, 'referral-directory:edit', {});
  const text = `Dit is te groot. Kies bestanden van samen hoogstens ${megabytes} MB, of een zip ervan`;
  return show(c, withError(upload.empty, 'file', text), 413);
}

const show = (c: Request, state: typeof upload.empty, status: 200 | 413 | 422 = 200) =>
  respond(
    c,
    'work',
    'Sociale kaart inlezen',
    <>
      <PageHead
        title="Sociale kaart inlezen"
        lead="Uit bestanden volgens Open Referral HSDS 3. Je ziet eerst wat ze zouden doen; pas daarna bevestig je."
        breadcrumbs={[{ href: '/werk/sociale-kaart', label: 'Sociale kaart' }]}
      />
      <Card title="Het bestand">
        <Form upload>
          <ErrorSummary state={state} />
          <FileField
            state={state}
            name="file"
            label="Bestand, of meer bestanden"
            hint={`JSON, CSV-tabellen of een zip daarvan. Samen hoogstens ${MOST_MEGABYTES} MB`}
            accept=".json,.csv,.zip"
            multiple
            required
          />
          <Actions>
            <Button>Bekijk wat erin staat</Button>
          </Actions>
        </Form>
      </Card>
      <Card title="Welke bestanden">
        <ul>
          <li>Heb je losse CSV-tabellen? Kies ze dan in één keer, met services.csv en organizations.csv erbij.</li>
          <li>Wat in een tabel staat die je niet kiest, zoals openingstijden, blijft bij ons zoals het is.</li>
          <li>
            Weten hoe het eruit moet zien? <a href="/werk/sociale-kaart/uitvoer">Haal onze eigen sociale kaart op</a>:
            dat zijn dezelfde bestanden.
          </li>
        </ul>
      </Card>
    </>,
    status,
  );
