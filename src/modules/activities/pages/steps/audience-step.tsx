import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { Checkbox, CheckboxGroup, choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import type { Audience, SignUp } from '../../activity.ts';
import { AUDIENCES, SIGN_UPS } from '../../words.ts';
import { defineStep, hidden } from './step.ts';

const labels = {
  audiences: 'Voor wie',
  ageFrom: 'Vanaf',
  ageUntil: 'Tot en met',
  isClosed: 'Besloten: niet in de agenda',
  signUp: 'Aanmelden',
  seatsOnSite: 'Plaatsen ter plekke',
  seatsOnline: 'Plaatsen online',
} as const;

const age = () => field.optionalWholeNumber({ max: 120 });
const seats = () => field.optionalWholeNumber({ min: 1, max: 100_000 });

/** For whom it is, how they come in, and how many fit. */
export const audienceStep = defineStep({
  slug: 'voor-wie',
  title: 'Voor wie',
  labels,
  form: defineForm(
    z
      .object({
        audiences: field.someOf(Object.keys(AUDIENCES) as Audience[]),
        ageFrom: age(),
        ageUntil: age(),
        isClosed: field.ticked(),
        signUp: field.optionalText(),
        seatsOnSite: seats(),
        seatsOnline: seats(),
        ...hidden,
      })
      .refine(({ ageFrom = 0, ageUntil = 120 }) => ageFrom <= ageUntil, {
        path: ['ageUntil'],
        error: 'Vul een leeftijd in die niet lager is dan de eerste',
      }),
  ),
  filledFrom: ({ audiences, ageFrom, ageUntil, isPublic, signUp, seatsOnSite, seatsOnline }) => ({
    audiences: audiences.join(','),
    ageFrom: typed(ageFrom),
    ageUntil: typed(ageUntil),
    isClosed: isPublic ? '' : 'on',
    signUp: signUp ?? '',
    seatsOnSite: typed(seatsOnSite),
    seatsOnline: typed(seatsOnline),
  }),
  saveOf: ({ audiences, ageFrom, ageUntil, isClosed, signUp, seatsOnSite, seatsOnline }) => ({
    changes: {
      ...{ audiences, ageFrom: ageFrom ?? null, ageUntil: ageUntil ?? null, isPublic: !isClosed },
      signUp: signUp !== undefined && signUp in SIGN_UPS ? (signUp as SignUp) : null,
      ...{ seatsOnSite: seatsOnSite ?? null, seatsOnline: seatsOnline ?? null },
    },
  }),
  Fields: ({ state }) => (
    <>
      <CheckboxGroup state={state} name="audiences" label={labels.audiences} choices={choicesOf(AUDIENCES)} required />
      <FieldRow>
        <NumberField state={state} name="ageFrom" label={labels.ageFrom} unit="jaar" />
        <NumberField state={state} name="ageUntil" label={labels.ageUntil} unit="jaar" />
      </FieldRow>
      <Checkbox
        state={state}
        name="isClosed"
        label={labels.isClosed}
        hint="Voor een klas, of voor genodigden"
        required={false}
      />
      <RadioGroup state={state} name="signUp" label={labels.signUp} choices={choicesOf(SIGN_UPS)} required />
      <FieldRow>
        <NumberField state={state} name="seatsOnSite" label={labels.seatsOnSite} hint="Leeg is zonder grens" />
        <NumberField state={state} name="seatsOnline" label={labels.seatsOnline} hint="Leeg is zonder grens" />
      </FieldRow>
    </>
  ),
});

const typed = (number: number | null): string => (number === null ? '' : String(number));
