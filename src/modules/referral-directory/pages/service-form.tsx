import { type FormState, withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup, choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { EmailField, EuroField, NumberField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { saveService } from '../commands/save-service.ts';
import { STATUSES } from '../domain.ts';
import { languageName, SPOKEN } from '../languages-spoken.ts';
import { directoryTexts } from '../messages.ts';
import { REFERRAL_TOPICS } from '../topics.ts';
import { type EntryToEdit, entryToEdit, LIST, pathOf, serviceIn } from './load.ts';
import {
  filledService,
  hoursAt,
  hoursField,
  SERVICE_LABELS,
  type ServiceState,
  serviceDetailsOf,
  serviceForm,
} from './service-fields.ts';

type Shown = { state: ServiceState; saved?: ServiceState['raw']; status?: 409 | 422 };

/** The form for a new service of an organisation, or for the one in the address. */
export async function serviceFormPage(c: Request) {
  const loaded = await entryToEdit(c);
  const service = serviceIn(c, loaded.entry);
  const { municipalityCode } = loaded.entry;
  const fresh = { standing: 'active', languages: 'nl', municipalityCodes: municipalityCode ?? '' };
  return show(c, loaded, { state: service ? filledService(service) : serviceForm.filled(fresh) });
}

/** Saves it; after a change by somebody else the form comes back with the differences. */
export async function saveServiceAction(c: Request) {
  const loaded = await entryToEdit(c);
  const { entry } = loaded;
  const before = serviceIn(c, entry);
  const data = serviceForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state, status: 422 });
  const { values, state: typed } = data;
  const locationIds = entry.locations.map(({ id }) => id).filter((id) => values.locationIds.includes(id));
  const there = hoursAt(typed.raw, locationIds);
  if (Object.keys(there.errors).length > 0)
    return show(c, loaded, { state: { ...typed, errors: there.errors }, status: 422 });
  const codes = loaded.municipalities.map(({ code }) => code).filter((code) => values.municipalityCodes.includes(code));
  const details = { ...serviceDetailsOf(values, entry.id, before), municipalityCodes: codes };
  const hours = [...values.hours.map((span) => ({ ...span, locationId: null })), ...there.hours];
  const existing = before && { id: before.id, version: values.version };
  const outcome = await submit(
    c,
    values,
    (ctx) => saveService(ctx, { details, locationIds, hours, existing }),
    () => pathOf(entry.id),
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code === 'ages-crossed') {
    const state = withError(data.state, 'minimumAge', textOf(directoryTexts, outcome.refusal));
    return show(c, loaded, { state, status: 422 });
  }
  const now = await entryToEdit(c);
  const current = serviceIn(c, now.entry);
  if (!current) throw new Error('a new service is never stale');
  const state = withVersion(data.state, current.version);
  return show(c, now, { state, saved: filledService(current).raw, status: 409 });
}

const show = (c: Request, { entry, municipalities }: EntryToEdit, { state, saved, status }: Shown) => {
  const title = serviceIn(c, entry) ? 'Bewerk de dienst' : 'Nieuwe dienst';
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
      <StaleNotice labels={SERVICE_LABELS} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <What state={state} />
          <ForWhom state={state} />
          <Where state={state} entry={entry} municipalities={municipalities} />
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

type Part = { state: ServiceState };

const What = ({ state }: Part) => (
  <FieldGroup legend="Wat het is">
    <TextField state={state} name="name" label="Naam" hint="Zoals bezoekers het noemen" required />
    <TextArea state={state} name="description" label="Wat is het?" hint="Kort en in gewone woorden" />
    <CheckboxGroup state={state} name="topics" label="Helpt bij" choices={choicesOf(REFERRAL_TOPICS)} inline required />
    <RadioGroup
      state={state}
      name="standing"
      label="Loopt dit nog?"
      hint="Wat is gestopt, blijft alleen voor ons te zien"
      choices={choicesOf(STATUSES)}
      inline
      required
    />
    <TextField state={state} name="alert" label="Let op" hint="Iets wat maar kort geldt, zoals een sluiting" />
    <TextField state={state} name="url" label="Webpagina" hint="Leeg: de website van de organisatie" dir="ltr" />
    <EmailField state={state} name="email" label="Mailadres" autocomplete="off" />
    <TextArea state={state} name="phones" label="Telefoon" hint="Leeg: dat van de organisatie" rows={2} />
  </FieldGroup>
);

const ForWhom = ({ state }: Part) => (
  <FieldGroup legend="Voor wie, en hoe">
    <TextArea state={state} name="eligibilityDescription" label="Voor wie" rows={2} />
    <FieldRow>
      <NumberField state={state} name="minimumAge" label="Vanaf leeftijd" unit="jaar" />
      <NumberField state={state} name="maximumAge" label="Tot en met leeftijd" unit="jaar" />
    </FieldRow>
    <TextArea state={state} name="applicationProcess" label="Hoe meld je je aan?" rows={2} />
    <TextArea state={state} name="requiredDocuments" label="Wat neem je mee?" hint="Elk ding op een regel" rows={2} />
    <TextField state={state} name="feesDescription" label="Wat kost het?" />
    <EuroField state={state} name="cost" label="Bedrag" hint="0 is gratis. Leeg: onbekend, of het hangt ervan af" />
    <CheckboxGroup
      state={state}
      name="languages"
      label="Talen"
      choices={SPOKEN.map((code) => ({ value: code, label: languageName(code) }))}
      inline
    />
    <TextField state={state} name="interpretationServices" label="Tolk" />
  </FieldGroup>
);

const HOURS_HINT =
  'Elke dag op een regel, zoals: maandag 9.00-12.00, 13.00-17.00. Niet elke week? Zet erachter welke van de maand: dinsdag 14.00-16.00 (1e), of (laatste)';

const Where = ({ state, entry, municipalities }: Part & EntryToEdit) => (
  <FieldGroup legend="Waar en wanneer">
    <CheckboxGroup
      state={state}
      name="municipalityCodes"
      label="Voor mensen uit"
      hint="Geen gemeente aangevinkt: voor iedereen"
      choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      inline
    />
    <TextArea state={state} name="hours" label="Wanneer" hint={HOURS_HINT} />
    {entry.locations.length > 0 && (
      <CheckboxGroup
        state={state}
        name="locationIds"
        label="Op deze plekken"
        choices={entry.locations.map(({ id, name, town }) => ({ value: id, label: town ? `${name}, ${town}` : name }))}
      />
    )}
    {entry.locations.map(({ id, name }) => (
      <TextArea
        state={state as FormState}
        name={hoursField(id)}
        label={`Andere uren in ${name}`}
        hint="Alleen als die daar anders zijn"
        rows={2}
      />
    ))}
  </FieldGroup>
);
