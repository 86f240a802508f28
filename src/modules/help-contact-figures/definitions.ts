import { asDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';

type Told = readonly [id: string, label: string, definition: string, more?: Partial<FigureDefinition>];

const VISITORS = { name: 'visitors', one: 'bezoeker', many: 'bezoekers' };
const QUESTIONS = { name: 'questions', one: 'vraag', many: 'vragen' };
const SOURCE = 'Eigen telling van wat helpers noteren';

const counting =
  (unit: Figure['unit']) =>
  ([id, label, definition, more = {}]: Told): Figure => ({
    ...{ id, label, unit, group: 'Hulpvragen', chapter: 6, measure: 'flow', countsPersons: true },
    ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
    definitions: [{ profile: 'lokaal', definition, source: SOURCE, ...more }],
  });
const visitors = counting(VISITORS);
const questions = counting(QUESTIONS);

/** The same as a sum by the rules of others: then a part that is hidden cannot be had from the rest either. */
const asSum = (figure: Figure, ...sums: readonly FigureDefinition[]): Figure => ({
  ...figure,
  definitions: [...figure.definitions, ...sums],
});
const byForm = (definition: string, of: readonly string[]): FigureDefinition => ({
  ...{ profile: 'kb', definition, source: 'Registratieformulier IDO, KB', formula: { kind: 'sum', of } },
});

const WAYS = 'inloop, afspraak, telefoon en aan huis';
const atPoint: Partial<FigureDefinition> = {
  source: 'Jaarbericht 2024 bibliotheken gemeente Coevorden, hoofdstuk 6',
  includes: [WAYS],
  excludes: ['vragen aan een balie', 'belastingspreekuren en andere spreekuren'],
};
const elsewhere: Partial<FigureDefinition> = { includes: ['belastingspreekuren en andere spreekuren'] };
const AT_IDO = 'bij een Informatiepunt Digitale Overheid';
const AT_DESK = 'aan een balie, of bij een ander spreekuur dan dat van het IDO';

/** What the report calls questions of the IDO, beside those at a desk or at a consultation hour about something else. */
export const pointFigures: readonly Figure[] = [
  ...[
    visitors(['help-point-contacts', 'Geholpen bij het IDO', `Hoe vaak iemand is geholpen ${AT_IDO}.`, atPoint]),
    questions(['help-point-questions', 'IDO-vragen', `Hoeveel vragen bezoekers stelden ${AT_IDO}.`, atPoint]),
  ].map((figure): Figure => ({ ...figure, group: 'Informatiepunt Digitale Overheid' })),
  visitors(['help-contacts-elsewhere', 'Geholpen aan een balie', `Hoe vaak iemand is geholpen ${AT_DESK}.`, elsewhere]),
  questions([
    'help-questions-elsewhere',
    'Vragen aan een balie',
    `Hoeveel vragen bezoekers stelden ${AT_DESK}.`,
    elsewhere,
  ]),
];

const HELPED = 'Hoe vaak iemand is geholpen, bij een informatiepunt of aan de balie.';
const WITH_LANGUAGE = 'Hoe vaak iemand is geholpen terwijl een ander hielp met de taal.';

export const contactFigures: readonly Figure[] = [
  asSum(
    visitors(['help-contacts', 'Geholpen bezoekers', HELPED, { includes: [WAYS, 'wie vaker komt, elke keer'] }]),
    byForm('Geholpen bij het IDO en aan een balie samen.', ['help-point-contacts', 'help-contacts-elsewhere']),
  ),
  visitors(['help-contacts-language', 'Geholpen met hulp bij de taal', WITH_LANGUAGE]),
];

/** Without what all of their ids begin with. */
const questionsTold = (...told: readonly Told[]): Figure[] =>
  told.map(([id, label, definition]) => questions([`help-questions-${id}`, label, definition]));
const idsOf = (all: readonly Figure[]): string[] => all.map(({ id }) => id);

const aboutGovernment = questionsTold(
  ['digid', 'Vragen over DigiD', 'Hulpvragen over DigiD zelf: aanvragen, activeren, de app, en kwijt.'],
  ['money', 'Vragen over toeslagen en belasting', 'Hulpvragen over toeslagen en over de belastingaangifte.'],
  ['municipality', 'Vragen over de gemeente en wonen', 'Hulpvragen over wat de gemeente regelt, de Wmo en wonen.'],
  ['care', 'Vragen over zorg', 'Hulpvragen over zorg en het patiëntenportaal.'],
  ['government-rest', 'Andere vragen over de overheid', 'Hulpvragen over werk, pensioen, verkeer, studie en de rest.'],
);
const aboutOthers = questionsTold(
  ['devices', 'Vragen over apparaten en apps', 'Hulpvragen over computer, telefoon, wifi, e-mail en apps.'],
  ['banking', 'Vragen over bankieren en oplichting', 'Hulpvragen over digitaal bankieren en verdachte berichten.'],
  ['other-rest', 'Overige vragen', 'Hulpvragen die over geen van de andere onderwerpen gaan.'],
);

const GOVERNMENT = 'Hulpvragen met een onderwerp van de digitale overheid, ook van zorg en pensioen.';
const OTHER = 'Hulpvragen over apparaten, e-mail, bankieren, oplichting en al het andere.';
const byDomain: readonly Figure[] = [
  asSum(
    questions(['help-questions-government', 'Vragen over de digitale overheid', GOVERNMENT]),
    byForm('De vragen over de digitale overheid, per onderwerp samen.', idsOf(aboutGovernment)),
  ),
  questions(['help-questions-library', 'Vragen over de bibliotheek', 'Hulpvragen over lenen en de bibliotheek zelf.']),
  asSum(
    questions(['help-questions-other', 'Andere digitale vragen', OTHER]),
    byForm('De andere vragen, per onderwerp samen.', idsOf(aboutOthers)),
  ),
];

const byReferral = questionsTold(
  ['referred-government', 'Verwezen naar de overheid', 'Hulpvragen die naar een loket van de overheid gingen.'],
  ['referred-partner', 'Verwezen naar een partner', 'Hulpvragen die naar een partner in de buurt gingen.'],
  ['referred-course', 'Verwezen naar een cursus', 'Hulpvragen die naar een cursus van de bibliotheek gingen.'],
  ['referred-taalhuis', 'Verwezen naar het Taalhuis', 'Hulpvragen die naar het Taalhuis gingen.'],
  ['referred-point', 'Verwezen naar een ander punt', 'Hulpvragen die naar een ander informatiepunt gingen.'],
);

const ASKED = 'Hoeveel vragen bezoekers stelden die zijn geholpen, bij een informatiepunt of aan de balie.';
const REFERRED = 'Hulpvragen waarmee de bezoeker naar een ander is verwezen.';

export const questionFigures: readonly Figure[] = [
  asSum(
    questions(['help-questions', 'Hulpvragen', ASKED, { includes: ['elke vraag, ook van dezelfde bezoeker'] }]),
    byForm('Vragen over de digitale overheid, over de bibliotheek en over iets anders samen.', idsOf(byDomain)),
    {
      ...{ profile: 'iso2789', source: 'ISO 2789:2022, informatievragen' },
      definition: 'Vragen bij het IDO en vragen aan een balie samen.',
      formula: { kind: 'sum', of: ['help-point-questions', 'help-questions-elsewhere'] },
    },
  ),
  ...[...byDomain, ...aboutGovernment, ...aboutOthers],
  asSum(
    questions(['help-questions-referred', 'Doorverwezen hulpvragen', REFERRED]),
    byForm('Naar de overheid, een partner, een cursus, het Taalhuis en een ander punt samen.', idsOf(byReferral)),
  ),
  ...byReferral,
];
