import type { Calculation, Facts, Line, Selection } from '../calculations/index.ts';
import type { AcceptedVersion } from '../quotes/index.ts';

/** What was chosen, on which facts: prices and commitments of every later term rest on it. */
export type Basis = {
  readonly facts: Facts;
  readonly schoolContribution: 'within' | 'on-top';
  readonly selections: readonly Selection[];
};

export const PARTY_KINDS = ['municipality', 'school', 'childcare'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What the party pays for one service: each year, once in the first year, and on top from the second year. */
export type AgreedLine = {
  readonly serviceId: string;
  readonly annualCents: number;
  readonly oneOffCents: number;
  readonly laterCents: number;
};

/** What is asked of a grant for each line: its first year, with what is paid once. */
export const askedLines = (lines: readonly (AgreedLine & { readonly id: string; readonly title: string })[]) =>
  lines.map(({ id, title, annualCents, oneOffCents }) => ({ id, title, askedCents: annualCents + oneOffCents }));

export const basisOf = ({ facts, schoolContribution, lines, customPrices }: AcceptedVersion): Basis => ({
  facts,
  schoolContribution,
  selections: lines.map(({ serviceId, quantities, choice }) => ({
    service: serviceId,
    quantities,
    choice,
    customLines: customPrices
      .filter((price) => price.serviceId === serviceId)
      .map(({ componentId, amountCents, recurrence }) => ({ component: componentId, amountCents, recurrence })),
  })),
});

/** The same choice for a renewal: a price of a person's own that was asked once is not asked again. */
export const renewedSelections = ({ selections }: Basis): Selection[] =>
  selections.map((selection) => ({
    ...selection,
    customLines: selection.customLines?.filter(({ recurrence }) => recurrence === 'annual'),
  }));

/** `OVK-2026-0109-0007`: the year, the CBS code without its letters, a running number. */
export const agreementNumber = (year: number, municipalityCode: string, running: number): string =>
  `OVK-${year}-${municipalityCode.replace(/\D/g, '')}-${String(running).padStart(4, '0')}`;

/** Who pays the party's own part, as the tariffs call it. */
export const PAYER = { municipality: 'municipality', school: 'school', childcare: 'childcare_organisation' } as const;

/**
 * A line for each service of a calculation, with what this kind of party pays; the state's money or a participant's is
 * not theirs. In a renewal nothing is paid once any more, and what comes from the second year is part of each year.
 */
export function agreedLines(calculation: Calculation, party: PartyKind, isRenewal = false): AgreedLine[] {
  const { lines, onQuote, unpriced, information } = calculation;
  const services = new Set([...lines, ...onQuote, ...unpriced, ...information].map(({ service }) => service));
  const theirs = lines.filter(({ payer }) => payer === PAYER[party]);
  return [...services].map((serviceId) => {
    const sum = (...recurrences: Line['recurrence'][]): number =>
      theirs
        .filter(({ service, recurrence }) => service === serviceId && recurrences.includes(recurrence))
        .reduce((total, { amountCents }) => total + amountCents, 0);
    const later = sum('following_years');
    return isRenewal
      ? { serviceId, annualCents: sum('annual') + later, oneOffCents: 0, laterCents: 0 }
      : { serviceId, annualCents: sum('annual'), oneOffCents: sum('one_off', 'first_year'), laterCents: later };
  });
}

export type AgreementState = 'coming' | 'running' | 'noticed' | 'ended';

/** Where an agreement stands on a day. Notice given shows until the last day. */
export function stateOf(
  { startsOn, endsBefore, noticed }: { startsOn: string; endsBefore: string; noticed: boolean },
  today: string,
): AgreementState {
  if (today >= endsBefore) return 'ended';
  if (noticed) return 'noticed';
  return today < startsOn ? 'coming' : 'running';
}
