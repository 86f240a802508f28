import { z } from 'zod';
import type { ApiCall } from '#kernel/api-call.ts';
import { READINGS } from '../../school-norms/index.ts';
import { Service } from '../../tariffs/index.ts';
import { PriceCalculation, PriceCalculationRequest } from './price-calculation.ts';
import { MOST_PER_MINUTE } from './price-calculations.ts';

const EDITIONS = 'Activiteitencatalogus';

export const EditionList = z.object({
  editions: z.array(z.object({ year: z.int(), version: z.int(), publishedAt: z.iso.datetime() })),
});
const pupilsAtBoundary = z
  .enum(READINGS)
  .describe('Hoe de bibliotheek een aantal leerlingen leest dat de bron in geen groep plaatst (undecidedAt)');
export const ServiceList = z.object({
  edition: z.int(),
  version: z.int(),
  pupilsAtBoundary,
  services: z.array(Service),
});
export const ServiceAnswer = Service.extend({ pupilsAtBoundary });

const year = { about: 'Jaar van de editie', example: '2025', pattern: '^20\\d\\d$' };

/** The calls of this module. */
export const api: readonly ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/catalogue-editions',
    subject: EDITIONS,
    summary: 'De gepubliceerde edities van de catalogus, de nieuwste eerst',
    answer: { name: 'EditionList', schema: EditionList },
  },
  {
    method: 'get',
    path: '/api/v1/catalogue-editions/{year}/services',
    subject: EDITIONS,
    summary: 'Alle diensten van een editie, met inhoud, normen en tarieven',
    parameters: { year },
    answer: { name: 'ServiceList', schema: ServiceList },
  },
  {
    method: 'get',
    path: '/api/v1/catalogue-editions/{year}/services/{serviceId}',
    subject: EDITIONS,
    summary: 'Eén dienst van een editie',
    parameters: { year, serviceId: { about: 'Naam van de dienst in kleine letters', example: 'dbos-po' } },
    answer: { name: 'Service', schema: ServiceAnswer },
  },
  {
    method: 'post',
    path: '/api/v1/price-calculations',
    subject: 'Prijsberekening',
    summary: `Rekent uit wat gekozen diensten kosten, hoogstens ${MOST_PER_MINUTE} keer per minuut. Wij bewaren de vraag niet.`,
    perMinute: MOST_PER_MINUTE,
    body: {
      name: 'PriceCalculationRequest',
      schema: PriceCalculationRequest,
      example: {
        edition: 2025,
        facts: { inhabitants: 35860, branches: { large: 1, medium: 1, small: 0, servicePoint: 4 } },
        selections: [
          { service: 'ido' },
          { service: 'dbos-po', quantities: { pupils: 2129 } },
          { service: 'llo-pakket-2', choice: { size: 'medium' } },
          { service: 'maatwerk', quantities: { hours: { mbo: 10 } } },
        ],
      },
    },
    answer: { name: 'PriceCalculation', schema: PriceCalculation },
  },
];
