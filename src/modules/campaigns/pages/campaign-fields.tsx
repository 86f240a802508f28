import { z } from 'zod';
import { monthNames } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { CheckboxGroup, RadioGroup, Select } from '#ui/choice-field.tsx';
import { DateField, NumberField, TextArea, TextField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import { KINDS, type Kind } from '../domain.ts';

/** The form for a campaign of these branches. */
export const formFor = (branches: readonly Branch[]) =>
  defineForm(
    z.object({
      name: field.text('Vul de naam in', 100),
      theme: field.optionalText(200),
      kind: field.oneOf(Object.keys(KINDS) as Kind[], 'Kies een soort'),
      startsOn: field.optionalDay(),
      lastDay: field.optionalDay(),
      year: field.optionalWholeNumber({ min: 2000, max: 2100 }),
      usualMonth: field.optionalWholeNumber({ min: 1, max: 12 }),
      initiator: field.optionalText(200),
      audience: field.optionalText(200),
      website: field
        .optionalText(300)
        .refine((value) => value === undefined || isWebAddress(value), 'Vul een adres in dat met https:// begint'),
      about: field.optionalText(1000),
      branches: field.someOf(branches.map(({ id }) => id)),
      note: field.optionalText(2000),
      version: field.version(),
      _key: field.key(),
    }),
  );

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

export type CampaignForm = ReturnType<typeof formFor>;
export type FormState = CampaignForm['empty'];
export type Branch = { readonly id: string; readonly name: string };

export const labels: Partial<Record<keyof FormState['raw'], string>> = {
  name: 'Naam',
  theme: 'Thema van het jaar',
  kind: 'Soort',
  startsOn: 'Eerste dag',
  lastDay: 'Laatste dag',
  year: 'Jaar',
  usualMonth: 'Meestal in',
  initiator: 'Van wie',
  audience: 'Voor wie',
  website: 'Website',
  about: 'In het kort',
  branches: 'Vestigingen die meedoen',
  note: 'Voor het jaarbericht',
};

type Props = { state: FormState; branches: readonly Branch[]; mustChoose: boolean };

/** Everything that can be filled in of a campaign. */
export const CampaignFields = ({ state, branches, mustChoose }: Props) => (
  <>
    <TextField state={state} name="name" label={labels.name} required />
    <TextField state={state} name="theme" label={labels.theme} />
    <RadioGroup
      state={state}
      name="kind"
      label={labels.kind}
      choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
      inline
      required
    />
    <When state={state} />
    <TextField state={state} name="initiator" label={labels.initiator} hint="Zoals CPNB of Stichting Lezen" />
    <TextField state={state} name="audience" label={labels.audience} />
    <TextField state={state} name="website" label={labels.website} hint="Begint met https://" />
    <TextArea state={state} name="about" label={labels.about} hint="In gewone woorden: korte zinnen, niveau B1" />
    <CheckboxGroup
      state={state}
      name="branches"
      label={labels.branches}
      hint={mustChoose ? 'Kies uit je eigen vestigingen' : 'Niets aangevinkt: alle vestigingen doen mee'}
      choices={branches.map(({ id, name }) => ({ value: id, label: name }))}
      inline
      required={mustChoose}
    />
    <TextArea state={state} name="note" label={labels.note} />
  </>
);

const When = ({ state }: { state: FormState }) => (
  <FieldGroup legend="Wanneer">
    <FieldRow>
      <DateField state={state} name="startsOn" label={labels.startsOn} />
      <DateField state={state} name="lastDay" label={labels.lastDay} />
    </FieldRow>
    <p class="hint">Zijn de dagen nog niet bekend? Laat ze leeg en kies het jaar en de maand waarin het meestal is.</p>
    <FieldRow>
      <NumberField state={state} name="year" label={labels.year} />
      <Select
        state={state}
        name="usualMonth"
        label={labels.usualMonth}
        choices={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
      />
    </FieldRow>
  </FieldGroup>
);
