import type { Figure } from '#kernel/figures.ts';
import { LOCAL, MUNICIPAL, ours, SINCE, unit } from '../supplied.ts';

const common = {
  group: 'Bezoekers',
  chapter: 2,
  measure: 'flow',
  validFrom: SINCE,
  unit: unit('visits', 'bezoek', 'bezoeken'),
} as const;

export const visits: readonly Figure[] = [
  {
    ...common,
    id: 'visits-physical',
    label: 'Bezoekers in de bibliotheek',
    scopes: LOCAL,
    definitions: [
      ours('Hoe vaak iemand een vestiging binnenkwam. Wie drie keer komt, telt drie keer.'),
      {
        profile: 'iso2789',
        definition:
          'Hoe vaak iemand het gebouw binnenkwam. Telt een poort ook wie naar buiten gaat, dan telt de helft.',
        source: 'ISO 2789:2022, visit',
        excludes: ['medewerkers'],
      },
    ],
  },
  {
    ...common,
    id: 'visits-website',
    label: 'Bezoekers via de website',
    scopes: MUNICIPAL,
    definitions: [
      ours('Hoe vaak iemand de website van de bibliotheek bezocht.', {
        source: 'Jaarbericht 2024; het zegt niet hoe een website die vestigingen delen over gemeenten is verdeeld',
      }),
      {
        profile: 'iso2789',
        definition:
          'Een aaneengesloten bezoek aan de website of app, van buiten het gebouw. Na 30 minuten begint een nieuw bezoek.',
        source: 'ISO 2789:2022, virtual visit',
        excludes: ['robots', 'computers in het gebouw'],
      },
    ],
  },
];
