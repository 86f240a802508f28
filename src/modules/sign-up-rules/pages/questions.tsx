import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, choicesOf, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import type { Question, QuestionKind } from '../questions.ts';

const KINDS: Record<QuestionKind, string> = {
  text: 'Tekst',
  choice: 'Keuze uit een lijst',
  'yes-no': 'Ja of nee',
  number: 'Getal',
};
const PER: Record<Question['per'], string> = { registration: 'Eén keer per aanmelding', person: 'Voor elke persoon' };

export const questionForm = defineForm(
  z.object({
    label: field.text('Schrijf de vraag op', 200),
    kind: field.oneOf(Object.keys(KINDS) as QuestionKind[], 'Kies een soort antwoord'),
    choices: field.optionalText(2_000),
    per: field.oneOf(Object.keys(PER) as Question['per'][], 'Kies hoe vaak je het vraagt'),
    isRequired: field.ticked(),
    isShownAtDoor: field.ticked(),
    _key: field.key(),
  }),
);

export const addressOf = (activityId: string): string => `/werk/activiteiten/${activityId}/aanmelding`;

type Props = { activityId: string; questions: readonly Question[]; state: FormState | undefined };

/** What is asked beside who comes, and a form to ask more. */
export const Questions = ({ activityId, questions, state = questionForm.empty }: Props) => (
  <Card title="Eigen vragen">
    <p>Vraag alleen wat je echt nodig hebt. Antwoorden worden na afloop gewist.</p>
    {questions.length > 0 && (
      <DataTable
        caption="Vragen"
        captionHidden
        rows={questions}
        columns={[
          { key: 'label', header: 'Vraag', rowHeader: true, cell: ({ label }) => <bdi>{label}</bdi> },
          { key: 'kind', header: 'Antwoord', cell: ({ kind, choices }) => choices.join(', ') || KINDS[kind] },
          { key: 'per', header: 'Hoe vaak', cell: ({ per }) => PER[per] },
          { key: 'required', header: 'Verplicht', cell: ({ isRequired }) => (isRequired ? 'ja' : 'nee') },
          { key: 'door', header: 'Aan de deur', cell: ({ isShownAtDoor }) => (isShownAtDoor ? 'ja' : 'nee') },
          { key: 'remove', header: 'Weghalen', cell: ({ id }) => <Remove activityId={activityId} id={id} /> },
        ]}
      />
    )}
    <Form action={`${addressOf(activityId)}/vragen`}>
      <TextField state={state} name="label" label="Vraag" maxlength={200} required />
      <Select state={state} name="kind" label="Soort antwoord" choices={choicesOf(KINDS)} required />
      <TextArea state={state} name="choices" label="Keuzes" hint="Elke keuze op een eigen regel" rows={3} />
      <RadioGroup state={state} name="per" label="Hoe vaak" choices={choicesOf(PER)} value="registration" required />
      <Checkbox state={state} name="isRequired" label="Zonder antwoord kan men zich niet aanmelden" required />
      <Checkbox
        state={state}
        name="isShownAtDoor"
        label="Toon de antwoorden op de deurlijst"
        hint="Bijvoorbeeld bij een allergie. Wie aan de deur staat leest ze, ook een vrijwilliger"
        required
      />
      <Actions>
        <Button kind="secondary">Voeg de vraag toe</Button>
      </Actions>
    </Form>
  </Card>
);

const Remove = ({ activityId, id }: { activityId: string; id: string }) => (
  <Form
    action={`${addressOf(activityId)}/vragen/${id}/einde`}
    confirm="Haal je deze vraag weg? Gegeven antwoorden blijven."
  >
    <Button kind="quiet" small>
      Haal weg
    </Button>
  </Form>
);
