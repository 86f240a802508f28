import { type Day, formatDay } from '#kernel/days.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { Service } from '../tariffs/index.ts';
import type { Counts, Rhythm } from './commitment-rules.ts';
import type { NewCommitment, OpenNorm, PartyKind } from './commitments.ts';
import type { AgreementState } from './domain.ts';
import type { Giver } from './sql/endings.ts';
import { lastDayOf, type Span, type TermRule } from './terms.ts';

/** What neither the catalogue nor the agreement says. */
export const NOT_LAID_DOWN = 'niet vastgelegd';

export const stateLabels: Readonly<Record<AgreementState, string>> = {
  coming: 'Gaat nog in',
  running: 'Loopt',
  noticed: 'Opgezegd',
  ended: 'Afgelopen',
};
export const stateTones: Readonly<Record<AgreementState, BadgeTone>> = {
  coming: 'ink',
  running: 'green',
  noticed: 'ochre',
  ended: 'neutral',
};

export const routeWords = { order: 'Opdracht', grant: 'Subsidie' } as const;
export const partyWords: Readonly<Record<PartyKind, string>> = {
  municipality: 'Gemeente',
  school: 'School',
  childcare: 'Kinderopvang',
};
export const giverWords: Readonly<Record<Giver, string>> = { party: 'de partner', library: 'de bibliotheek' };

/** What would have to be known for a norm to become a commitment. */
export const missingWords: Readonly<Record<OpenNorm['missing'], string>> = {
  childcareLocations: 'het aantal kinderopvanglocaties is onbekend',
  schools: 'het aantal scholen is onbekend',
  pupils: 'het aantal leerlingen is onbekend',
  ownSchool: 'volgt uit de afspraak met de school',
  ownPupils: 'volgt uit de afspraak met de school',
  clinicBlocks: 'het aantal consultatiebureaus is onbekend',
  units: 'het aantal is onbekend',
  themes: 'het aantal thema’s is onbekend',
  branches: 'het aantal vestigingen is onbekend',
  rule: 'nieuw in deze editie, nog geen regel voor',
};

export const countsWords: Readonly<Record<Counts, string>> = {
  sessions: 'elke bijeenkomst telt',
  series: 'elke reeks telt als één geheel',
  hours: 'uren tellen',
  items: 'stuks tellen',
  presence: 'telt zolang het er is',
};

const rhythmWords: Readonly<Record<Rhythm, string>> = { period: '', month: ' per maand', week: ' per week' };

const ONE: Readonly<Record<string, string>> = {
  activiteiten: 'activiteit',
  campagnes: 'campagne',
  bijeenkomsten: 'bijeenkomst',
  metingen: 'meting',
  plannen: 'plan',
  boeken: 'boek',
  abonnementen: 'abonnement',
  informatiepunten: 'informatiepunt',
  'thema’s': 'thema',
};

/** `activiteiten`, `informatiepunt` of one, `uur per week`: what stands behind the number that was promised. */
export const unitText = ({
  unit,
  rhythm,
  quantityMax,
}: Pick<NewCommitment, 'unit' | 'rhythm' | 'quantityMax'>): string =>
  `${quantityMax === 1 ? (ONE[unit] ?? unit) : unit}${rhythmWords[rhythm]}`;

type Quantity = Pick<NewCommitment, 'quantityMin' | 'quantityMax' | 'unit' | 'rhythm'>;

/** `12 activiteiten`, `8 tot 10 activiteiten`, `4 uur per week`, `vervallen`. */
export function quantityText(of: Quantity): string {
  const { quantityMin: min, quantityMax: max } = of;
  if (max === 0) return 'vervallen';
  const range = min === max ? formatQuantity(min) : `${formatQuantity(min)} tot ${formatQuantity(max)}`;
  return `${range} ${unitText(of)}`;
}

/** `1 januari 2026 tot en met 31 december 2026`. */
export const spanText = ({ startsOn, endsBefore }: Span): string =>
  `${formatDay(startsOn)} tot en met ${formatDay(lastDayOf({ endsBefore }))}`;

/** `2026`, or the span when it is no calendar year. */
export const yearText = (span: Span): string => {
  const year = Number(span.startsOn.slice(0, 4));
  const isCalendarYear = span.startsOn === `${year}-01-01` && span.endsBefore === `${year + 1}-01-01`;
  return isCalendarYear ? String(year) : spanText(span);
};

const yearsWord = (count: number): string => (count === 1 ? 'een jaar' : `${count} jaar`);

export const renewalText = ({ initialYears, renewalYears }: Omit<TermRule, 'startsOn'>): string =>
  renewalYears === null
    ? 'geen: de overeenkomst eindigt vanzelf'
    : `na ${yearsWord(initialYears)} telkens met ${yearsWord(renewalYears)}`;

export const noticeText = (noticeBy: Day | null, noticeMonths: number | null): string =>
  noticeBy === null || noticeMonths === null
    ? NOT_LAID_DOWN
    : `tot en met ${formatDay(noticeBy)} (${noticeMonths === 12 ? 'een jaar' : `${noticeMonths} maanden`} voor het einde)`;

/** What the catalogue lays down about term, renewal and notice of a service. */
export function catalogueTerms({ agreementTerms }: Service): { term: string; renewal: string; notice: string } {
  const { initialTermYears, renewal, tacit, notice } = agreementTerms ?? {};
  const silent = tacit ? 'stilzwijgend, ' : '';
  return {
    term: initialTermYears ? yearsWord(initialTermYears) : NOT_LAID_DOWN,
    renewal: renewal === 'annual' ? `${silent}telkens met een jaar` : NOT_LAID_DOWN,
    notice: notice ? `${yearsWord(notice.beforeEndYears)} voor het einde` : NOT_LAID_DOWN,
  };
}
