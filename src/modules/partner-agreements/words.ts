import type { BadgeTone } from '#ui/badge.tsx';
import type { DraftState, PartnerKind, YearKind } from './domain.ts';

export const stateLabels: Readonly<Record<DraftState, string>> = {
  draft: 'Concept',
  sent: 'Verstuurd',
  accepted: 'Akkoord',
  declined: 'Afgewezen',
  withdrawn: 'Ingetrokken',
};
export const stateTones: Readonly<Record<DraftState, BadgeTone>> = {
  draft: 'neutral',
  sent: 'ochre',
  accepted: 'green',
  declined: 'brick',
  withdrawn: 'neutral',
};

export const yearKindLabels: Readonly<Record<YearKind, string>> = {
  school: 'Schooljaren, van 1 augustus tot en met 31 juli',
  calendar: 'Kalenderjaren, van 1 januari tot en met 31 december',
};

export const countLabels: Readonly<Record<PartnerKind, string>> = {
  school: 'Leerlingen',
  childcare: 'Kinderopvanglocaties',
};

export const contributionLabels = {
  'on-top': 'Bovenop het bedrag van de gemeente',
  within: 'Als deel van het bedrag: de gemeente betaalt de rest',
} as const;
