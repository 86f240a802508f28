import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveLocation } from '../commands/save-location.ts';
import { LOCATION_TYPES, type Location, type LocationType } from '../domain.ts';
import type { Entry } from '../entries.ts';
import { prose, webAddress } from '../fields.ts';
import { entryToEdit, LIST, locationIn, pathOf } from './load.ts';

const form = defineForm(
  z.object({
    locationType: field.oneOf(Object.keys(LOCATION_TYPES) as LocationType[], 'Kies wat voor plek dit is'),
    name: field.text('Vul een naam in, zoals het gebouw', 120),
    street: prose(120),
    postcode: field.optionalPostcode(),
    town: prose(80),
    url: webAddress(),
    accessibility: prose(500),
    transportation: prose(500),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;
type Shown = { state: State; saved?: State['raw']; status?: 409 | 422 };

const LABELS: Partial<Record<keyof State['raw'], string>> = {
  name: 'Naam',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  town: 'Plaats',
  url: 'Webadres',
  accessibility: 'Toegankelijkheid',
  transportation: 'Hoe kom je er?',
};

const filledFrom = (location: Location): State =>
  form.filled({
    ...location,
    postcode: location.postcode ?? '',
    url: location.url ?? '',
    version: String(location.version),
  });

/** The form for a new location of an organisation, or for the one in the address. */
export async function locationFormPage(c: Request) {
  const { entry } = await entryToEdit(c);
  const location = locationIn(c, entry);
  return show(c, entry, { state: location ? filledFrom(location) : form.filled({ locationType: 'physical' }) });
}

/** Saves it; after a change by somebody else the form comes back with the differences. */
export async function saveLocationAction(c: Request) {
  const { entry } = await entryToEdit(c);
  const before = locationIn(c, entry);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, entry, { state: data.state, status: 422 });
  const { version, _key, ...values } = data.values;
  if (values.locationType !== 'virtual' && values.town === '')
    return show(c, entry, { state: withError(data.state, 'town', 'Vul de plaats in'), status: 422 });
  const kept = { latitude: before?.latitude ?? null, longitude: before?.longitude ?? null };
  const details = { ...values, ...kept, organisationId: entry.id };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => saveLocation(ctx, { details, existing: before && { id: before.id, version } }),
    () => pathOf(entry.id),
  );
  if (outcome.ok) return outcome.response;
  const now = (await entryToEdit(c)).entry;
  const current = locationIn(c, now);
  if (!current) throw new Error('a new location is never stale');
  const state = withVersion(data.state, current.version);
  return show(c, now, { state, saved: filledFrom(current).raw, status: 409 });
}

const show = (c: Request, entry: Entry, { state, saved, status }: Shown) => {
  const title = locationIn(c, entry) ? 'Bewerk de plek' : 'Nieuwe plek';
  return respond(
    c,
    'work',
    `${title}: ${entry.name}`,
    <>
      <PageHead
        title={title}
        kicker={entry.name}
        breadcrumbs={[
          { href: LIST, label: 'Sociale kaart' },
          { href: pathOf(entry.id), label: entry.name },
        ]}
      />
      <StaleNotice labels={LABELS} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Where state={state} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={pathOf(entry.id)}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
};

const Where = ({ state }: { state: State }) => (
  <>
    <RadioGroup state={state} name="locationType" label="Soort" choices={choicesOf(LOCATION_TYPES)} required />
    <TextField state={state} name="name" label="Naam" hint="Het gebouw, of de naam van de site" required />
    <TextField state={state} name="street" label="Straat en huisnummer" />
    <FieldRow>
      <TextField state={state} name="postcode" label="Postcode" width="short" />
      <TextField state={state} name="town" label="Plaats" />
    </FieldRow>
    <TextField state={state} name="url" label="Webadres" hint="Alleen voor een plek online" dir="ltr" />
    <TextArea
      state={state}
      name="accessibility"
      label="Toegankelijkheid"
      hint="Zoals: lift, rolstoeltoilet, ringleiding"
      rows={2}
    />
    <TextArea state={state} name="transportation" label="Hoe kom je er?" hint="Bus, parkeren" rows={2} />
  </>
);
