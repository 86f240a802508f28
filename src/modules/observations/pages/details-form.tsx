import { z } from 'zod';
import type { Figure } from '#kernel/figures.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import { CERTAINTIES, METHODS, type ObservationDetails } from '../domain.ts';
import { valueTexts } from '../messages.ts';
import { readValue, typedValue } from '../value-text.ts';
import { certaintyWords, methodWords } from '../words.ts';

/** What every form asks of what a source says. */
export const detailsFields = {
  value: field.text(valueTexts.empty(''), 60),
  method: field.oneOf(METHODS, 'Kies hoe de bron aan het getal komt'),
  certainty: field.oneOf(CERTAINTIES, 'Kies hoe zeker de lezing is'),
  source: field.text('Vul in waar het cijfer vandaan komt'),
  place: field.optionalText(120),
  note: field.optionalText(1_000),
  _key: field.key(),
};
const form = defineForm(z.object(detailsFields));
export type DetailsValues = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];
type Name = keyof typeof detailsFields;

/** What was typed, for this figure; or the sentence for what is wrong with the value. */
export function detailsOf(values: DetailsValues, figure: Figure): ObservationDetails | string {
  const value = readValue(values.value, figure);
  if (typeof value === 'string') return valueTexts[value](values.value);
  const { method, certainty, source, place = '', note = '' } = values;
  return { ...value, method, certainty, source, place, note };
}

/** The fields as they are filled for what was said before. */
export const filledDetails = (said: ObservationDetails): Record<Exclude<Name, '_key'>, string> => ({
  ...{ value: typedValue(said), method: said.method, certainty: said.certainty },
  ...{ source: said.source, place: said.place, note: said.note },
});

/** The fields for a value and where it comes from. */
export const DetailsFields = ({ state, figure }: { state: FormState; figure: Figure }) => (
  <>
    <TextField
      state={state}
      name="value"
      label={figure.unit.name === 'percent' ? 'Waarde in procenten' : `Waarde (${figure.unit.many})`}
      hint={`Bijvoorbeeld ${figure.decimals ? '19,1' : '126.427'}, 5 tot 10 of ruim 100. Typ een streepje (-) als de bron geen getal noemt: dat is iets anders dan 0.`}
      width="medium"
      required
    />
    <FieldRow>
      <Select state={state} name="method" label="Hoe de bron eraan komt" choices={choicesOf(methodWords)} required />
      <Select
        state={state}
        name="certainty"
        label="Zekerheid van de lezing"
        choices={choicesOf(certaintyWords)}
        required
      />
    </FieldRow>
    <FieldRow>
      <TextField state={state} name="source" label="Bron" hint="Zoals Jaarbericht 2024" required />
      <TextField state={state} name="place" label="Plaats in de bron" hint="Zoals bladzijde 6" />
    </FieldRow>
    <TextArea
      state={state}
      name="note"
      label="Opmerking"
      hint="Wat iemand moet weten die dit cijfer gebruikt, of waarom het zo anders is dan een jaar eerder"
    />
  </>
);
