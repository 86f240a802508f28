import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { linesOf } from '#ui/typed-fields.ts';
import { Service } from '../../tariffs/index.ts';

const FUNCTIONS = ['1', '2', '3', '4', '5'] as const;
const LEVELS = ['basis', 'basis-plus', 'unknown', 'not-applicable'] as const;

const lines = () =>
  z
    .string()
    .default('')
    .transform((text) => linesOf(text));

const age = () =>
  z
    .string()
    .default('')
    .transform((text, context): number | null => {
      const years = Number(text.trim().replace(',', '.'));
      if (text.trim() === '') return null;
      if (!(years >= 0 && years <= 120))
        context.addIssue({ code: 'custom', message: 'Vul een leeftijd in, zoals 4 of 1,5' });
      return years;
    });

const optionalChoice = <const V extends string>(values: readonly V[]) =>
  z
    .string()
    .default('')
    .transform((value) => values.find((each) => each === value));

/** The id of a choice; what cannot be one is no choice. */
const optionalId = () =>
  z
    .string()
    .default('')
    .transform((value) => (Service.shape.id.safeParse(value).success ? value : undefined));

/** What can be filled in of a service; its tariff, parts and norms have pages of their own. */
export const serviceForm = defineForm(
  z.object({
    title: field.text('Vul de titel in'),
    description: field.text('Vul de omschrijving in', 2000),
    section: field
      .text('Vul de paragraaf in')
      .refine((value) => /^\d+\.\d+$/.test(value), { error: 'Vul een paragraaf in, zoals 2.2' }),
    place: field.text('Vul de plaats in, zoals § 2.2'),
    chapter: field.wholeNumber('Kies een hoofdstuk', { min: 1, max: 99 }),
    programmeLine: optionalId(),
    audienceLabel: field.text('Vul in voor wie de dienst is'),
    ageMin: age(),
    ageMax: age(),
    forParents: field.ticked(),
    coreFunctions: field.someOf(FUNCTIONS),
    coreFunctionsMeant: field.someOf(FUNCTIONS),
    level: field.oneOf(LEVELS, 'Kies een niveau'),
    inferredLevel: optionalChoice(['basis', 'basis-plus']),
    inferredCertainty: optionalChoice(['high', 'medium', 'low']),
    inferredReason: field.optionalText(500),
    redReason: field.optionalText(500),
    partners: lines(),
    topics: lines(),
    effects: lines(),
    evidence: lines(),
    fundingOptions: lines(),
    consultation: field.optionalText(500),
    minParticipants: field.optionalWholeNumber({ min: 1, max: 1000 }),
    maxActivities: field.optionalWholeNumber({ min: 1, max: 10_000 }),
    requiresService: optionalId(),
    indivisible: field.ticked(),
    sourceLines: lines().refine((given) => given.every((line) => /^\d+(-\d+)?$/.test(line)), {
      error: 'Zet op elke regel een regelnummer of een reeks, zoals 514-544',
    }),
    version: field.version(),
    _key: field.key(),
  }),
);
export type ServiceState = typeof serviceForm.empty;
export type ServiceFieldName = keyof ServiceState['raw'];
type Values = Extract<ReturnType<typeof serviceForm.parse>, { ok: true }>['values'];

/** The names of the fields, for the form and for showing what differs. */
export const serviceLabels = {
  title: 'Titel',
  description: 'Omschrijving',
  section: 'Paragraaf',
  place: 'Plaats in de catalogus',
  chapter: 'Hoofdstuk',
  programmeLine: 'Programmalijn',
  audienceLabel: 'Voor wie',
  ageMin: 'Vanaf leeftijd',
  ageMax: 'Tot en met leeftijd',
  forParents: 'Gericht op de ouders',
  coreFunctions: 'Kernfuncties in de bron',
  coreFunctionsMeant: 'Kernfuncties die tellen',
  level: 'Niveau in de bron',
  inferredLevel: 'Afgeleid niveau',
  inferredCertainty: 'Zekerheid van het afgeleide niveau',
  inferredReason: 'Waarom dit niveau',
  redReason: 'Rood omkaderd, omdat',
  partners: 'Partners',
  topics: 'Onderwerpen',
  effects: 'Effecten',
  evidence: 'Onderzoek',
  fundingOptions: 'Ander geld',
  sourceLines: 'Regels van de bron',
  consultation: 'Overleg over de inhoud',
  minParticipants: 'Minste deelnemers per activiteit',
  maxActivities: 'Meeste activiteiten per jaar',
  requiresService: 'Alleen samen met',
  indivisible: 'Onderdelen niet los te krijgen',
} as const;

