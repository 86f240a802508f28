import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Checkbox, CheckboxGroup, choicesOf, RadioGroup, Select } from '#ui/choice-field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import type { CommitmentProgress } from '../../../commitments/index.ts';
import type { EditionDocument } from '../../../tariffs/index.ts';
import type { Organiser, Pillar } from '../../activity.ts';
import { ORGANISERS, PILLARS } from '../../words.ts';
import { BelongingFields, belongingFields, belongingLabels, belongingOf, filledBelonging } from './belonging.tsx';
import { type Around, defineStep, hidden } from './step.ts';

const labels = {
  serviceId: 'Dienst',
  commitmentIds: 'Telt mee voor',
  ...belongingLabels,
  isWhole: 'De hele reeks telt als één geheel',
  pillar: 'Pijler',
  organiser: 'Wie organiseert het',
  coreFunctions: 'Kernfuncties',
  countingFunction: 'Telt in kernfunctie',
  programmeLine: 'Programmalijn',
  reportChapter: 'Hoofdstuk van het jaarbericht',
} as const;

const FUNCTIONS = ['1', '2', '3', '4', '5'] as const;

/** Where it belongs: what was promised, and where it is accounted for. */
export const serviceStep = defineStep({
  slug: 'aanbod',
  title: 'Waar het bij hoort',
  labels,
  form: defineForm(
    z
      .object({
        serviceId: field.optionalText(),
        commitmentIds: field.optionalText(4_000),
        isWhole: field.ticked(),
        ...belongingFields,
        pillar: field.optionalText(),
        organiser: field.optionalText(),
        coreFunctions: field.someOf(FUNCTIONS),
        countingFunction: field.optionalText(),
        programmeLine: field.optionalText(),
        reportChapter: field.optionalText(),
        ...hidden,
      })
      .refine(({ coreFunctions, countingFunction: one }) => !one || coreFunctions.some((each) => each === one), {
        path: ['countingFunction'],
        error: 'Kies een kernfunctie die je ook hebt aangevinkt',
      }),
  ),
  filledFrom: (activity, { served }) => ({
    serviceId: activity.serviceId ?? '',
    commitmentIds: served.join(','),
    isWhole: activity.isWhole ? 'on' : '',
    ...filledBelonging(activity),
    pillar: activity.pillar ?? '',
    organiser: activity.organiser ?? '',
    coreFunctions: activity.coreFunctions.join(','),
    countingFunction: String(activity.countingFunction ?? ''),
    programmeLine: activity.programmeLine ?? '',
    reportChapter: String(activity.reportChapter ?? ''),
  }),
  saveOf: (values, around) => {
    const { edition, commitments, served } = around;
    const service = edition?.services.find(({ id }) => id === values.serviceId);
    const chapter = Number(values.reportChapter) || service?.chapter;
    const ticked = (values.commitmentIds ?? '').split(',');
    return {
      commitmentIds: [
        ...served.filter((id) => commitments.every((shown) => shown.id !== id)),
        ...commitments.flatMap(({ id }) => (ticked.includes(id) ? [id] : [])),
      ],
      changes: {
        ...{ serviceId: service?.id ?? null, isWhole: values.isWhole },
        ...belongingOf(values, around),
        pillar: (values.pillar ?? '') in PILLARS ? (values.pillar as Pillar) : null,
        organiser: (values.organiser ?? '') in ORGANISERS ? (values.organiser as Organiser) : null,
        coreFunctions: values.coreFunctions.map(Number),
        countingFunction: Number(values.countingFunction) || null,
        programmeLine: lineIn(edition, values.programmeLine) ?? service?.programmeLine ?? null,
        reportChapter: edition?.chapters.find(({ number }) => number === chapter)?.number ?? null,
      },
    };
  },
  Fields: ({ state, around }) => (
    <>
      <Select
        state={state}
        name="serviceId"
        label={labels.serviceId}
        hint="Uit de activiteitencatalogus. Daaruit volgt wat het kost."
        prompt="Geen dienst"
        choices={(around.edition?.services ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
      {around.commitments.length > 0 && (
        <>
          <CheckboxGroup
            state={state}
            name="commitmentIds"
            label={labels.commitmentIds}
            hint="Toezeggingen waar bijeenkomsten of reeksen bij tellen, met hoe ver elk is"
            choices={around.commitments.map(commitmentChoice)}
          />
          <Checkbox
            state={state}
            name="isWhole"
            label={labels.isWhole}
            hint="Zoals een reeks van BiebFabriek"
            required
          />
        </>
      )}
      <BelongingFields state={state} around={around} />
      <RadioGroup state={state} name="pillar" label={labels.pillar} choices={choicesOf(PILLARS)} inline required />
      <RadioGroup state={state} name="organiser" label={labels.organiser} choices={choicesOf(ORGANISERS)} required />
      <FieldGroup legend="Verantwoording">
        <CheckboxGroup
          state={state}
          name="coreFunctions"
          label={labels.coreFunctions}
          choices={functionsOf(around)}
          required
        />
        <Select
          state={state}
          name="countingFunction"
          label={labels.countingFunction}
          hint="Een activiteit telt één keer"
          choices={functionsOf(around)}
          required
        />
        <Select
          state={state}
          name="programmeLine"
          label={labels.programmeLine}
          prompt="Die van de dienst"
          choices={(around.edition?.programmeLines ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          state={state}
          name="reportChapter"
          label={labels.reportChapter}
          prompt="Dat van de dienst"
          choices={(around.edition?.chapters ?? []).map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title}`,
          }))}
        />
      </FieldGroup>
    </>
  ),
});

const lineIn = (edition: EditionDocument | undefined, wanted: string | undefined): string | undefined =>
  edition?.programmeLines.find(({ id }) => id === wanted)?.id;

const functionsOf = ({ edition }: Around) =>
  (edition?.coreFunctions ?? []).map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }));

const commitmentChoice = (commitment: CommitmentProgress) => {
  const { id, label, serviceTitle, count, quantityMin, quantityMax, unit, startsOn, place } = commitment;
  const promised = [...new Set([quantityMin, quantityMax])].map((quantity) => formatQuantity(quantity)).join(' tot ');
  return {
    value: id,
    label: `${label} (${startsOn.slice(0, 4)})`,
    hint: [serviceTitle, `${formatQuantity(count)} van ${promised} ${unit}`, ...(place ? [place] : [])].join(', '),
  };
};
