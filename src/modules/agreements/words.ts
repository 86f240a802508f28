import { type DaySpan, formatSpan } from '#kernel/day-span.ts';
import { type Day, formatDay } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { Service } from '../tariffs/index.ts';
import type { AgreementState, PartyKind } from './domain.ts';
import type { Giver } from './sql/endings.ts';
import type { Signature } from './sql/partners.ts';
import type { TermRule } from './terms.ts';

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
export const meansWords: Readonly<Record<Signature['means'], string>> = {
  link: 'met een persoonlijke link',
  paper: 'op papier',
};
export const giverWords: Readonly<Record<Giver, string>> = { party: 'de partner', library: 'de bibliotheek' };

const yearsWord = (count: number): string => (count === 1 ? 'een jaar' : `${count} jaar`);

export const renewalText = ({ initialYears, renewalYears }: Omit<TermRule, 'startsOn'>): string =>
  renewalYears === null
    ? 'geen: de overeenkomst eindigt vanzelf'
    : `na ${yearsWord(initialYears)} telkens met ${yearsWord(renewalYears)}`;

export const noticeText = (noticeBy: Day | null, noticeMonths: number | null): string =>
  noticeBy === null || noticeMonths === null
    ? NOT_LAID_DOWN
    : `tot en met ${formatDay(noticeBy)} (${noticeMonths === 12 ? 'een jaar' : `${noticeMonths} maanden`} voor het einde)`;

/** How long it lasts, how it goes on and until when it can be ended, for a list of facts. */
export const termItems = (rule: TermRule, { span, noticeBy }: { span: DaySpan; noticeBy: Day | null }) => [
  { term: 'Looptijd', details: formatSpan(span) },
  { term: 'Stilzwijgende verlenging', details: renewalText(rule) },
  { term: 'Opzeggen', details: noticeText(noticeBy, rule.noticeMonths) },
];

/** That the partner does not pay the municipality's part, nor the municipality twice. */
export const OWN_PART =
  'Ieder betaalt het eigen deel. Wat de gemeente betaalt, valt onder haar eigen overeenkomst met de bibliotheek.';

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
