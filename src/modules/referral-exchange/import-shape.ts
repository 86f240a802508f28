import { z } from 'zod';

/** Texts in files may be marked up: what people read here is plain. A script goes with all that stands in it. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (sign, name: string) => ENTITIES[name] ?? sign)
    .replaceAll(/[<>]/g, '')
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => plainText(String(value ?? '')));
const number = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : Number(value)))
  .refine((value) => value === null || Number.isFinite(value), { error: 'getal' });
const id = z
  .union([z.string(), z.number()], { error: 'id' })
  .transform(String)
  .refine((value) => value !== '' && value.length <= 200, { error: 'id' });
const name = text.refine((value) => value !== '', { error: 'naam' });
/** A list that is not there says nothing; one that is empty says that there are none. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? undefined);

const Phone = z.object({ number: text, description: text });
const Schedule = z.object({
  ...{ byday: text, freq: text, interval: number, valid_to: text, opens_at: text, closes_at: text },
});
const Term = z.object({ id: text, code: text, name: text });

export const Organization = z.object({
  id,
  name,
  ...{ alternate_name: text, description: text, email: text, website: text, parent_organization_id: text },
  phones: list(Phone),
});

export const Location = z.object({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual'], { error: 'soort plek' }),
  ...{ name: text, url: text, transportation: text, latitude: number, longitude: number },
  addresses: list(z.object({ address_1: text, city: text, postal_code: text })),
  accessibility: list(z.object({ description: text })),
});

/** A service as a file of the standard brings it. Only what we keep is read. Source: HSDS 3.0, schema/service.json. */
export const Service = z.object({
  id,
  name,
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed'], { error: 'stand' }),
  ...{ description: text, url: text, email: text, interpretation_services: text, application_process: text },
  ...{ fees_description: text, eligibility_description: text, minimum_age: number, maximum_age: number, alert: text },
  phones: list(Phone),
  schedules: list(Schedule),
  service_areas: list(z.object({ name: text, extent: text })),
  languages: list(z.object({ code: text })),
  cost_options: list(z.object({ amount: number })),
  required_documents: list(z.object({ document: text })),
  attributes: list(z.object({ taxonomy_term_id: text, label: text, value: text, taxonomy_term: Term.nullish() })),
  service_at_locations: list(z.object({ location: z.unknown().optional(), schedules: list(Schedule) })),
  organization: z.unknown().optional(),
  organization_id: text,
});
export type OrganizationRead = z.output<typeof Organization>;
export type LocationRead = z.output<typeof Location>;
export type ServiceRead = z.output<typeof Service>;
export type ScheduleRead = z.output<typeof Schedule>;
