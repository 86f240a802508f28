import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup, choicesOf, FileField, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DateField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { GIVER_WORDS, MEANS_WORDS, SHOWN_AS_WORDS, USE_WORDS } from '../words.ts';
import type { NewTestimonial, recordForm } from './record-form.ts';

type Props = { state: typeof recordForm.empty; loaded: NewTestimonial };

/** The whole form: what was said, who says so, and what they agreed to. */
export const TestimonialForm = ({ state, loaded }: Props) => (
  <Card>
    <Form upload action="/werk/uitspraken/nieuw">
      <ErrorSummary state={state} />
      <HiddenField state={state} name="activity" />
      <WhatFields state={state} loaded={loaded} />
      <WhoFields state={state} />
      <ConsentFields state={state} loaded={loaded} />
      <Actions>
        <Button>Leg vast</Button>
        <a href="/werk/uitspraken">Annuleer</a>
      </Actions>
    </Form>
  </Card>
);

const WhatFields = ({ state, loaded: { places, activity } }: Props) => (
  <FieldGroup legend="Wat">
    {activity && (
      <p>
        Bij de activiteit <a href={`/werk/programma/${activity.id}`}>{activity.title}</a>
      </p>
    )}
    <TextArea
      state={state}
      name="quote"
      label="Wat is er gezegd?"
      hint="In de eigen woorden van de bezoeker. Zonder namen van anderen."
      maxlength={1000}
    />
    <FileField
      state={state}
      name="photo"
      label="Foto"
      hint="JPEG, PNG of WebP, hoogstens 12 MB. Waar en wanneer de foto is gemaakt, halen we eruit."
      accept="image/jpeg,image/png,image/webp"
    />
    <TextField
      state={state}
      name="alt"
      label="Wat er op de foto staat"
      hint="Voor wie de foto niet kan zien. Nodig als je een foto kiest."
      maxlength={250}
    />
    <FieldRow>
      <Select state={state} name="place" label="Waar" choices={places} required />
      <DateField state={state} name="happenedOn" label="Op welke dag" required />
    </FieldRow>
  </FieldGroup>
);

const WhoFields = ({ state }: Pick<Props, 'state'>) => (
  <FieldGroup legend="Hoe noemen we de bezoeker?">
    <RadioGroup
      state={state}
      name="shownAs"
      label="Zoals is afgesproken"
      choices={choicesOf(SHOWN_AS_WORDS)}
      required
    />
    <FieldRow>
      <TextField state={state} name="firstName" label="Voornaam" hint="Nooit een achternaam" maxlength={30} />
      <TextField
        state={state}
        name="role"
        label="Omschrijving"
        hint="Zoals: bezoeker van het Taalhuis"
        maxlength={80}
      />
    </FieldRow>
  </FieldGroup>
);

const ConsentFields = ({ state, loaded: { mostYears } }: Props) => (
  <FieldGroup legend="Toestemming">
    <CheckboxGroup state={state} name="uses" label="Waarvoor?" choices={choicesOf(USE_WORDS)} required />
    <RadioGroup state={state} name="givenBy" label="Wie gaf toestemming?" choices={choicesOf(GIVER_WORDS)} required />
    <RadioGroup state={state} name="means" label="Hoe?" choices={choicesOf(MEANS_WORDS)} required />
    <FieldRow>
      <DateField state={state} name="consentedOn" label="Gegeven op" required />
      <DateField
        state={state}
        name="endsOn"
        label="Geldt tot"
        hint={`Vanaf die dag tonen we niets meer. Hoogstens ${mostYears} jaar.`}
        required
      />
      <TextField
        state={state}
        name="reference"
        label="Kenmerk"
        hint="Het nummer waaronder jullie het papier of de mail bewaren"
        maxlength={40}
      />
    </FieldRow>
  </FieldGroup>
);
