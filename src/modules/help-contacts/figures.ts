import { asDay } from '#kernel/days.ts';
import type { Figure, FigureSource } from '#kernel/figures.ts';
import { countTallied } from '#kernel/tallies.ts';
import { CONTACT_TALLY, listFigureRows, QUESTION_TALLY } from './sql/figures.ts';

const common: Omit<Figure, 'id' | 'label' | 'definitions' | 'unit'> = {
  ...{ group: 'Informatiepunt Digitale Overheid', chapter: 6, measure: 'flow', countsPersons: true },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
};

const ours = (definition: string, includes: string[] = []): Figure['definitions'] => [
  { profile: 'lokaal', definition, source: 'Eigen telling van wat helpers noteren', includes },
];

const visitors = { unit: { name: 'visitors', one: 'bezoeker', many: 'bezoekers' } };
const questions = { unit: { name: 'questions', one: 'vraag', many: 'vragen' } };
const BY_DOMAIN = ['help-questions-government', 'help-questions-library', 'help-questions-other'];

const contactFigures: readonly Figure[] = [
  {
    ...{ ...common, ...visitors, id: 'help-contacts', label: 'Geholpen bezoekers' },
    definitions: ours('Hoe vaak iemand is geholpen, bij een informatiepunt of aan de balie.', [
      'inloop, afspraak, telefoon en aan huis',
      'wie vaker komt, elke keer',
    ]),
  },
  {
    ...{ ...common, ...visitors, id: 'help-contacts-language', label: 'Geholpen met hulp bij de taal' },
    definitions: ours('Hoe vaak iemand is geholpen terwijl een ander hielp met de taal.'),
  },
];

const questionFigures: readonly Figure[] = [
  {
    ...{ ...common, ...questions, id: 'help-questions', label: 'Hulpvragen' },
    definitions: [
      ours('Hoeveel vragen bezoekers stelden die zijn geholpen.', ['elke vraag, ook van dezelfde bezoeker'])[0],
      {
        profile: 'kb',
        definition: 'Vragen over de digitale overheid, over de bibliotheek en over iets anders samen.',
        source: 'Registratieformulier IDO, KB',
        formula: { kind: 'sum', of: BY_DOMAIN },
      },
    ],
  },
  {
    ...{ ...common, ...questions, id: 'help-questions-government', label: 'Vragen over de digitale overheid' },
    definitions: ours('Hulpvragen met een onderwerp van de digitale overheid, ook van zorg en pensioen.'),
  },
  {
    ...{ ...common, ...questions, id: 'help-questions-library', label: 'Vragen over de bibliotheek' },
    definitions: ours('Hulpvragen over lenen en de bibliotheek zelf.'),
  },
  {
    ...{ ...common, ...questions, id: 'help-questions-other', label: 'Andere digitale vragen' },
    definitions: ours('Hulpvragen over apparaten, e-mail, bankieren, oplichting en al het andere.'),
  },
  {
    ...{ ...common, ...questions, id: 'help-questions-digid', label: 'Vragen over DigiD' },
    definitions: ours('Hulpvragen over DigiD zelf: aanvragen, activeren, de app, en kwijt.'),
  },
  {
    ...{ ...common, ...questions, id: 'help-questions-money', label: 'Vragen over toeslagen en belasting' },
    definitions: ours('Hulpvragen over toeslagen en over de belastingaangifte.'),
  },
  {
    ...{ ...common, ...questions, id: 'help-questions-referred', label: 'Doorverwezen hulpvragen' },
    definitions: ours('Hulpvragen waarmee de bezoeker naar een ander is verwezen.'),
  },
];

/** What was asked and who were helped, for the annual report: from tallies, and never one by one. */
export const figures: readonly FigureSource[] = [
  {
    figures: contactFigures,
    count: countTallied(CONTACT_TALLY, {
      'help-contacts': () => true,
      'help-contacts-language': ({ languageHelp }) => Boolean(languageHelp),
    }),
    rows: listFigureRows,
  },
  {
    figures: questionFigures,
    count: countTallied(QUESTION_TALLY, {
      'help-questions': () => true,
      'help-questions-government': ({ domain }) => domain === 'government',
      'help-questions-library': ({ domain }) => domain === 'library',
      'help-questions-other': ({ domain }) => domain === 'other',
      'help-questions-digid': ({ topicId }) => topicId?.startsWith('digid-') === true,
      'help-questions-money': ({ topicId }) => topicId === 'toeslagen' || topicId === 'belastingaangifte',
      'help-questions-referred': ({ help }) => help === 'referred',
    }),
    rows: listFigureRows,
  },
];