/** The form with what the service says now. */
export function serviceFilled(service: Service, version: number): ServiceState {
  const { audience, levelInference: inferred, tariff } = service;
  const { minParticipantsPerActivity, maxActivitiesPerYear, requiresService, indivisible } = tariff.constraints;
  return serviceForm.filled({
    title: service.title,
    description: service.description,
    section: service.section,
    place: service.place,
    chapter: String(service.chapter),
    programmeLine: service.programmeLine ?? '',
    audienceLabel: audience.label,
    ageMin: numberText(audience.ageMin),
    ageMax: numberText(audience.ageMax),
    forParents: audience.target === 'parents' ? 'on' : '',
    coreFunctions: service.coreFunctions.join(','),
    coreFunctionsMeant: service.coreFunctionsMeant.join(','),
    level: service.level,
    inferredLevel: inferred?.level ?? '',
    inferredCertainty: inferred?.certainty ?? '',
    inferredReason: inferred?.reason ?? '',
    redReason: service.marks[0]?.reason ?? '',
    ...Object.fromEntries(LISTS.map((name) => [name, service[name].join('\n')])),
    consultation: service.consultation ?? '',
    minParticipants: numberText(minParticipantsPerActivity),
    maxActivities: numberText(maxActivitiesPerYear),
    requiresService: requiresService ?? '',
    indivisible: indivisible ? 'on' : '',
    version: String(version),
  });
}

const LISTS = ['partners', 'topics', 'effects', 'evidence', 'fundingOptions', 'sourceLines'] as const;
const numberText = (value: number | null | undefined): string => (value ?? '').toString().replace('.', ',');

/** The service with what was filled in; the state tells what is wrong when the parts do not fit together. */
export function serviceFrom(before: Service, values: Values): Service {
  const { inferredLevel: level, inferredCertainty: certainty, inferredReason: reason } = values;
  return Service.parse({
    ...before,
    title: values.title,
    description: values.description,
    section: values.section,
    place: values.place,
    chapter: values.chapter,
    programmeLine: values.programmeLine ?? null,
    coreFunctions: values.coreFunctions.map(Number),
    coreFunctionsMeant: values.coreFunctionsMeant.map(Number),
    level: values.level,
    levelInference: level ? { level, certainty: certainty ?? 'low', reason: reason ?? 'Geen reden genoemd.' } : null,
    marks: values.redReason ? [{ id: 'red-outlined', reason: values.redReason }] : [],
    audience: {
      ...before.audience,
      label: values.audienceLabel,
      ageMin: values.ageMin,
      ageMax: values.ageMax,
      target: values.forParents ? 'parents' : 'self',
    },
    ...Object.fromEntries(LISTS.map((name) => [name, values[name]])),
    consultation: values.consultation,
    tariff: { ...before.tariff, constraints: constraintsOf(values) },
  });
}

const constraintsOf = ({ minParticipants, maxActivities, requiresService, indivisible }: Values) => ({
  minParticipantsPerActivity: minParticipants,
  maxActivitiesPerYear: maxActivities,
  requiresService,
  indivisible: indivisible || undefined,
});

const places: Readonly<Record<string, ServiceFieldName>> = {
  programmeLine: 'programmeLine',
  chapter: 'chapter',
  audience: 'ageMax',
  level: 'level',
  coreFunctionsMeant: 'coreFunctionsMeant',
  'tariff.constraints.requiresService': 'requiresService',
};

/** The field that a finding is about; undefined when it is about a part with a page of its own. */
export const fieldOfFinding = (path: string): ServiceFieldName | undefined => places[path];

export const withErrors = (state: ServiceState, errors: FormState<ServiceFieldName>['errors']): ServiceState => ({
  raw: state.raw,
  errors: { ...state.errors, ...errors },
});
