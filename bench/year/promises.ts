import type { Random } from '../../demo/random.ts';
import type { Rows } from './rows.ts';

export type Promised = { readonly id: string; readonly municipalityCode: string; readonly isWhole: boolean };

/** Service, what was promised of it, how much at least and at most, and whether whole series count. */
const PROMISES = [
  ['lezingen', 'Lezingen en avonden', 60, 80, false],
  ['voorlezen', 'Voorlezen in de vestiging', 40, 60, false],
  ['taal', 'Taalcafé', 80, 100, false],
  ['vraagpunt', 'Spreekuren digitale hulp', 60, 60, false],
  ['cursussen', 'Cursussen basisvaardigheden', 10, 12, true],
  ['maakplaats', 'Series in de Makersplaats', 7, 7, true],
] as const;

/** What each municipality was promised for the year. */
export function promises(random: Random, municipalities: readonly string[], year: number) {
  const promised: Promised[] = [];
  const rows: Rows = { 'commitments.commitments': [] };
  for (const [index, municipalityCode] of municipalities.entries()) {
    const agreement = { agreement_id: random.id(), agreement_number: `OV-${year}-${index + 1}` };
    for (const [position, [serviceId, label, least, most, isWhole]] of PROMISES.entries()) {
      const id = random.id();
      rows['commitments.commitments']?.push({
        ...{ id, ...agreement, party_kind: 'municipality', party_name: 'Gemeente', line_id: random.id() },
        ...{ municipality_code: municipalityCode, service_id: serviceId, service_title: label, label },
        ...{ unit: isWhole ? 'series' : 'bijeenkomsten', quantity_min: least, quantity_max: most, rhythm: 'period' },
        ...{ starts_on: `${year}-01-01`, ends_before: `${year + 1}-01-01`, counts: isWhole ? 'series' : 'sessions' },
        ...{ norm_id: `${serviceId}-per-jaar`, position },
      });
      promised.push({ id, municipalityCode, isWhole });
    }
  }
  return { rows, promised };
}
