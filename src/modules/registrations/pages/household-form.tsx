import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { LANGUAGES } from '#kernel/languages.ts';
import { typedList } from '#kernel/typed-list.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { EmailField, NumberField, TextField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import { AnswerFields, type Question } from '../../sign-up-rules/index.ts';
import { bandOf } from '../household.ts';
import type { Contact, Person } from '../registration.ts';
import type { Subject } from '../subject.ts';

const MOST = 50;
const LONGEST_NAME = 100;
const languages = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

/** Children's ages as typed: `4, 7`. */
const ages = field
  .optionalText(200)
  .refine((value) => value === undefined || agesIn(value).every((age) => age >= 0 && age < 18), {
    error: 'Vul de leeftijden in met een komma ertussen, zoals 4, 7',
  });

/** A household as staff type it in. Where first names are not asked, those that are known stay when nothing else changes. */
export const householdForm = defineForm(
  z
    .object({
      adults: field.optionalWholeNumber({ max: MOST }),
      children: field.optionalWholeNumber({ max: MOST }),
      ages,
      names: field.optionalText(2000),
      companions: field.ticked(),
      name: field.optionalText(200),
      email: field.optionalEmail(),
      phone: field.optionalPhone(),
      language: field.oneOf(languages, 'Kies een taal'),
      attendance: field.oneOf(['on-site', 'online'], 'Kies hoe'),
      waits: field.ticked(),
      version: field.version(),
      _key: field.key(),
    })
    .refine(({ adults = 0, children = 0 }) => adults + children > 0, {
      path: ['adults'],
      error: 'Vul in hoeveel mensen er komen',
    })
    .refine(({ adults = 0, children = 0, names = '' }) => areNames(typedList(names), adults + children), {
      path: ['names'],
      error: 'Vul voor ieder die komt hoogstens één voornaam in, met een komma ertussen',
    })
    .refine(({ children = 0, ages: typed }) => agesIn(typed).length <= children, {
      path: ['ages'],
      error: 'Er staan meer leeftijden dan kinderen',
    }),
);
export type HouseholdState = typeof householdForm.empty;
export type HouseholdValues = Extract<ReturnType<typeof householdForm.parse>, { ok: true }>['values'];

const areNames = (names: readonly string[], people: number): boolean =>
  names.length <= people && names.every((name) => name.length <= LONGEST_NAME);

function agesIn(text: string | undefined): number[] {
  return (text ?? '')
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : -1));
}

export function personsOf({ adults = 0, children = 0, ages: typed, companions, names }: HouseholdValues): Person[] {
  const known = agesIn(typed);
  const called = typedList(names ?? '');
  const grown = Array.from(
    { length: adults },
    (): Person => ({ firstName: '', age: null, band: 'adult', isCompanion: companions }),
  );
  const small = Array.from({ length: children }, (_, index): Person => {
    const age = known[index] ?? null;
    return { firstName: '', age, band: age === null ? 'child' : bandOf(age), isCompanion: false };
  });
  return [...grown, ...small].map((person, index) => ({ ...person, firstName: called[index] ?? '' }));
}

export const contactOf = ({ name = '', email, phone }: HouseholdValues): Contact => ({ name, email, phone });

type FieldsProps = { state: HouseholdState; subject: Subject; questions: readonly Question[] };

export const HouseholdFields = ({ state, subject, questions }: FieldsProps) => (
  <>
    <FieldRow>
      <NumberField state={state} name="adults" label="Volwassenen" />
      <NumberField state={state} name="children" label="Kinderen" hint="Tot en met 17 jaar" />
    </FieldRow>
    <TextField state={state} name="ages" label="Leeftijden van de kinderen" hint="Zoals 4, 7" width="short" />
    {subject.asksFirstNames && (
      <TextField
        state={state}
        name="names"
        label="Voornamen"
        hint="Eerst de volwassenen, dan de kinderen, met een komma ertussen"
        autocomplete="off"
      />
    )}
    {subject.companionsFree && (
      <Checkbox state={state} name="companions" label="De volwassenen komen mee met een kind" required />
    )}
    <TextField state={state} name="name" label="Naam" maxlength={200} autocomplete="off" />
    <FieldRow>
      <EmailField state={state} name="email" label="E-mailadres" autocomplete="off" />
      <TextField state={state} name="phone" label="Telefoonnummer" maxlength={30} autocomplete="off" />
    </FieldRow>
    <AnswerFields state={state} questions={questions} />
  </>
);

export const LANGUAGE_CHOICES = languages.map((language) => ({ value: language, label: LANGUAGES[language].name }));
