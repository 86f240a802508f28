import type { FormState } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, CheckboxGroup, FileField, RadioGroup, Select } from '#ui/choice-field.tsx';
import {
  DateField,
  EmailField,
  EuroField,
  NumberField,
  PasswordField,
  TextArea,
  TextField,
  TimeField,
} from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField, Live } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { longWord, Section } from './specimen-section.tsx';

const refused: FormState = {
  raw: {
    naam: 'Samira el Amrani',
    mail: 'samira@voorbeeld',
    leerlingen: '2.1x9',
    begin: '31-02-2026',
    taal: 'redelijk',
    diensten: 'ido,taalhuis',
  },
  errors: {
    mail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
    leerlingen: 'Vul een heel getal in, met cijfers',
    begin: '31 februari bestaat niet',
    taal: 'Kies hoe goed je Nederlands spreekt',
    diensten: 'Kies ten minste drie diensten',
    bestand: 'Dit is geen CSV-bestand',
    akkoord: 'Vink aan dat je akkoord bent',
  },
};

const services = [
  { value: 'ido', label: 'Informatiepunt Digitale Overheid', hint: 'In elke vestiging' },
  { value: 'taalhuis', label: 'Taalhuis' },
  { value: 'lang', label: longWord, disabled: true },
];

/** A form that came back, with every field and fault there is. */
export const FilledForm = () => (
  <Section title="Formulier na een weigering" id="formulier">
    <Card>
      <Form liveUrl="/werk/onderdelen" confirm="Weet je zeker dat je dit wilt versturen?">
        <ErrorSummary state={refused} />
        <FieldGroup legend="Wie ben je?">
          <TextField state={refused} name="naam" label="Naam" required autocomplete="name" />
          <EmailField
            state={refused}
            name="mail"
            label="E-mailadres"
            required
            hint="We sturen alleen een bevestiging."
          />
        </FieldGroup>
        <FieldRow>
          <NumberField state={refused} name="leerlingen" label="Leerlingen" required unit="leerlingen" />
          <DateField state={refused} name="begin" label="Begindatum" required />
        </FieldRow>
        <RadioGroup
          state={refused}
          name="taal"
          label="Hoe goed spreek je Nederlands?"
          required
          inline
          choices={levels}
        />
        <CheckboxGroup state={refused} name="diensten" label="Welke diensten?" choices={services} required />
        <FileField state={refused} name="bestand" label="Bestand met feiten" accept=".csv" hint="CSV, hoogstens 5 MB" />
        <Checkbox state={refused} name="akkoord" label="Ik mag namens de gemeente tekenen" required />
        <HiddenField state={refused} name="versie" value={3} />
        <Live status="Totaal € 556.611,35 per jaar">
          <p>
            Totaal: <Money cents={55661135} /> per jaar
          </p>
        </Live>
        <Actions>
          <Button>Verstuur</Button>
          <Button kind="secondary" name="doe" value="bewaar">
            Bewaar als concept
          </Button>
          <Button kind="danger" icon="bin" confirm="Weet je zeker dat je dit weg wilt doen?">
            Verwijder
          </Button>
        </Actions>
      </Form>
    </Card>
  </Section>
);

const levels = [
  { value: 'beetje', label: 'Een beetje' },
  { value: 'redelijk', label: 'Redelijk' },
  { value: 'goed', label: 'Goed' },
];

/** A form that nobody touched yet. */
export const EmptyForm = () => {
  const state: FormState = { raw: {}, errors: {} };
  return (
    <Section title="Leeg formulier">
      <Card>
        <Form id="leeg-formulier">
          <EuroField
            state={state}
            name="grens"
            label="Grens voor goedkeuring"
            hint="Boven dit bedrag keurt de directeur goed."
          />
          <DateField state={state} name="einde" label="Einddatum" value="2026-12-31" required />
          <TimeField state={state} name="tijd" label="Tijd" value="14:30" required />
          <PasswordField state={state} name="wachtwoord" label="Wachtwoord" required />
          <Select
            state={state}
            name="gemeente"
            label="Gemeente"
            required
            choices={[{ value: 'GM0109', label: 'Coevorden' }]}
          />
          <TextField state={state} name="kenmerk" label={longWord} value={longWord} readonly />
          <TextArea state={state} name="reden" label="Reden van de afwijking" />
          <Checkbox state={state} name="herinner" label="Herinner mij" checked hint="Een dag van tevoren" />
        </Form>
      </Card>
    </Section>
  );
};
