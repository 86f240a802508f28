import { Checkbox, CheckboxGroup, Select } from '#ui/choice-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/field.tsx';
import { FieldGroup, FieldRow } from '#ui/form.tsx';
import { type EditionDocument, type Service, words } from '../../tariffs/index.ts';
import { serviceLabels as labels, type ServiceState } from './service-form.ts';

type Props = { state: ServiceState };
type WithEdition = Props & { edition: EditionDocument };

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What the service is called, says and where it stands. */
export const TextFields = ({ state, edition }: WithEdition) => (
  <FieldGroup legend="De dienst">
    <TextField state={state} name="title" label={labels.title} required />
    <TextArea
      state={state}
      name="description"
      label={labels.description}
      hint="Korte zinnen, in gewone taal"
      required
    />
    <FieldRow>
      <TextField state={state} name="section" label={labels.section} width="short" required />
      <TextField state={state} name="place" label={labels.place} width="short" required />
    </FieldRow>
    <Select
      state={state}
      name="chapter"
      label={labels.chapter}
      choices={edition.chapters.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
      required
    />
    <Select
      state={state}
      name="programmeLine"
      label={labels.programmeLine}
      prompt="Geen (maatwerk)"
      choices={edition.programmeLines.map(({ id, title }) => ({ value: id, label: title }))}
    />
  </FieldGroup>
);

/** For whom it is. */
export const AudienceFields = ({ state }: Props) => (
  <FieldGroup legend="De doelgroep">
    <TextField state={state} name="audienceLabel" label={labels.audienceLabel} required />
    <FieldRow>
      <TextField state={state} name="ageMin" label={labels.ageMin} width="short" />
      <TextField state={state} name="ageMax" label={labels.ageMax} width="short" />
    </FieldRow>
    <Checkbox
      state={state}
      name="forParents"
      label={labels.forParents}
      hint="De leeftijd is dan die van het kind"
      required
    />
  </FieldGroup>
);

/** Basis or Basis Plus, and which tasks of the law it serves. */
export const LevelFields = ({ state, edition }: WithEdition) => {
  const functions = edition.coreFunctions.map(({ number, title }) => ({
    value: String(number),
    label: `${number} ${title}`,
  }));
  return (
    <FieldGroup legend="Niveau en kernfuncties">
      <Select state={state} name="level" label={labels.level} choices={choicesOf(words.level)} required />
      <FieldRow>
        <Select
          state={state}
          name="inferredLevel"
          label={labels.inferredLevel}
          prompt="Geen"
          hint="Alleen als de bron het niveau niet noemt"
          choices={choicesOf({ basis: words.level.basis, 'basis-plus': words.level['basis-plus'] })}
        />
        <Select
          state={state}
          name="inferredCertainty"
          label={labels.inferredCertainty}
          choices={choicesOf(words.certainty)}
        />
      </FieldRow>
      <TextField state={state} name="inferredReason" label={labels.inferredReason} />
      <TextField state={state} name="redReason" label={labels.redReason} />
      <CheckboxGroup state={state} name="coreFunctions" label={labels.coreFunctions} choices={functions} />
      <CheckboxGroup state={state} name="coreFunctionsMeant" label={labels.coreFunctionsMeant} choices={functions} />
    </FieldGroup>
  );
};

const lists = ['partners', 'topics', 'effects', 'evidence', 'fundingOptions', 'sourceLines'] as const;

/** Lists of texts, each on a line. */
export const ContentFields = ({ state }: Props) => (
  <FieldGroup legend="Inhoud">
    {lists.map((name) => (
      <TextArea state={state} name={name} label={labels[name]} hint="Elk op een eigen regel" />
    ))}
    <TextField state={state} name="consultation" label={labels.consultation} />
  </FieldGroup>
);

/** What must hold before the service can be delivered. */
export const TermFields = ({ state, services, self }: Props & { services: readonly Service[]; self: string }) => (
  <FieldGroup legend="Voorwaarden">
    <FieldRow>
      <NumberField state={state} name="minParticipants" label={labels.minParticipants} />
      <NumberField state={state} name="maxActivities" label={labels.maxActivities} />
    </FieldRow>
    <Select
      state={state}
      name="requiresService"
      label={labels.requiresService}
      prompt="Geen andere dienst"
      choices={services.filter(({ id }) => id !== self).map(({ id, title }) => ({ value: id, label: title }))}
    />
    <Checkbox state={state} name="indivisible" label={labels.indivisible} required />
  </FieldGroup>
);
