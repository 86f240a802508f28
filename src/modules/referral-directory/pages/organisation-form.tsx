import { z } from 'zod';
import { municipalitiesFor } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Forbidden, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { EmailField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { type OrganisationRefusal, saveOrganisation } from '../commands/save-organisation.ts';
import type { OrganisationDetails } from '../domain.ts';
import type { Entry } from '../entries.ts';
import { phoneLines, prose, webAddress } from '../fields.ts';
import { directoryTexts } from '../messages.ts';
import { listOrganisations } from '../sql/organisations.ts';
import { entryToEdit, LIST, pathOf } from './load.ts';

const form = defineForm(
  z.object({
    name: field.text('Vul de naam in', 120),
    alternateName: prose(120),
    description: prose(2_000),
    website: webAddress(),
    email: field.optionalEmail(),
    phones: phoneLines(),
    municipalityCode: field.optionalText(),
    parentId: field.optionalText(),
    contactEmail: field.optionalEmail(),
    wantsMail: field.ticked(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];
type Loaded = {
  entry: Entry | undefined;
  municipalities: readonly Municipality[];
  mayAll: boolean;
  others: readonly { id: string; name: string }[];
};
type Shown = { state: State; saved?: State['raw'] | undefined; refusal?: string | undefined; status?: 409 | 422 };

const LABELS: Partial<Record<keyof State['raw'], string>> = {
  name: 'Naam',
  alternateName: 'Ook wel',
  description: 'Wat doet de organisatie?',
  website: 'Website',
  email: 'Mailadres voor bezoekers',
  phones: 'Telefoon',
  contactEmail: 'Mailadres om gegevens na te vragen',
};

const filledFrom = (entry: Entry): State =>
  form.filled({
    ...entry,
    website: entry.website ?? '',
    email: entry.email ?? '',
    phones: entry.phones.join('\n'),
    municipalityCode: entry.municipalityCode ?? '',
    parentId: entry.parentId ?? '',
    contactEmail: entry.contactEmail ?? '',
    wantsMail: entry.wantsMail ? 'on' : '',
    version: String(entry.version),
  });

/** The form for a new organisation, or for the one in the address. */
export async function organisationFormPage(c: Request) {
  const loaded = await load(c);
  const state = loaded.entry ? filledFrom(loaded.entry) : form.filled({ wantsMail: 'on' });
  return show(c, loaded, { state });
}

/** Saves it; after a change by somebody else the form comes back with the differences. */
export async function saveOrganisationAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state, status: 422 });
  const { entry } = loaded;
  const existing = entry && { id: entry.id, version: data.values.version };
  const details = detailsOf(data.values, loaded);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveOrganisation(ctx, { details, existing }),
    ({ id }) => pathOf(id),
  );
  return outcome.ok ? outcome.response : again(c, data.state, outcome.refusal);
}

async function again(c: Request, state: State, refusal: OrganisationRefusal) {
  const now = await load(c);
  if (refusal.code === 'stale' && now.entry)
    return show(c, now, {
      state: withVersion(state, now.entry.version),
      saved: filledFrom(now.entry).raw,
      status: 409,
    });
  return show(c, now, { state, refusal: textOf(directoryTexts, refusal), status: 422 });
}

const load = async (c: Request): Promise<Loaded> => {
  const { entry } = c.req.param('id') === undefined ? { entry: undefined } : await entryToEdit(c);
  return read(c, async ({ tx, actor }) => {
    const reach = municipalitiesFor(actor, 'referral-directory:edit');
    if (reach.length === 0) throw new Forbidden('an entry of a branch');
    const others = (await listOrganisations(tx, 'all')).filter(({ id }) => id !== entry?.id);
    return { entry, municipalities: await listMunicipalities(tx, reach), mayAll: reach === 'all', others };
  });
};

/** What was chosen that the form did not offer counts as not chosen. */
function detailsOf(values: Values, { municipalities, others, mayAll }: Loaded): OrganisationDetails {
  const { _key, version: _version, municipalityCode, parentId, ...rest } = values;
  const chosen =
    municipalities.find(({ code }) => code === municipalityCode) ?? (mayAll ? undefined : municipalities[0]);
  return {
    ...rest,
    municipalityCode: chosen?.code ?? null,
    parentId: others.find(({ id }) => id === parentId)?.id ?? null,
  };
}

const show = (c: Request, loaded: Loaded, { state, saved, refusal, status }: Shown) => {
  const { entry } = loaded;
  const title = entry ? `Bewerk ${entry.name}` : 'Nieuwe organisatie';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        breadcrumbs={[
          { href: LIST, label: 'Sociale kaart' },
          ...(entry ? [{ href: pathOf(entry.id), label: entry.name }] : []),
        ]}
      />
      <StaleNotice labels={LABELS} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <Said state={state} />
          <Kept state={state} loaded={loaded} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={entry ? pathOf(entry.id) : LIST}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
};

const Said = ({ state }: { state: State }) => (
  <FieldGroup legend="Wat bezoekers zien">
    <TextField state={state} name="name" label="Naam" required />
    <TextField state={state} name="alternateName" label="Ook wel" hint="Een andere naam of een afkorting" />
    <TextArea state={state} name="description" label="Wat doet de organisatie?" hint="Kort en in gewone woorden" />
    <TextField state={state} name="website" label="Website" dir="ltr" />
    <EmailField state={state} name="email" label="Mailadres voor bezoekers" autocomplete="off" />
    <TextArea
      state={state}
      name="phones"
      label="Telefoon"
      hint="Elk nummer op een eigen regel. Zet erachter waarvoor: 0524 123456 (balie)"
      rows={2}
    />
  </FieldGroup>
);

const Kept = ({ state, loaded: { municipalities, mayAll, others } }: { state: State; loaded: Loaded }) => (
  <FieldGroup legend="Hoe wij het bijhouden">
    <Select
      state={state}
      name="municipalityCode"
      label="Wie houdt dit bij?"
      prompt={mayAll ? 'De hele organisatie' : ''}
      choices={municipalities.map(({ code, name }) => ({ value: code, label: `Gemeente ${name}` }))}
      required
    />
    <Select
      state={state}
      name="parentId"
      label="Valt onder"
      prompt="Geen andere organisatie"
      choices={others.map(({ id, name }) => ({ value: id, label: name }))}
      required
    />
    <EmailField
      state={state}
      name="contactEmail"
      label="Mailadres om gegevens na te vragen"
      hint="Liefst van een afdeling, niet van een persoon. Bezoekers zien dit niet."
      autocomplete="off"
    />
    <Checkbox state={state} name="wantsMail" label="Wij mogen per mail vragen of alles nog klopt" required />
  </FieldGroup>
);
