import { z } from 'zod';

/** Texts in files may be marked up: what people read here is plain. A script goes with all that stands in it. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<\/?[a-z!][^>]*>/gi, ' ')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (sign, name: string) => ENTITIES[name] ?? sign)
    .replaceAll(/[<>]/g, '')
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

const text = (most: number) =>
  z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => plainText(String(value ?? '')).slice(0, most));
const number = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : Number(value)))
  .refine((value) => value === null || Number.isFinite(value), { error: 'getal' });
const id = z.string().min(1, 'id').max(200);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const Phone = z.object({ number: text(30), description: text(60) });
const Schedule = z.object({ byday: text(100), freq: text(20), opens_at: text(14), closes_at: text(14) });

export const Organization = z.object({
  id,
  name: text(120).refine((value) => value !== '', { error: 'naam' }),
  alternate_name: text(120),
  description: text(2_000),
  email: text(254),
  website: text(500),
  parent_organization_id: text(200),
  phones: list(Phone),
});

export const Location = z.object({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual'], { error: 'soort plek' }),
  name: text(120),
  url: text(500),
  transportation: text(500),
  latitude: number,
  longitude: number,
  addresses: list(z.object({ address_1: text(120), city: text(80), postal_code: text(10) })),
  accessibility: list(z.object({ description: text(500) })),
});

/** A service as a file of the standard brings it. Only what we keep is read. Source: HSDS 3.0, schema/service.json. */
export const Service = z.object({
  id,
  name: text(120).refine((value) => value !== '', { error: 'naam' }),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed'], { error: 'stand' }),
  description: text(1_000),
  url: text(500),
  email: text(254),
  interpretation_services: text(300),
  application_process: text(500),
  fees_description: text(300),
  eligibility_description: text(500),
  minimum_age: number,
  maximum_age: number,
  alert: text(300),
  phones: list(Phone),
  schedules: list(Schedule),
  service_areas: list(z.object({ name: text(200), extent: text(200) })),
  languages: list(z.object({ code: text(10) })),
  cost_options: list(z.object({ amount: number })),
  required_documents: list(z.object({ document: text(200) })),
  attributes: list(z.object({ taxonomy_term: z.object({ code: text(100), name: text(200) }).nullish() })),
  service_at_locations: list(z.object({ location: z.unknown().optional(), schedules: list(Schedule) })),
  organization: z.unknown().optional(),
});
export type ServiceRead = z.output<typeof Service>;
export type ScheduleRead = z.output<typeof Schedule>;
