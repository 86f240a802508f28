import { formatCents, formatQuantity } from '#kernel/money.ts';
import { chosenIn } from '../price-comparisons/index.ts';
import type { Check, Finding, Location, Situation } from './rule-set.ts';

const met = (evidence: string): Finding => ({ outcome: 'met', evidence });
const notMet = (evidence: string): Finding => ({ outcome: 'not-met', evidence });
const unknown = (evidence: string): Finding => ({ outcome: 'insufficient-data', evidence });
const notApplicable = (evidence: string): Finding => ({ outcome: 'not-applicable', evidence });

/** A core function counts when at least one chosen service serves it. */
export const coversCoreFunction =
  (number: number): Check =>
  ({ calculation: { coverage }, edition }) => {
    const services = coverage.servicesByCoreFunction[number] ?? [];
    if (services.length === 0) return notMet('Geen enkele gekozen dienst dient deze functie.');
    const differs = coverage.reinterpreted.filter(
      ({ printed, meant }) => meant.includes(number) && !printed.includes(number),
    );
    const onlyMeant = services.every((id) => differs.some(({ service }) => service === id));
    const remark = onlyMeant ? ' De catalogus drukt deze functie er niet bij af; we tellen wat er is bedoeld.' : '';
    return met(`Gekozen: ${firstFew(services.map((id) => titleOf(edition, id)))}.${remark}`);
  };

/** A duty of the organisation that the catalogue promises as a part of a service. */
export const promisedAsPart =
  (serviceId: string, partId: string): Check =>
  ({ calculation, edition }) => {
    const service = edition.services.find(({ id }) => id === serviceId);
    const part = service?.parts.find(({ id }) => id === partId);
    if (!service || !part) return unknown('De catalogus noemt dit onderdeel niet.');
    return chosenIn(calculation).has(serviceId)
      ? met(`‘${part.title}’ hoort bij ${service.title} (catalogus ${edition.year}, ${service.place}).`)
      : unknown(`${service.title} is niet gekozen. Of dit op een andere manier is geregeld, weten we niet.`);
  };

/** At least one of these services is chosen. */
export const choosesOneOf =
  (...serviceIds: string[]): Check =>
  ({ calculation, edition }) => {
    const chosen = serviceIds.filter((id) => chosenIn(calculation).has(id)).map((id) => titleOf(edition, id));
    const all = serviceIds.map((id) => titleOf(edition, id)).join(', ');
    return chosen.length > 0 ? met(`Gekozen: ${firstFew(chosen)}.`) : notMet(`Niet gekozen: ${all}.`);
  };

/** Hours of education staff that chosen services promise. */
export const promisesEducationStaff: Check = ({ calculation, edition }) => {
  const chosen = chosenIn(calculation);
  const promising = edition.services.filter(
    ({ id, norms }) => chosen.has(id) && norms.some((norm) => norm.id === 'educatiemedewerker-uren'),
  );
  return promising.length > 0
    ? met(`Uren van een educatiemedewerker horen bij: ${firstFew(promising.map(({ title }) => title))}.`)
    : notMet('Geen gekozen dienst noemt uren van een educatiemedewerker.');
};

/** Something that only a paper can prove, which this system does not keep. */
export const provenByDocument =
  (what: string): Check =>
  () =>
    unknown(`${what} We bewaren dit stuk hier niet; kijk het zelf na.`);

/** Whether the municipality pays less than was agreed for the year before. How much less is too much, the law does not say. */
export const isNotLowered: Check = ({ comparison }) => {
  if (!comparison) return unknown('Er is geen overeenkomst van het jaar ervoor om mee te vergelijken.');
  const { previous, wasCents, becomesCents } = comparison;
  const amounts = `${previous}: ${formatCents(wasCents)} per jaar. Nu: ${formatCents(becomesCents)} per jaar.`;
  return becomesCents < wasCents
    ? unknown(`${amounts} Het bedrag daalt; of er is overlegd, weten we niet.`)
    : notApplicable(`${amounts} Het bedrag daalt niet.`);
};

