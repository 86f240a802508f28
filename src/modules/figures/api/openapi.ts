import { z } from 'zod';
import type { ApiCall } from '#kernel/api-call.ts';

const SUBJECT = 'Cijfers';
const PROFILES = ['cbs', 'kb', 'iso2789', 'lokaal'] as const;
const SCOPES = ['branch', 'municipality', 'organisation', 'province', 'national', 'not-stated'] as const;

const Formula = z.union([
  z.object({ kind: z.literal('sum'), of: z.array(z.string()) }),
  z.object({ kind: z.literal('ratio'), of: z.string(), per: z.string(), times: z.number() }),
  z.object({ kind: z.literal('growth'), of: z.string(), since: z.string().optional() }),
]);

const FigureList = z.object({
  figures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      group: z.string(),
      unit: z.object({ name: z.string(), one: z.string(), many: z.string() }),
      decimals: z.int(),
      measure: z.enum(['flow', 'stock', 'rate']).describe('Adds up over a period, stands on its last day, or neither'),
      counts: z.enum(['sessions', 'series']).nullable(),
      countsPersons: z.boolean(),
      scopes: z.array(z.enum(SCOPES)),
      validFrom: z.iso.date(),
      definitions: z.array(
        z.object({
          profile: z.enum(PROFILES),
          definition: z.string(),
          source: z.string(),
          includes: z.array(z.string()),
          excludes: z.array(z.string()),
          formula: Formula.nullable(),
        }),
      ),
    }),
  ),
});

const FigureValues = z.object({
  figure: z.string(),
  scope: z.string(),
  period: z.object({ startsOn: z.iso.date(), endsBefore: z.iso.date() }),
  values: z
    .array(
      z.object({
        value: z.number().nullable().describe('Null is not known or not shown, which is not zero; the note says which'),
        range: z.object({ lowest: z.number(), highest: z.number() }).nullable(),
        qualifier: z.enum(['about', 'almost', 'more-than', 'up-to', 'average']).nullable(),
        unit: z.string(),
        profile: z.enum(PROFILES),
        origin: z.enum(['computed', 'imported']),
        source: z.string(),
        certainty: z.enum(['stated', 'row-order', 'inferred', 'ambiguous']).nullable(),
        note: z.string().nullable(),
        preferred: z.boolean().describe('The one that the library itself shows'),
      }),
    )
    .describe('Nothing is known when this is empty'),
});

/** The calls of this module. */
export const api: readonly ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/figures',
    subject: SUBJECT,
    summary: 'Alle cijfers met hun definitie, eenheid en bron',
    answer: { name: 'FigureList', schema: FigureList },
  },
  {
    method: 'get',
    path: '/api/v1/figures/{id}/values',
    subject: SUBJECT,
    summary: 'Wat van een cijfer bekend is in een gebied en een periode; geteld en ingevoerd naast elkaar',
    parameters: { id: { about: 'Het cijfer', example: 'members-total', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
    query: {
      scope: { about: 'Het gebied; zonder: de hele organisatie', example: 'municipality:GM0109' },
      period: {
        about: 'Jaar, schooljaar, kwartaal (`2026-K4`) of maand; zonder: het laatste hele jaar',
        example: '2024',
      },
    },
    answer: { name: 'FigureValues', schema: FigureValues },
  },
];
