import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { typedEuros } from '#kernel/money.ts';
import { type Service, type ServiceDetails, type ServiceHours, type ServiceStatus, STATUSES } from '../domain.ts';
import { phoneLines, prose, textLines, webAddress, weekLines, weekTyped } from '../fields.ts';
import { SPOKEN } from '../languages-spoken.ts';
import { TOPIC_IDS } from '../topics.ts';

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
    hours: weekLines(),
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
  hours: 'Wanneer',
};

/** What the form holds of a service. */
export const filledService = ({ hours, ...service }: Service): ServiceState =>
  serviceForm.filled({
    ...service,
    topics: service.topics.join(','),
    standing: service.status,
    url: service.url ?? '',
    email: service.email ?? '',
    phones: service.phones.join('\n'),
    municipalityCodes: service.municipalityCodes.join(','),
    locationIds: service.places.map(({ locationId }) => locationId).join(','),
    languages: service.languages.join(','),
    minimumAge: service.minimumAge === null ? '' : String(service.minimumAge),
    maximumAge: service.maximumAge === null ? '' : String(service.maximumAge),
    requiredDocuments: service.requiredDocuments.join('\n'),
    cost: service.costCents === null ? '' : typedEuros(service.costCents),
    ...hoursTyped(hours, service),
    version: String(service.version),
  });

/** The field for the hours that a service has at one location only. */
export const hoursField = (locationId: string): string => `hours-${locationId}`;

function hoursTyped(hours: Service['hours'], { places }: Pick<Service, 'places'>): Record<string, string> {
  const at = (wanted: string | null) => weekTyped(hours.filter(({ locationId }) => locationId === wanted));
  const there = places.map(({ locationId }) => [hoursField(locationId), at(locationId)]);
  return { hours: at(null), ...Object.fromEntries(there) };
}

/** The hours that were typed for each of these locations, and what is wrong with them by field. */
export function hoursAt(raw: Readonly<Record<string, string | undefined>>, locationIds: readonly string[]) {
  const errors: Record<string, string> = {};
  const hours: ServiceHours[] = [];
  for (const locationId of locationIds) {
    const read = weekLines().safeParse(raw[hoursField(locationId)]);
    if (read.success) hours.push(...read.data.map((span) => ({ ...span, locationId })));
    else errors[hoursField(locationId)] = read.error.issues[0]?.message ?? '';
  }
  return { hours, errors };
}

/** What was typed. Languages that the form does not offer stay as they were. */
export function serviceDetailsOf(values: Values, organisationId: string, before: Service | undefined): ServiceDetails {
  const { standing: status, cost, locationIds: _there, hours: _hours, version: _version, _key, ...rest } = values;
  const kept = (before?.languages ?? []).filter((code) => !SPOKEN.includes(code));
  const ages = { minimumAge: values.minimumAge ?? null, maximumAge: values.maximumAge ?? null };
  const languages = [...values.languages, ...kept];
  return { ...rest, ...ages, languages, organisationId, status, costCents: cost ?? null };
}