type Hours = { readonly test: (hours: number) => boolean; readonly asked: string };
export const moreThan = (hours: number): Hours => ({
  test: (staffed) => staffed > hours,
  asked: `meer dan ${formatQuantity(hours)} uur per week met personeel`,
});
export const atLeast = (hours: number): Hours => ({
  test: (staffed) => staffed >= hours,
  asked: `ten minste ${formatQuantity(hours)} uur per week met personeel`,
});

/** At least one place with a collection has these hours with staff. */
export const hasPlaceWith =
  (hoursIn: (situation: Situation) => Hours): Check =>
  (situation) => {
    const places = situation.locations.filter(({ hasCollection }) => hasCollection);
    const { test, asked } = hoursIn(situation);
    if (situation.locations.length === 0) return unknown('In deze gemeente kennen we geen vestiging.');
    if (places.length === 0) return notMet('Geen enkele plek heeft een collectie.');
    const fitting = places.filter(({ staffedMinutes }) => staffedMinutes !== undefined && test(staffedMinutes / 60));
    if (fitting.length > 0) return met(`${named(fitting)}. Gevraagd: ${asked}.`);
    return places.some(({ staffedMinutes }) => staffedMinutes === undefined)
      ? unknown(`${named(places)}. Gevraagd: ${asked}.`)
      : notMet(`${named(places)}. Gevraagd: ${asked}.`);
  };

/** At least one place has a collection to borrow from. */
export const hasCollection: Check = ({ locations }) => {
  if (locations.length === 0) return unknown('In deze gemeente kennen we geen vestiging.');
  const places = locations.filter((location) => location.hasCollection).map(({ name }) => name);
  return places.length > 0
    ? met(`Met collectie: ${firstFew(places)}.`)
    : notMet('Geen enkele plek heeft een collectie.');
};

/** What a regulation calls a place with a collection, by its hours with staff. */
export type PlaceKind = { readonly kind: string; readonly fits: (hours: number) => boolean };

/** Every place fits one of the kinds. */
export const everyPlaceIsOneOf =
  (kinds: readonly PlaceKind[], withoutCollection: string): Check =>
  ({ locations }) => {
    if (locations.length === 0) return unknown('In deze gemeente kennen we geen vestiging.');
    const found = locations.map((location) => ({ location, kind: kindOf(location, kinds, withoutCollection) }));
    const evidence = `${found.map(({ location, kind }) => `${location.name}: ${kind ?? 'past niet'}`).join('; ')}.`;
    if (found.some(({ kind }) => kind === undefined)) return notMet(evidence);
    return found.some(({ kind }) => kind === HOURS_UNKNOWN) ? unknown(evidence) : met(evidence);
  };

const HOURS_UNKNOWN = 'uren onbekend';

function kindOf(location: Location, kinds: readonly PlaceKind[], withoutCollection: string): string | undefined {
  if (!location.hasCollection) return withoutCollection;
  if (location.staffedMinutes === undefined) return HOURS_UNKNOWN;
  const hours = location.staffedMinutes / 60;
  return kinds.find(({ fits }) => fits(hours))?.kind;
}

const named = (places: readonly Location[]): string =>
  firstFew(places.map(({ name, staffedMinutes }) => `${name} (${hoursText(staffedMinutes)})`));

const hoursText = (minutes: number | undefined): string =>
  minutes === undefined ? HOURS_UNKNOWN : `${formatQuantity(Math.round(minutes / 0.6) / 100)} uur`;

/** Some names are enough for a ground; the page has the whole list elsewhere. */
const firstFew = (names: readonly string[]): string =>
  names.length <= FEW + 1 ? names.join(', ') : `${names.slice(0, FEW).join(', ')} en nog ${names.length - FEW}`;
const FEW = 3;

const titleOf = ({ services }: Situation['edition'], id: string): string =>
  services.find((service) => service.id === id)?.title ?? id;
