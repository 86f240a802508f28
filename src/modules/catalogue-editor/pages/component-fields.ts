import { choiceField, type TypedField } from '#ui/typed-fields.ts';
import { SizeClass, type TariffComponent, words } from '../../tariffs/index.ts';

export const kindWords: Readonly<Record<TariffComponent['kind'], string>> = {
  per_branch_by_size_class: 'Bedrag per vestiging, naar grootte',
  per_inhabitant: 'Bedrag per inwoner',
  fixed: 'Vast bedrag',
  package_by_size: 'Pakket naar grootte',
  activity_range_fixed: 'Vast bedrag voor een aantal activiteiten',
  per_location: 'Bedrag per locatie',
  per_pupil: 'Bedrag per leerling',
  per_weekly_hours_block: 'Bedrag per blok uren per week',
  per_book: 'Bedrag per boek',
  hours_lump_sum: 'Vast bedrag voor uren',
  hourly_rate: 'Uurtarief',
  on_quote: 'Op offerte',
  unpriced: 'Zonder genoemd bedrag',
  includes_service: 'Met een andere dienst erbij',
  participant_fee: 'Bijdrage van bezoekers',
  expected_fee_income: 'Verwachte opbrengst van bezoekers',
  third_party_contribution: 'Bijdrage van een ander',
  free_item: 'Gratis',
  subsidy_reference: 'Subsidie',
};

const rate = (name: string, label = 'Bedrag'): TypedField => ({ name, label, kind: 'rate' });
const count = (name: string, label: string): TypedField => ({ name, label, kind: 'count' });
const text = (name: string, label: string): TypedField => ({ name, label, kind: 'text' });
const optional = (field: TypedField): TypedField => ({ ...field, optional: true });
const nullable = (field: TypedField): TypedField => ({ ...optional(field), whenEmpty: null });

const unitNames = Object.fromEntries(Object.entries(words.unit).map(([unit, [one]]) => [unit, one || 'niet genoemd']));
const basis = { stated: 'Staat in de bron', implied: 'Onze lezing' };

const common: readonly TypedField[] = [
  choiceField('unit', 'Eenheid', unitNames),
  choiceField('unitBasis', 'Eenheid volgens', basis),
  choiceField('recurrence', 'Wanneer', words.recurrence),
  choiceField('recurrenceBasis', 'Wanneer volgens', basis),
  choiceField('payer', 'Wie betaalt', words.payer),
  choiceField('certainty', 'Zekerheid', { exact: 'Vast', guideline: 'Richtprijs', average: 'Gemiddelde' }),
  choiceField('vat', 'Btw', { not_stated: 'Niet genoemd', exclusive: 'Komt erbij' }),
  optional(text('alternativeGroup', 'Keuzegroep')),
  optional(count('fundedUntil', 'Geld bekend tot en met jaar')),
  optional({ name: 'dependsOn', label: 'Hangt af van (elk op een regel)', kind: 'lines' }),
];

/** All fields of this component: its own first, then those that every component has. */
export const fieldsOf = (component: TariffComponent, services: Readonly<Record<string, string>>): TypedField[] => [
  text('label', 'Naam van het onderdeel'),
  ...ownFields(component, services),
  ...common,
];

function ownFields(component: TariffComponent, services: Readonly<Record<string, string>>): TypedField[] {
  switch (component.kind) {
    case 'per_branch_by_size_class':
      return SizeClass.options.map((size) => rate(`amounts.${size}`, `Bedrag ${words.branch[size][0]}`));
    case 'package_by_size':
      return component.sizes.flatMap(({ size }, at) => [
        rate(`sizes.${at}.amount`, `Bedrag ${words.branch[size][0]}`),
        count(`sizes.${at}.activitiesPerYear`, `Activiteiten per jaar ${words.branch[size][0]}`),
      ]);
    case 'activity_range_fixed':
      return [
        rate('amount'),
        count('activitiesMin', 'Activiteiten vanaf'),
        count('activitiesMax', 'Activiteiten tot en met'),
      ];
    case 'per_weekly_hours_block':
      return [rate('amount'), count('blockHoursPerWeek', 'Uren per week in een blok')];
    case 'per_book':
      return [rate('unitPrice', 'Prijs per boek'), ...bookFields(component.quantity)];
    case 'hours_lump_sum':
      return [rate('amount'), count('hours', 'Uren'), text('staffRole', 'Functie van de medewerker')];
    case 'hourly_rate':
      return [
        rate('rates.mbo', 'Uurtarief mbo'),
        rate('rates.hbo', 'Uurtarief hbo'),
        rate('rates.hboPlusWo', 'Uurtarief hbo+/wo'),
      ];
    case 'participant_fee':
      return component.bands.flatMap((_, at) => [
        nullable(rate(`bands.${at}.amount`, `Bedrag groep ${at + 1} (leeg: niet genoemd)`)),
        nullable(count(`bands.${at}.ageMin`, `Groep ${at + 1} vanaf leeftijd`)),
        nullable(count(`bands.${at}.ageMax`, `Groep ${at + 1} tot en met leeftijd`)),
      ]);
    default:
      return plainFields(component, services);
  }
}

function plainFields(component: TariffComponent, services: Readonly<Record<string, string>>): TypedField[] {
  switch (component.kind) {
    case 'on_quote':
      return [optional({ name: 'costFactors', label: 'Waar de prijs uit volgt (elk op een regel)', kind: 'lines' })];
    case 'unpriced':
      return [text('note', 'Toelichting')];
    case 'includes_service':
      return [choiceField('service', 'Dienst', services)];
    case 'expected_fee_income':
      return [rate('amount'), count('participants', 'Deelnemers')];
    case 'third_party_contribution':
      return [rate('amount'), optional(text('towards', 'Hoort misschien bij onderdeel'))];
    case 'free_item':
      return [text('item', 'Wat er gratis is')];
    case 'subsidy_reference':
      return [text('subsidy', 'Subsidie')];
    default:
      return [rate('amount')];
  }
}

const bookNames = {
  fixed: 'Boeken',
  themes: "Thema's",
  booksPerTheme: 'Boeken per thema',
  booksPerPupil: 'Boeken per leerling',
};

const bookFields = (quantity: object): TypedField[] =>
  Object.entries(bookNames).flatMap(([name, label]) => (name in quantity ? [count(`quantity.${name}`, label)] : []));
