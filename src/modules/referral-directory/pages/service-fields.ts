import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { typedEuros } from '#kernel/money.ts';
import { type Service, type ServiceDetails, type ServiceStatus, STATUSES } from '../domain.ts';
import { phoneLines, prose, textLines, webAddress, weekShape } from '../fields.ts';
import { SPOKEN } from '../languages-spoken.ts';
import { TOPIC_IDS } from '../topics.ts';
import { filledWeek } from './week-fields.tsx';

export const serviceForm = defineForm(
  z.object({
    name: field.text('Vul de naam in', 120),
    description: prose(1_000),
    topics: field.someOf(TOPIC_IDS, 'Kies waar dit bij helpt'),
    standing: field.oneOf(Object.keys(STATUSES) as ServiceStatus[], 'Kies of dit nog loopt'),
    alert: prose(300),
    url: webAddress(),
    email: field.optionalEmail(),
    phones: phoneLines(),
    municipalityCodes: prose(500).transform((value) => value.split(',').filter((code) => code !== '')),
    locationIds: prose(2_000).transform((value) => value.split(',').filter((id) => id !== '')),
    languages: field.someOf(SPOKEN),
    interpretationServices: prose(300),
    eligibilityDescription: prose(500),
    minimumAge: field.optionalWholeNumber({ max: 120 }),
    maximumAge: field.optionalWholeNumber({ max: 120 }),
    applicationProcess: prose(500),
    requiredDocuments: textLines(),
    feesDescription: prose(300),
    cost: field.optionalEuros(),
    ...weekShape,
    version: field.version(),
    _key: field.key(),
  }),
);
export type ServiceState = typeof serviceForm.empty;
type Values = Extract<ReturnType<typeof serviceForm.parse>, { ok: true }>['values'];

export const SERVICE_LABELS: Partial<Record<keyof ServiceState['raw'], string>> = {
  name: 'Naam',
  description: 'Wat is het?',
  standing: 'Loopt dit nog?',
  alert: 'Let op',
  url: 'Webpagina',
  email: 'Mailadres',
  phones: 'Telefoon',
  interpretationServices: 'Tolk',
  eligibilityDescription: 'Voor wie',
  minimumAge: 'Vanaf leeftijd',
  maximumAge: 'Tot en met leeftijd',
  applicationProcess: 'Hoe meld je je aan?',
  requiredDocuments: 'Wat neem je mee?',
  feesDescription: 'Wat kost het?',
  cost: 'Bedrag',
};

/** What the form holds of a service. */
export const filledService = (service: Service): ServiceState =>
  serviceForm.filled({
    name: service.name,
    description: service.description,
    topics: service.topics.join(','),
    standing: service.status,
    alert: service.alert,
    url: service.url ?? '',
    email: service.email ?? '',
    phones: service.phones.join('\n'),
    municipalityCodes: service.municipalityCodes.join(','),
    locationIds: service.places.map(({ locationId }) => locationId).join(','),
    languages: service.languages.join(','),
    interpretationServices: service.interpretationServices,
    eligibilityDescription: service.eligibilityDescription,
    minimumAge: service.minimumAge === null ? '' : String(service.minimumAge),
    maximumAge: service.maximumAge === null ? '' : String(service.maximumAge),
    applicationProcess: service.applicationProcess,
    requiredDocuments: service.requiredDocuments.join('\n'),
    feesDescription: service.feesDescription,
    cost: service.costCents === null ? '' : typedEuros(service.costCents),
    ...filledWeek(service.hours.filter(({ locationId }) => locationId === null)),
    version: String(service.version),
  });

/** What was typed. Languages that the form does not offer stay as they were. */
export const serviceDetailsOf = (
  values: Values,
  organisationId: string,
  before: Service | undefined,
): ServiceDetails => ({
  organisationId,
  name: values.name,
  description: values.description,
  url: values.url,
  email: values.email,
  phones: values.phones,
  status: values.standing,
  topics: values.topics,
  languages: [...values.languages, ...(before?.languages ?? []).filter((code) => !SPOKEN.some((one) => one === code))],
  municipalityCodes: values.municipalityCodes,
  eligibilityDescription: values.eligibilityDescription,
  minimumAge: values.minimumAge ?? null,
  maximumAge: values.maximumAge ?? null,
  applicationProcess: values.applicationProcess,
  requiredDocuments: values.requiredDocuments,
  interpretationServices: values.interpretationServices,
  feesDescription: values.feesDescription,
  costCents: values.cost ?? null,
  alert: values.alert,
});
