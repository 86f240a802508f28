import { formatCents, formatQuantity } from '#kernel/money.ts';
import { type Texts, textOf } from '#kernel/result.ts';
import { type EditionDocument, words } from '../tariffs/index.ts';
import type { Fault, Warning } from './calculation.ts';
import { counted } from './explain.ts';

/** Titles of services by id, so that a sentence can name them; an id without a title stands for itself. */
type Titles = ReadonlyMap<string, string>;

/** The titles of all services of an edition. */
export const titlesOf = ({ services }: EditionDocument): Titles =>
  new Map(services.map(({ id, title }) => [id, title]));

/** What is wrong with a request, in a sentence that says what to do. */
export const faultText = (fault: Fault, titles: Titles = new Map()): string => textOf(faultTexts(titles), fault);

/** What a reader of a calculation should know. */
export const warningText = (warning: Warning, titles: Titles = new Map()): string =>
  textOf(warningTexts(titles), warning);

const quantityWords: Readonly<Record<string, string>> = {
  inhabitants: 'inwoners',
  branches: 'vestigingen',
  large: 'grote bibliotheken of grote pakketten',
  medium: 'middelgrote bibliotheken of pakketten',
  small: 'kleine bibliotheken of pakketten',
  servicePoint: 'servicepunten',
  municipalities: 'gemeenten',
  childcareLocations: 'kinderopvanglocaties',
  clinics: 'consultatiebureaus',
  schools: 'scholen',
  pupils: 'leerlingen',
  activities: 'activiteiten',
  participantsPerActivity: 'deelnemers per activiteit',
  books: 'boeken',
  plans: 'plannen',
  packages: 'pakketten',
  units: 'eenheden',
  hours: 'uren',
  hoursPerWeek: 'uren per week',
};

/** The Dutch word for the last step of a path: `selections[1].quantities.pupils` gives `leerlingen`. */
function wordAt(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(quantityWords, name) ? (quantityWords[name] ?? name) : name;
}

const listed = (values: readonly string[]): string => values.join(', ');

const faultTexts = (titles: Titles): Texts<Fault> => ({
  'not-an-object': ({ path }) => `Bij ${path} hoort een groep van velden.`,
  'not-a-list': ({ path }) => `Bij ${path} hoort een lijst.`,
  'not-a-number': ({ path }) => `Vul bij ${wordAt(path)} een getal in.`,
  negative: ({ path }) => `Het aantal ${wordAt(path)} kan niet lager zijn dan 0.`,
  fractional: ({ path, step }) =>
    step === 1
      ? `Vul bij ${wordAt(path)} een heel getal in.`
      : `Vul bij ${wordAt(path)} hele kwartieren in, zoals 1,25.`,
  'too-large': ({ path, max }) =>
    `Het aantal ${wordAt(path)} is te hoog. Het hoogste aantal is ${formatQuantity(max)}.`,
  'missing-quantity': ({ path }) => `Vul het aantal ${wordAt(path)} in. Zonder dit aantal is er geen prijs.`,
  'missing-field': ({ path }) => `Vul ${wordAt(path)} in.`,
  'missing-choice': ({ allowed }) => `Maak een keuze: ${listed(allowed)}.`,
  'unknown-choice': ({ allowed }) => `Deze keuze bestaat niet. Kies uit: ${listed(allowed)}.`,
  'unknown-option': ({ path, allowed }) => `Bij ${wordAt(path)} past alleen: ${listed(allowed)}.`,
  'unknown-field': ({ path, allowed }) =>
    allowed.length > 0
      ? `Het veld ${wordAt(path)} hoort hier niet. Dit kan wel: ${listed(allowed)}.`
      : `Het veld ${wordAt(path)} hoort hier niet.`,
  'unknown-service': ({ service }) => `"${service}" is geen dienst van deze catalogus.`,
  'service-twice': ({ service }) =>
    `${titles.get(service) ?? service} staat er twee keer in. Kies elke dienst één keer.`,
  'component-twice': ({ component }) => `Voor het onderdeel ${component} zijn twee prijzen ingevuld.`,
});

const warningTexts = (titles: Titles): Texts<Warning> => {
  const title = (id: string) => titles.get(id) ?? id;
  return {
    'prices-of-other-year': ({ editionYear, year }) =>
      `Dit zijn de prijzen van ${editionYear}. De prijzen van ${year} kunnen anders zijn.`,
    'school-contribution-open': ({ used, differenceCents }) =>
      used === 'on-top'
        ? `De catalogus zegt niet of de bijdrage van de school binnen de prijs valt. Hier komt die er bovenop. Valt die erbinnen, dan betaalt de gemeente ${formatCents(differenceCents)} minder.`
        : `De catalogus zegt niet of de bijdrage van de school binnen de prijs valt. Hier valt die erbinnen. Komt die er bovenop, dan betaalt de gemeente ${formatCents(differenceCents)} meer.`,
    'money-ends': ({ service, fundedUntil, year, amountCents }) =>
      `${title(service)}: het geld (${formatCents(amountCents)}) is bekend tot en met ${fundedUntil}. Voor ${year} is het niet zeker.`,
    'no-tariff-for-size': ({ service, size, branches }) =>
      `${title(service)}: de catalogus heeft geen prijs voor ${counted(branches, words.branch[size])}. Die ${branches === 1 ? 'telt' : 'tellen'} niet mee.`,
    'all-branches-assumed': ({ service, branches }) =>
      `${title(service)}: gerekend voor alle ${counted(branches, words.unit.branch)}. Vul een aantal in als het er minder zijn.`,
    'requires-service': ({ service, requires }) => `${title(service)} kan alleen samen met ${title(requires)}.`,
    'too-many-activities': ({ service, max, activities }) =>
      `${title(service)}: ${counted(activities, words.unit.activity)} is meer dan het hoogste aantal van ${formatQuantity(max)} per jaar.`,
    'too-few-activities': ({ service, min, activities }) =>
      `${title(service)}: ${counted(activities, words.unit.activity)} is minder dan het laagste aantal van ${formatQuantity(min)} per jaar.`,
    'too-few-participants': ({ service, min, participants }) =>
      `${title(service)}: ${formatQuantity(participants)} deelnemers is minder dan het laagste aantal van ${formatQuantity(min)} per activiteit.`,
  };
};
