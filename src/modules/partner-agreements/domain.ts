import { asDay, type Day, schoolYearOf } from '#kernel/days.ts';
import { type Basis, PAYER, type TermRule } from '../agreements/index.ts';
import { type Calculation, type Facts, type Fault, priceSelections } from '../calculations/index.ts';
import type { PlaceKind } from '../places/index.ts';
import type { EditionDocument, Service, TariffComponent } from '../tariffs/index.ts';

export const STATES = ['draft', 'sent', 'accepted', 'declined', 'withdrawn'] as const;
export type DraftState = (typeof STATES)[number];
export type PartnerKind = 'school' | 'childcare';

/** Where an agreement with a partner can be about, and the ages there. Source: the audiences of the activity catalogue. */
const AGES = { 'primary-school': [4, 12], 'secondary-school': [12, 18], childcare: [0, 4] } as const;
export const PARTNER_PLACES = Object.keys(AGES) as (keyof typeof AGES)[];

export const isPartnerPlace = (kind: PlaceKind): kind is keyof typeof AGES => kind in AGES;
export const partnerKindOf = (kind: keyof typeof AGES): PartnerKind => (kind === 'childcare' ? 'childcare' : 'school');

/**
 * What a partner at such a place can agree to: what it pays a part of, for its ages, and what is only for those who have
 * that. What the municipality pays alone is not agreed with the partner. In the order of the edition.
 */
export function servicesFor(edition: EditionDocument, place: keyof typeof AGES): Service[] {
  const [from, until] = AGES[place];
  const payer = PAYER[partnerKindOf(place)];
  const own = edition.services.filter(({ audience: { ageMin, ageMax }, tariff }) => {
    const fits = ageMin !== null && ageMax !== null && ageMin >= from && ageMax <= until;
    return fits && tariff.components.some((component) => component.payer === payer);
  });
  const ids = new Set(own.map(({ id }) => id));
  return edition.services.filter(({ id, tariff }) => ids.has(id) || ids.has(tariff.constraints.requiresService ?? ''));
}

/** Parts without a price in the catalogue that the partner pays: a person may put a price on them. */
export const openPartsOf = ({ tariff }: Service, kind: PartnerKind): TariffComponent[] =>
  tariff.components.filter(
    (component) => component.payer === PAYER[kind] && (component.kind === 'on_quote' || component.kind === 'unpriced'),
  );

/** The source does not say in which kind of year an agreement runs: a person chooses. */
export const YEAR_KINDS = ['school', 'calendar'] as const;
export type YearKind = (typeof YEAR_KINDS)[number];

/** A school year begins on 1 August. Source: Wet op het primair onderwijs, article 1. */
export const firstDayOf = (kind: YearKind, year: number): Day => asDay(`${year}-${kind === 'school' ? '08' : '01'}-01`);

/** The year in which the school year of a day began: that of the count of pupils. */
export const schoolYearIn = (day: Day): number => Number(schoolYearOf(day).slice(0, 4));

/** Term, renewal and notice as the catalogue lays them down for these services; one year and no more where it is silent. */
export function usualRule(services: readonly Service[], startsOn: Day): TermRule {
  const terms = services.flatMap(({ agreementTerms }) => agreementTerms ?? []);
  const stated = terms.find(({ initialTermYears }) => initialTermYears !== null);
  return {
    startsOn,
    initialYears: stated?.initialTermYears ?? 1,
    renewalYears: stated?.renewal === 'annual' && stated.tacit ? 1 : null,
    noticeMonths: stated?.notice ? Math.round(stated.notice.beforeEndYears * 12) : null,
  };
}

/** What is known of the partner alone: one school with its pupils, or so many childcare locations. */
export function factsOf(kind: PartnerKind, count: number | undefined): Facts {
  if (kind === 'childcare') return count === undefined ? {} : { childcareLocations: count };
  return count === undefined ? { schools: 1 } : { schools: 1, pupils: count };
}

export const countIn = ({ facts }: Basis): number | undefined => facts.pupils ?? facts.childcareLocations;

export type Priced = { readonly calculation: Calculation } | { readonly faults: readonly Fault[] };

/** What the draft costs each payer, or what must be known first. */
export function priceDraft(edition: EditionDocument, basis: Basis, startsOn: Day): Priced {
  const { facts, selections, schoolContribution } = basis;
  const options = { year: Number(startsOn.slice(0, 4)), schoolContribution };
  const priced = priceSelections({ edition, facts, selections, options });
  return priced.ok ? { calculation: priced.value } : { faults: priced.refusal.faults };
}

/** Chosen services of which the partner's part has a price nowhere: nothing to agree to yet. */
export const unpricedServices = ({ selections }: Basis, { lines }: Pick<Calculation, 'lines'>): string[] =>
  selections.map(({ service }) => service).filter((id) => !lines.some(({ service }) => service === id));
