import { z } from 'zod';
import type { ApiCall } from '#kernel/api-call.ts';
import { FACTS } from '../../organisation/index.ts';
import { SIZE_CLASSES } from '../size-classes.ts';

const SUBJECT = 'Gemeenten en vestigingen';

const eachFact = <T extends z.ZodType>(schema: T) => Object.fromEntries(FACTS.map(({ id }) => [id, schema.optional()]));
const counts = z.object({ large: z.int(), medium: z.int(), small: z.int(), servicePoint: z.int() });
const MunicipalFacts = z.object({
  cbsCode: z.string(),
  year: z.int(),
  facts: z.object({ ...eachFact(z.int()), branches: counts }).describe('A fact that is left out is unknown, not zero'),
  origins: z.object(eachFact(z.object({ year: z.int(), source: z.string(), asOf: z.iso.date() }))),
});

const BranchList = z.object({
  cbsCode: z.string(),
  branches: z.array(
    z.looseObject({
      slug: z.string(),
      name: z.string(),
      sizeClass: z.enum(SIZE_CLASSES),
      address: z.object({ street: z.string(), postcode: z.string(), town: z.string() }),
      location: z.object({ longitude: z.number(), latitude: z.number() }),
      hasCollection: z.boolean(),
      coreFunctions: z.array(z.int()),
      facilities: z.array(z.string()),
      weeklyHours: z.object({ total: z.number(), staffed: z.number() }).nullable(),
    }),
  ),
});

const cbsCode = { about: 'Code van de gemeente bij het CBS', example: 'GM0109', pattern: '^GM\\d{4}$' };

/** The calls of this module. */
export const api: readonly ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/municipalities/{cbsCode}/branches',
    subject: SUBJECT,
    summary: 'De vestigingen in een gemeente, met adres en openingstijden',
    parameters: { cbsCode },
    answer: { name: 'BranchList', schema: BranchList },
  },
  {
    method: 'get',
    path: '/api/v1/municipalities/{cbsCode}/facts/{year}',
    subject: SUBJECT,
    summary: 'Wat bekend is van een gemeente in een jaar, met de bron van elk cijfer',
    parameters: { cbsCode, year: { about: 'Jaar', example: '2026', pattern: '^20\\d\\d$' } },
    answer: { name: 'MunicipalFacts', schema: MunicipalFacts },
  },
];
