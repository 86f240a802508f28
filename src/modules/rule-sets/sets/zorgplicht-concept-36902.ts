import { atLeast, hasCollection, hasPlaceWith, promisesEducationStaff, provenByDocument } from '../checks.ts';
import type { RuleSet } from '../rule-set.ts';

const STAFFED_HOURS = 'zorgplicht-concept-36902/uren-met-personeel';

/** The duty of care as announced. What is known of it: the explanatory memorandum and letters to parliament, no text of articles. */
export const zorgplicht36902: RuleSet = {
  id: 'zorgplicht-concept-36902',
  title: 'Zorgplicht voor gemeenten (voorstel)',
  source: 'Kamerstuk 36 902, memorie van toelichting van 12 februari 2026; Kamerbrief van november 2023',
  status: 'bill',
  validFrom: null,
  validTo: null,
  note: 'Dit is een wetsvoorstel. Of en wanneer het geldt, weten we niet. Getallen zonder bron zijn onze aanname.',
  thresholds: [
    {
      id: STAFFED_HOURS,
      label: 'Uren per week met personeel van een volwaardige bibliotheek',
      unit: 'uur per week',
      value: 15,
      verified: false,
      note: 'Aanname: het voorstel kondigt een minimum aan en noemt geen getal. 15 uur komt uit de indeling van het CBS.',
    },
  ],
  criteria: [
    {
      code: 'volwaardig',
      text: 'Ten minste één volwaardige bibliotheek met genoeg uren met personeel (getal is een aanname)',
      level: 'municipality',
      severity: 'requirement',
      evidence: 'Openingstijden met personeel en de collectie van elke vestiging',
      check: hasPlaceWith(({ thresholds }) => atLeast(thresholds.get(STAFFED_HOURS) ?? 0)),
    },
    {
      code: 'collectie',
      text: 'Een fysieke collectie',
      level: 'municipality',
      severity: 'requirement',
      evidence: 'De collectie van elke vestiging',
      check: hasCollection,
    },
    {
      code: 'personeel',
      text: 'Deskundig personeel voor educatieve activiteiten',
      level: 'municipality',
      severity: 'requirement',
      evidence: 'Uren van een educatiemedewerker bij een gekozen dienst',
      check: promisesEducationStaff,
    },
    {
      code: 'meerjarenplan',
      text: 'Een plan voor meer jaren van gemeente en bibliotheek samen',
      level: 'municipality',
      severity: 'requirement',
      evidence: 'Het plan, met de periode en het besluit van de raad',
      check: provenByDocument('Het meerjarenplan.'),
    },
    {
      code: 'leenvergoeding',
      text: 'Een vergoeding aan makers voor het lenen in schoolbibliotheken',
      level: 'organisation',
      severity: 'attention',
      evidence: 'Afspraken over de leenvergoeding',
      check: provenByDocument('De afspraak over de leenvergoeding.'),
    },
  ],
};
