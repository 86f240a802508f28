import { z } from 'zod';
import type { ApiCall } from '#kernel/api-call.ts';
import { AUDIENCES, PILLARS } from './session-query.ts';

const Instant = z.iso.datetime({ offset: true });
const Age = z.int().nullable();

const Activity = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  url: z.url(),
  pillar: z.enum(PILLARS).nullable(),
  audiences: z.array(z.enum(AUDIENCES)),
  ageFrom: Age,
  ageUntil: Age,
  language: z.string().describe('Spoken there, ISO 639'),
  dutchLevel: z.enum(['A1', 'A2', 'B1', 'B2']).nullable(),
  facilities: z.array(z.string()),
});

const Place = z.object({
  name: z.string(),
  address: z.object({ street: z.string().nullable(), postcode: z.string().nullable(), town: z.string().nullable() }),
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullable().describe('WGS 84'),
  branch: z.string().nullable().describe('Slug of our branch; null at a place of others'),
});

const SessionList = z.object({
  page: z.int(),
  pageSize: z.int(),
  total: z.int(),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(['planned', 'cancelled']),
      sequence: z.int().describe('Rises with each change of time, place or state'),
      modified: Instant.describe('When anything of the session or its activity last changed'),
      cancelReason: z.string().nullable(),
      beginsAt: Instant,
      endsAt: Instant,
      activity: Activity,
      place: Place.nullable().describe('Null: only online'),
      isOnline: z.boolean(),
      isFree: z.boolean(),
      prices: z.array(z.object({ ageFrom: Age, ageUntil: Age, amountCents: z.int() }).describe('Ages inclusive')),
      seats: z.object({ onSite: z.int().nullable(), online: z.int().nullable() }).describe('Null: no limit'),
      signUp: z.enum(['required', 'wished', 'not-needed']).nullable(),
      signUpUrl: z.url().nullable(),
    }),
  ),
});

/** The calls of this module. */
export const api: readonly ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/sessions',
    subject: 'Agenda',
    summary: 'De bijeenkomsten die nog komen, ook die niet doorgaan, in volgorde van tijd',
    query: {
      from: { about: 'vanaf deze dag', example: '2026-12-01' },
      until: { about: 'tot en met deze dag', example: '2026-12-31' },
      municipality: { about: 'adres van een gemeente', example: 'coevorden' },
      branch: { about: 'adres van een vestiging', example: 'bibliotheek-sleen' },
      campaign: { about: 'adres van een campagne', example: 'nationale-voorleesdagen' },
      town: { about: 'in de buurt van deze plaats', example: 'Sleen' },
      km: { about: 'hoogstens zoveel kilometer van die plaats, anders 10', example: '15' },
      audiences: { about: 'voor een van deze groepen, met komma’s ertussen', example: 'children,parents' },
      age: { about: 'voor iemand van deze leeftijd', example: '4' },
      pillars: { about: 'van een van deze soorten, met komma’s ertussen', example: 'read,make' },
      language: { about: 'taal die er gesproken wordt', example: 'nl' },
      free: { about: 'alleen wat gratis is', example: 'true' },
      online: { about: 'alleen wat online te volgen is', example: 'true' },
      words: { about: 'zoekwoorden', example: 'voorlezen' },
      changedSince: { about: 'alleen wat sinds dit moment veranderde', example: '2026-11-20T12:00:00Z' },
      page: { about: 'welk deel van de lijst, anders 1', example: '1' },
      pageSize: { about: 'hoeveel per deel, hoogstens 100, anders 50', example: '50' },
    },
    answer: { name: 'SessionList', schema: SessionList },
  },
];
