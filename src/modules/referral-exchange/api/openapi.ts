import { z } from 'zod';
import type { ApiCall } from '#kernel/api-call.ts';
import { derivedId } from '#kernel/id.ts';
import { TAXONOMY, TERMS } from '../hsds.ts';

const SUBJECT = 'Sociale kaart (HSDS)';
/** What the examples are about; their answers are tried on it. */
export const EXAMPLE = {
  services: '01a20000-0000-7000-8000-00000000000a',
  organizations: '01a20000-0000-7000-8000-00000000000b',
  locations: '01a20000-0000-7000-8000-00000000000c',
} as const;

const EXAMPLES: Readonly<Record<string, string>> = {
  ...EXAMPLE,
  service_at_locations: derivedId(EXAMPLE.services, EXAMPLE.locations),
  taxonomies: TAXONOMY.id,
  taxonomy_terms: TERMS[0]?.id ?? '',
};

const object = z.looseObject({ id: z.string() });
const Service = z.looseObject({ id: z.string(), name: z.string(), status: z.string() });
const Organization = z.looseObject({ id: z.string(), name: z.string(), description: z.string() });
const Location = z.looseObject({ id: z.string(), location_type: z.enum(['physical', 'postal', 'virtual']) });
const Term = z.looseObject({ id: z.string(), name: z.string(), description: z.string() });
/** Minimal services have no name. */
const listOf = (schema: z.ZodType) =>
  z.object({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(schema),
  });

const query = {
  search: { about: 'woorden in naam of uitleg', example: 'computer' },
  page: { about: 'welk deel van de lijst, anders 1', example: '1' },
  per_page: { about: 'hoeveel per deel, hoogstens 500, anders 50', example: '50' },
};
const ofServices = {
  ...query,
  taxonomy_term_id: { about: 'id van een onderwerp', example: TERMS[0]?.id ?? '' },
  organization_id: { about: 'id van een organisatie', example: EXAMPLE.organizations },
  modified_after: { about: 'alleen wat sinds dit moment veranderde', example: '2026-11-20T12:00:00Z' },
  full: { about: 'met alles wat erbij hoort', example: 'true' },
  minimal: { about: 'alleen id en moment van wijziging', example: 'true' },
};

const ofOrganizations = {
  ...query,
  taxonomy_term_id: ofServices.taxonomy_term_id,
  full: ofServices.full,
  full_service: { about: 'en dan ook met de hele diensten', example: 'true' },
};

type Named = { path: string; one: string; schema: z.ZodType; about: [all: string, each: string] };
const pair = ({ path, one, schema, about: [all, each] }: Named, asked: ApiCall['query'] = query): ApiCall[] => [
  {
    ...{ method: 'get', path: `/api/v1/${path}`, subject: SUBJECT, summary: all, query: asked },
    answer: { name: `Hsds${one}List`, schema: listOf(path === 'services' ? object : schema) },
  },
  {
    ...{
      method: 'get',
      path: `/api/v1/${path}/{id}`,
      subject: SUBJECT,
      summary: each,
      parameters: { id: { about: 'id van wat u zoekt', example: EXAMPLES[path] ?? '' } },
    },
    answer: { name: `Hsds${one}`, schema },
  },
];

/** The calls of this module. Addresses and fields are those of the standard, with underscores. Source: HSDS 3.0, API. */
export const api: readonly ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/hsds',
    subject: SUBJECT,
    summary: 'Welke standaard dit is: Open Referral HSDS',
    answer: { name: 'HsdsRoot', schema: z.looseObject({ version: z.string(), profile: z.url() }) },
  },
  ...pair(
    {
      path: 'services',
      one: 'Service',
      schema: Service,
      about: ['Waar mensen hulp krijgen', 'Eén dienst, met alles wat erbij hoort'],
    },
    ofServices,
  ),
  ...pair(
    {
      path: 'organizations',
      one: 'Organization',
      schema: Organization,
      about: ['Wie hulp geven', 'Eén organisatie'],
    },
    ofOrganizations,
  ),
  ...pair({ path: 'locations', one: 'Location', schema: Location, about: ['Plekken waar men hulp vindt', 'Eén plek'] }),
  ...pair(
    {
      path: 'service_at_locations',
      one: 'ServiceAtLocation',
      schema: object,
      about: ['Welke dienst op welke plek is', 'Eén dienst op één plek'],
    },
    ofServices,
  ),
  ...pair({ path: 'taxonomies', one: 'Taxonomy', schema: Term, about: ['De lijsten met onderwerpen', 'Eén lijst'] }),
  ...pair({ path: 'taxonomy_terms', one: 'TaxonomyTerm', schema: Term, about: ['De onderwerpen', 'Eén onderwerp'] }),
];
