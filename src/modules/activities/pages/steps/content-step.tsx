import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { CheckboxGroup, choicesOf, Select } from '#ui/choice-field.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import type { DutchLevel, Facility } from '../../activity.ts';
import { DUTCH_LEVELS, FACILITIES, LANGUAGES } from '../../words.ts';
import { defineStep, hidden } from './step.ts';

const labels = {
  title: 'Titel',
  summary: 'In het kort',
  about: 'Het hele verhaal',
  bring: 'Meenemen',
  presenter: 'Wie het geeft',
  partners: 'Samen met',
  language: 'Taal van de activiteit',
  dutchLevel: 'Nederlands dat je nodig hebt',
  facilities: 'Toegankelijkheid',
} as const;

/** What it is, in words. */
export const contentStep = defineStep({
  slug: 'inhoud',
  title: 'Wat het is',
  labels,
  form: defineForm(
    z.object({
      title: field.text('Geef de activiteit een titel', 120),
      summary: field.optionalText(300),
      about: field.optionalText(6_000),
      bring: field.optionalText(300),
      presenter: field.optionalText(200),
      partners: field.optionalText(300),
      language: field.oneOf(Object.keys(LANGUAGES), 'Kies een taal'),
      dutchLevel: field.optionalText(),
      facilities: field.someOf(Object.keys(FACILITIES) as Facility[]),
      ...hidden,
    }),
  ),
  filledFrom: ({ title, summary, about, bring, presenter, partners, language, dutchLevel, facilities }) => ({
    ...{ title, summary, about, bring, presenter, partners, language },
    dutchLevel: dutchLevel ?? '',
    facilities: facilities.join(','),
  }),
  saveOf: ({ title, summary, about, bring, presenter, partners, language, dutchLevel, facilities }) => ({
    changes: {
      ...{ title, language, facilities },
      ...{ summary: summary ?? '', about: about ?? '', bring: bring ?? '' },
      ...{ presenter: presenter ?? '', partners: partners ?? '' },
      dutchLevel: dutchLevel !== undefined && dutchLevel in DUTCH_LEVELS ? (dutchLevel as DutchLevel) : null,
    },
  }),
  Fields: ({ state }) => (
    <>
      <TextField state={state} name="title" label={labels.title} maxlength={120} required />
      <TextArea
        state={state}
        name="summary"
        label={labels.summary}
        hint="Twee of drie korte zinnen in gewone taal. Dit lezen mensen het eerst."
        rows={3}
        maxlength={300}
        required
      />
      <TextArea state={state} name="about" label={labels.about} rows={8} maxlength={6_000} />
      <TextField state={state} name="bring" label={labels.bring} hint="Zoals een eigen laptop of een leesbril" />
      <FieldRow>
        <TextField state={state} name="presenter" label={labels.presenter} />
        <TextField state={state} name="partners" label={labels.partners} />
      </FieldRow>
      <FieldRow>
        <Select
          state={state}
          name="language"
          label={labels.language}
          prompt=""
          choices={choicesOf(LANGUAGES)}
          required
        />
        <Select
          state={state}
          name="dutchLevel"
          label={labels.dutchLevel}
          prompt="Maakt niet uit"
          choices={choicesOf(DUTCH_LEVELS)}
        />
      </FieldRow>
      <CheckboxGroup state={state} name="facilities" label={labels.facilities} choices={choicesOf(FACILITIES)} />
    </>
  ),
});
