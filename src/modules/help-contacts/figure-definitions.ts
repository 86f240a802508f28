import { asDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions' | 'unit'>;
type Told = { readonly id: string; readonly label: string; readonly definition: string } & Pick<
  FigureDefinition,
  'includes' | 'excludes'
>;

const common: InCommon = {
  ...{ group: 'Hulpvragen', chapter: 6, measure: 'flow', countsPersons: true },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
};
const VISITORS = { name: 'visitors', one: 'bezoeker', many: 'bezoekers' };
const QUESTIONS = { name: 'questions', one: 'vraag', many: 'vragen' };
const SOURCE = 'Eigen telling van wat helpers noteren';

const ours = ({ definition, includes, excludes }: Told): FigureDefinition => ({
  ...{ profile: 'lokaal', definition, source: SOURCE },
  ...(includes && { includes }),
  ...(excludes && { excludes }),
});
const visitors = (told: Told): Figure => ({ ...common, ...named(told), unit: VISITORS, definitions: [ours(told)] });
const questions = (told: Told): Figure => ({ ...common, ...named(told), unit: QUESTIONS, definitions: [ours(told)] });
const named = ({ id, label }: Told) => ({ id, label });

/** The same as a sum by the rules of others: then a part that is hidden cannot be had from the rest either. */
const asSum = (figure: Figure, ...sums: readonly FigureDefinition[]): Figure => ({
  ...figure,
  definitions: [...figure.definitions, ...sums],
});
const byForm = (definition: string, of: readonly string[]): FigureDefinition => ({
  ...{ profile: 'kb', definition, source: 'Registratieformulier IDO, KB', formula: { kind: 'sum', of } },
});

const REPORT = 'Jaarbericht 2024 bibliotheken gemeente Coevorden, hoofdstuk 6';
const atPoints = (figure: Figure): Figure => ({
  ...figure,
  group: 'Informatiepunt Digitale Overheid',
  definitions: [{ ...figure.definitions[0], source: REPORT }],
});
const AT_POINTS = {
  includes: ['inloop, afspraak, telefoon en aan huis'],
  excludes: ['vragen aan een balie', 'belastingspreekuren en andere spreekuren'],
};

const ELSEWHERE = { includes: ['belastingspreekuren en andere spreekuren'] };

/** What the report calls questions of the IDO, beside those at a desk or at a consultation hour about something else. */
export const pointFigures: readonly Figure[] = [
  atPoints(
    visitors({
      ...{ id: 'help-point-contacts', label: 'Geholpen bezoekers van het IDO', ...AT_POINTS },
      definition: 'Hoe vaak iemand is geholpen bij een Informatiepunt Digitale Overheid.',
    }),
  ),
  atPoints(
    questions({
      ...{ id: 'help-point-questions', label: 'IDO-vragen', ...AT_POINTS },
      definition: 'Hoeveel vragen bezoekers stelden bij een Informatiepunt Digitale Overheid.',
    }),
  ),
  visitors({
    ...{ id: 'help-contacts-elsewhere', label: 'Geholpen bezoekers aan een balie', ...ELSEWHERE },
    definition: 'Hoe vaak iemand is geholpen aan een balie, of bij een ander spreekuur dan dat van het IDO.',
  }),
  questions({
    ...{ id: 'help-questions-elsewhere', label: 'Vragen aan een balie', ...ELSEWHERE },
    definition: 'Hoeveel vragen bezoekers stelden aan een balie, of bij een ander spreekuur dan dat van het IDO.',
  }),
];

export const contactFigures: readonly Figure[] = [
  asSum(
    visitors({
      ...{ id: 'help-contacts', label: 'Geholpen bezoekers' },
      definition: 'Hoe vaak iemand is geholpen, bij een informatiepunt of aan de balie.',
      includes: ['inloop, afspraak, telefoon en aan huis', 'wie vaker komt, elke keer'],
    }),
    byForm('Bezoekers van het IDO en bezoekers aan een balie samen.', [
      'help-point-contacts',
      'help-contacts-elsewhere',
    ]),
  ),
  visitors({
    ...{ id: 'help-contacts-language', label: 'Geholpen met hulp bij de taal' },
    definition: 'Hoe vaak iemand is geholpen terwijl een ander hielp met de taal.',
  }),
];

const idsOf = (all: readonly Figure[]): string[] => all.map(({ id }) => id);

const aboutGovernment: readonly Figure[] = [
  questions({
    ...{ id: 'help-questions-digid', label: 'Vragen over DigiD' },
    definition: 'Hulpvragen over DigiD zelf: aanvragen, activeren, de app, en kwijt.',
  }),
  questions({
    ...{ id: 'help-questions-money', label: 'Vragen over toeslagen en belasting' },
    definition: 'Hulpvragen over toeslagen en over de belastingaangifte.',
  }),
  questions({
    ...{ id: 'help-questions-municipality', label: 'Vragen over de gemeente en wonen' },
    definition: 'Hulpvragen over wat de gemeente regelt, de Wmo en wonen.',
  }),
  questions({
    ...{ id: 'help-questions-care', label: 'Vragen over zorg' },
    definition: 'Hulpvragen over zorg en het patiëntenportaal.',
  }),
  questions({
    ...{ id: 'help-questions-government-rest', label: 'Andere vragen over de overheid' },
    definition: 'Hulpvragen over werk, pensioen, verkeer, studie en al het andere van de digitale overheid.',
  }),
];

const aboutOthers: readonly Figure[] = [
  questions({
    ...{ id: 'help-questions-devices', label: 'Vragen over apparaten en apps' },
    definition: 'Hulpvragen over computer, telefoon, wifi, e-mail en apps.',
  }),
  questions({
    ...{ id: 'help-questions-banking', label: 'Vragen over bankieren en oplichting' },
    definition: 'Hulpvragen over digitaal bankieren en over verdachte berichten.',
  }),
  questions({
    ...{ id: 'help-questions-other-rest', label: 'Overige vragen' },
    definition: 'Hulpvragen die over geen van de andere onderwerpen gaan.',
  }),
];

const byDomain: readonly Figure[] = [
  asSum(
    questions({
      ...{ id: 'help-questions-government', label: 'Vragen over de digitale overheid' },
      definition: 'Hulpvragen met een onderwerp van de digitale overheid, ook van zorg en pensioen.',
    }),
    byForm('De vragen over de digitale overheid, per onderwerp samen.', idsOf(aboutGovernment)),
  ),
  questions({
    ...{ id: 'help-questions-library', label: 'Vragen over de bibliotheek' },
    definition: 'Hulpvragen over lenen en de bibliotheek zelf.',
  }),
  asSum(
    questions({
      ...{ id: 'help-questions-other', label: 'Andere digitale vragen' },
      definition: 'Hulpvragen over apparaten, e-mail, bankieren, oplichting en al het andere.',
    }),
    byForm('De andere vragen, per onderwerp samen.', idsOf(aboutOthers)),
  ),
];

const referred = (id: string, label: string, whereTo: string): Figure =>
  questions({ id, label, definition: `Hulpvragen waarmee de bezoeker naar ${whereTo} is verwezen.` });

const byReferral: readonly Figure[] = [
  referred('help-questions-referred-government', 'Verwezen naar de overheid', 'een loket van de overheid'),
  referred('help-questions-referred-partner', 'Verwezen naar een partner', 'een partner in de buurt'),
  referred('help-questions-referred-course', 'Verwezen naar een cursus', 'een cursus van de bibliotheek'),
  referred('help-questions-referred-taalhuis', 'Verwezen naar het Taalhuis', 'het Taalhuis'),
  referred('help-questions-referred-point', 'Verwezen naar een ander punt', 'een ander informatiepunt'),
];

export const questionFigures: readonly Figure[] = [
  asSum(
    questions({
      ...{ id: 'help-questions', label: 'Hulpvragen', includes: ['elke vraag, ook van dezelfde bezoeker'] },
      definition: 'Hoeveel vragen bezoekers stelden die zijn geholpen, bij een informatiepunt of aan de balie.',
    }),
    byForm('Vragen over de digitale overheid, over de bibliotheek en over iets anders samen.', idsOf(byDomain)),
    {
      ...{ profile: 'iso2789', source: 'ISO 2789:2022, informatievragen' },
      definition: 'Vragen bij het IDO en vragen aan een balie samen.',
      formula: { kind: 'sum', of: ['help-point-questions', 'help-questions-elsewhere'] },
    },
  ),
  ...[...byDomain, ...aboutGovernment, ...aboutOthers],
  asSum(
    questions({
      ...{ id: 'help-questions-referred', label: 'Doorverwezen hulpvragen' },
      definition: 'Hulpvragen waarmee de bezoeker naar een ander is verwezen.',
    }),
    byForm(
      'Verwezen naar de overheid, een partner, een cursus, het Taalhuis en een ander punt samen.',
      idsOf(byReferral),
    ),
  ),
  ...byReferral,
];
