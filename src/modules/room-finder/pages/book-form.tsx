import { z } from 'zod';
import type { Moments } from '#kernel/clock-times.ts';
import { defineForms, type Fields, type FormState, withError } from '#kernel/forms.ts';
import type { Language } from '#kernel/languages.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { Checkbox, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DateField, EmailField, NumberField, TextField, TimeField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import type { Equipment } from '../../equipment/index.ts';
import { BOOKER_KINDS, type BookRoom, bookingSpeech, MOST_USES } from '../../room-bookings/index.ts';
import { bookTexts } from './book-texts.ts';
import { searchTexts } from './search-texts.ts';

const { spanOf, wordsIn } = bookingSpeech;

export type BookTexts = (typeof bookTexts)['nl'];

const RHYTHMS = ['once', 'weekly', 'fortnightly', 'monthly'] as const;

export const bookFields = (t: BookTexts, field: Fields, language: Language) => ({
  day: field.day(),
  from: field.time(),
  until: field.time(),
  personen: field.wholeNumber(wordsIn(language).personsMissing, { min: 1, max: 2000 }),
  rhythm: field.oneOf(RHYTHMS, t.rhythm),
  lastDay: field.optionalDay(),
  also: field.optionalText(40),
  pieces: field.optionalWholeNumber({ min: 1, max: 99 }),
  voor: field.oneOf(BOOKER_KINDS, t.organisationMissing),
  organisation: field.optionalText(100),
  social: field.ticked(),
  purpose: field.text(t.purposeMissing, 80),
  phone: field.optionalText(30),
  _key: field.key(),
});

/** An address, or nothing. */
export const optionalEmail = (field: Fields) =>
  z
    .string()
    .default('')
    .transform((value, context): string | null => {
      if (value.trim() === '') return null;
      const parsed = field.email('').safeParse(value);
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? '' });
      return null;
    });

export const bookForms = defineForms(bookTexts, (t, field, language) =>
  z
    .object({
      ...bookFields(t, field, language),
      name: field.text(t.nameMissing, 100),
      email: optionalEmail(field),
      wacht: field.ticked(),
      agreed: field.optionalText(30),
    })
    .refine(({ voor, organisation }) => voor === 'resident' || organisation !== undefined, {
      path: ['organisation'],
      error: t.organisationMissing,
    })
    .refine(({ rhythm, lastDay }) => rhythm === 'once' || lastDay !== null, {
      path: ['lastDay'],
      error: t.lastDayMissing,
    }),
);

type Typed = z.output<z.ZodObject<ReturnType<typeof bookFields>>>;

/** The spans that were typed; a day of a series on which a time does not exist is skipped. Or the form with what is wrong. */
export function spansOf(
  values: Typed,
  state: FormState,
  language: Language,
): { ok: true; spans: Moments[] } | { ok: false; state: FormState } {
  const { day: first, rhythm, lastDay } = values;
  const fault = (name: string, text: string) => ({ ok: false, state: withError(state, name, text) }) as const;
  const end = rhythm === 'once' || lastDay === null ? { times: 1 } : { until: lastDay };
  const weeks = rhythm === 'fortnightly' ? 2 : 1;
  const days = recurringDays({ first, rhythm: rhythm === 'monthly' ? rhythm : { weeks }, end }, MOST_USES);
  if (days.length === 0) return fault('lastDay', wordsIn(language).noDays);
  if (days.length > MOST_USES) return fault('lastDay', wordsIn(language).tooManyUses(String(MOST_USES)));
  const read = days.map((day) => spanOf({ ...values, day }, language));
  const spans = read.filter((span): span is Moments => !('field' in span));
  const wrong = read.find((span) => 'field' in span);
  if (wrong && 'field' in wrong && spans.length === 0) return fault(wrong.field, wrong.text);
  return { ok: true, spans };
}

/** What the form asks of the command, without who and how. */
export const wishOf = (values: Typed, roomId: string) =>
  ({
    roomId,
    userKind: values.voor,
    organisation: values.voor === 'resident' ? '' : (values.organisation ?? ''),
    contactPhone: values.phone ?? null,
    purpose: values.purpose,
    persons: values.personen,
    setUp: null,
    equipmentId: values.also ?? null,
    pieces: values.also === undefined ? null : (values.pieces ?? 1),
    isSocial: values.social,
  }) satisfies Partial<BookRoom>;

type FieldsProps = { state: FormState; t: BookTexts; language: Language; equipment: readonly Equipment[] };

/** When, how often and with how many. */
export const WhenFields = ({ state, t, language, equipment }: FieldsProps) => {
  const search = searchTexts[language];
  return (
    <FieldGroup legend={wordsIn(language).when}>
      <FieldRow>
        <DateField state={state} name="day" label={search.day} required />
        <TimeField state={state} name="from" label={search.from} required />
        <TimeField state={state} name="until" label={search.until} required />
        <NumberField state={state} name="personen" label={wordsIn(language).persons} required />
      </FieldRow>
      <RadioGroup
        state={state}
        name="rhythm"
        label={t.rhythm}
        value="once"
        choices={RHYTHMS.map((value) => ({ value, label: t[value] }))}
        required
      />
      <DateField state={state} name="lastDay" label={t.lastDay} hint={t.lastDayHint} />
      {equipment.length > 0 && (
        <FieldRow>
          <Select
            state={state}
            name="also"
            label={t.also}
            prompt={t.nothingElse}
            choices={equipment.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NumberField state={state} name="pieces" label={t.pieces} />
        </FieldRow>
      )}
    </FieldGroup>
  );
};

/** Who they are, and what for. At the desk neither an address nor a number is needed. */
export const WhoFields = ({ state, t, language, desk }: Omit<FieldsProps, 'equipment'> & { desk?: boolean }) => (
  <>
    <RadioGroup
      state={state}
      name="voor"
      label={searchTexts[language].forWhom}
      choices={BOOKER_KINDS.map((value) => ({ value, label: wordsIn(language).kinds[value] }))}
      required
    />
    <TextField state={state} name="organisation" label={t.organisation} maxlength={100} />
    <Checkbox state={state} name="social" label={t.social} />
    <TextField state={state} name="purpose" label={t.purpose} hint={t.purposeHint} maxlength={80} required />
    <TextField state={state} name="name" label={t.name} autocomplete="name" maxlength={100} required={!desk} />
    <EmailField state={state} name="email" label={t.email} hint={t.emailHint} />
    <TextField state={state} name="phone" label={t.phone} hint={t.phoneHint} autocomplete="tel" maxlength={30} />
  </>
);
