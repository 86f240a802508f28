import { z } from 'zod';
import { defineForms, type Fields, type FormState, withError } from '#kernel/forms.ts';
import type { Language } from '#kernel/languages.ts';
import { type Choice, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DateField, EmailField, NumberField, TextArea, TextField, TimeField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import { bookingSpeech } from '../../room-bookings/index.ts';
import type { AskForPlace } from '../commands/ask-for-place.ts';
import type { WeeksFault } from '../domain.ts';
import { MOST_DAYS, ORGANISERS, PUBLIC_KINDS } from '../kinds.ts';
import { askTexts } from './ask-texts.ts';

export type AskTexts = (typeof askTexts)['nl'];

const RHYTHMS = ['once', 'weekly'] as const;

/** What is asked of everybody: what, where and when. */
export const wishFields = (t: AskTexts, field: Fields) => ({
  activity: field.text(t.activityMissing, 120),
  about: field.text(t.aboutMissing, 1000),
  persons: field.wholeNumber(t.personsMissing, { min: 1, max: 2000 }),
  organiser: field.oneOf(ORGANISERS, t.organiserMissing),
  branch: field.text(t.branchMissing, 40),
  rhythm: field.oneOf(RHYTHMS, t.rhythm),
  day: field.day(),
  from: field.time(),
  until: field.time(),
  lastDay: field.optionalDay(),
  phone: field.optionalText(30),
  _key: field.key(),
});

const needsLastDay = ({ rhythm, lastDay }: { rhythm: string; lastDay: unknown }): boolean =>
  rhythm === 'once' || lastDay !== null;

/** A weekly wish without a last day is not complete. */
export const lastDayRule = (t: AskTexts) =>
  [needsLastDay, { path: ['lastDay'], error: t.lastDayMissing }] as [typeof needsLastDay, object];

export const askForms = defineForms(askTexts, (t, field) =>
  z
    .object({
      ...wishFields(t, field),
      kind: field.oneOf(PUBLIC_KINDS, t.kindMissing),
      organisation: field.optionalText(100),
      name: field.text(t.nameMissing, 100),
      email: field.email(t.emailMissing),
      // Nobody sees this field, so only a machine fills it in.
      website: field.optionalText(2000),
    })
    .refine(...lastDayRule(t))
    .refine(({ kind, organisation }) => kind === 'resident' || organisation !== undefined, {
      path: ['organisation'],
      error: t.organisationMissing,
    }),
);

type Typed = z.output<z.ZodObject<ReturnType<typeof wishFields>>>;

/** What the form asks of the command, without who asks; or the name of the field that is wrong, and why. */
export function wishOf(values: Typed, language: Language) {
  const { day, from, until, rhythm, lastDay } = values;
  const span = bookingSpeech.spanOf({ day, from, until }, language);
  if ('field' in span) return span;
  return {
    branchId: values.branch,
    contactPhone: values.phone ?? null,
    title: values.activity,
    about: values.about,
    persons: values.persons,
    organiser: values.organiser,
    firstDay: day,
    lastDay: rhythm === 'weekly' && lastDay !== null ? lastDay : day,
    fromTime: from,
    untilTime: until,
    language,
  } satisfies Partial<AskForPlace>;
}

/** The form with what is wrong with its days beside the field. */
export function withDaysFault(state: FormState, code: WeeksFault, t: AskTexts): FormState {
  if (code === 'in-the-past') return withError(state, 'day', t.past);
  return withError(state, 'lastDay', code === 'no-days' ? t.early : t.tooMany(String(MOST_DAYS)));
}

type FieldsProps = { state: FormState; t: AskTexts; branches: readonly Choice[] };

/** What, where and when. */
export const WishFields = ({ state, t, branches }: FieldsProps) => (
  <>
    <FieldGroup legend={t.what}>
      <TextField state={state} name="activity" label={t.activity} hint={t.activityHint} maxlength={120} required />
      <TextArea state={state} name="about" label={t.about} hint={t.aboutHint} maxlength={1000} required />
      <NumberField state={state} name="persons" label={t.persons} required />
      <RadioGroup
        state={state}
        name="organiser"
        label={t.organiser}
        choices={ORGANISERS.map((value) => ({ value, label: t[value] }))}
        required
      />
    </FieldGroup>
    <FieldGroup legend={t.place}>
      <Select state={state} name="branch" label={t.branch} choices={branches} required />
      <RadioGroup
        state={state}
        name="rhythm"
        label={t.rhythm}
        value="once"
        choices={RHYTHMS.map((value) => ({ value, label: t[value] }))}
        required
      />
      <FieldRow>
        <DateField state={state} name="day" label={t.day} required />
        <TimeField state={state} name="from" label={t.from} required />
        <TimeField state={state} name="until" label={t.until} required />
      </FieldRow>
      <DateField state={state} name="lastDay" label={t.lastDay} hint={t.lastDayHint} />
    </FieldGroup>
  </>
);

/** Who asks, on the public page. */
export const WhoFields = ({ state, t }: Omit<FieldsProps, 'branches'>) => (
  <FieldGroup legend={t.who}>
    <RadioGroup
      state={state}
      name="kind"
      label={t.kind}
      choices={PUBLIC_KINDS.map((value) => ({ value, label: t[value] }))}
      required
    />
    <TextField state={state} name="organisation" label={t.organisation} maxlength={100} />
    <TextField state={state} name="name" label={t.name} autocomplete="name" maxlength={100} required />
    <EmailField state={state} name="email" label={t.email} hint={t.emailHint} required />
    <TextField state={state} name="phone" label={t.phone} autocomplete="tel" maxlength={30} />
  </FieldGroup>
);

/** Out of sight and out of the order of tabs; who reads it anyway is told to leave it empty. */
export const EmptyField = ({ t }: { t: AskTexts }) => (
  <div class="visually-hidden" aria-hidden="true">
    <label for="website">{t.leaveEmpty}</label>
    <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
);
