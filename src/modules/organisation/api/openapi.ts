import { z } from 'zod';
import type { ApiCall } from '#kernel/api-call.ts';

const SUBJECT = 'Gemeenten en vestigingen';

const Municipality = z.object({ cbsCode: z.string().regex(/^GM\d{4}$/), name: z.string(), slug: z.string() });
const MunicipalityList = z.object({ municipalities: z.array(Municipality) });

const cbsCode = { about: 'Code van de gemeente bij het CBS', example: 'GM0109', pattern: '^GM\\d{4}$' };

/** The calls of this module. */
export const api: readonly ApiCall[] = [
  {
    method: 'get',
    path: '/api/v1/municipalities',
    subject: SUBJECT,
    summary: 'De gemeenten waar de bibliotheek werkt',
    answer: { name: 'MunicipalityList', schema: MunicipalityList },
  },
  {
    method: 'get',
    path: '/api/v1/municipalities/{cbsCode}',
    subject: SUBJECT,
    summary: 'Eén gemeente',
    parameters: { cbsCode },
    answer: { name: 'Municipality', schema: Municipality },
  },
];
