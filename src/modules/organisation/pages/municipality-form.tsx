import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { addMunicipality } from '../commands/add-municipality.ts';
import { editMunicipality } from '../commands/edit-municipality.ts';
import { municipalityTexts } from '../messages.ts';
import { findMunicipality, type Municipality } from '../sql/municipalities.ts';

/** Words that the addresses below /werk/gemeenten need for themselves. */
const RESERVED = ['', 'nieuw', 'import'];

const form = defineForm(
  z.object({
    code: field
      .text('Vul de CBS-code in')
      .transform((code) => code.toUpperCase())
      .refine((code) => /^GM\d{4}$/.test(code), { error: 'Vul een CBS-code in, zoals GM0109' }),
    name: field
      .text('Vul de naam van de gemeente in', 100)
      .refine((name) => !RESERVED.includes(slugOf(name)), { error: 'Vul de naam van de gemeente in' }),
    served: field.ticked(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels = { name: 'Naam', served: 'Wij doen hier het bibliotheekwerk' } as const;

export const newMunicipalityPage = (c: Request) => respondForm(c, { state: form.filled({ served: 'on' }) });

/** Adds the municipality and leads to its figures. */
export async function addMunicipalityAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { state: data.state }, 422);
  const { code, name, served, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => addMunicipality(ctx, { code, name, served }),
    ({ slug }) => `/werk/gemeenten/${slug}`,
  );
  if (outcome.ok) return outcome.response;
  return respondForm(c, { state: withError(data.state, 'code', textOf(municipalityTexts, outcome.refusal)) }, 422);
}

export async function editMunicipalityPage(c: Request) {
  const municipality = await load(c);
  return respondForm(c, { municipality, state: filledFrom(municipality) });
}

/** Saves name and service; after a change by somebody else the form comes back with the differences. */
export async function editMunicipalityAction(c: Request) {
  const municipality = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { municipality, state: data.state }, 422);
  const { name, served, version, _key } = data.values;
  const edit = { code: municipality.code, version, name, served };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => editMunicipality(ctx, edit),
    ({ slug }) => `/werk/gemeenten/${slug}`,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code === 'municipality-known') {
    const state = withError(data.state, 'name', textOf(municipalityTexts, outcome.refusal));
    return respondForm(c, { municipality, state }, 422);
  }
  const current = await load(c);
  const state = withVersion(data.state, current.version);
  return respondForm(c, { municipality: current, state, saved: filledFrom(current).raw }, 409);
}

const load = (c: Request): Promise<Municipality> =>
  read(c, async ({ tx }) => found(await findMunicipality(tx, c.req.param('slug') ?? ''), 'municipality'));

const filledFrom = ({ code, name, served, version }: Municipality): State =>
  form.filled({ code, name, served: served ? 'on' : '', version: String(version) });

type Shown = { state: State; municipality?: Municipality; saved?: State['raw'] };

function respondForm(c: Request, { state, municipality, saved }: Shown, status: 200 | 409 | 422 = 200) {
  const title = municipality ? `${municipality.name} bewerken` : 'Nieuwe gemeente';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={[{ href: '/werk/gemeenten', label: 'Gemeenten' }]} />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          {municipality ? (
            <HiddenField state={state} name="code" />
          ) : (
            <TextField state={state} name="code" label="CBS-code" hint="Zoals GM0109" width="short" required />
          )}
          <TextField state={state} name="name" label={labels.name} required />
          <Checkbox
            state={state}
            name="served"
            label={labels.served}
            hint="Anders staat de gemeente alleen op de kaart"
            required
          />
          <Actions>
            <Button>Bewaar</Button>
            <a href="/werk/gemeenten">Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
