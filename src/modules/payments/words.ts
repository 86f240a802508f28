import type { BadgeTone } from '#ui/badge.tsx';
import type { Means, PaymentState } from './payment.ts';
import type { RefundReason, RefundState } from './refund.ts';

/** What staff read. */
export const meansWords: Readonly<Record<Means, string>> = { online: 'Online', cash: 'Contant', card: 'Pin' };

export const stateWords: Readonly<Record<PaymentState, string>> = {
  open: 'Begonnen',
  paid: 'Betaald',
  failed: 'Mislukt',
  cancelled: 'Afgebroken',
  expired: 'Verlopen',
  mismatched: 'Bedrag klopt niet',
};
export const stateTones: Readonly<Record<PaymentState, BadgeTone>> = {
  ...{ open: 'ochre', paid: 'green', failed: 'neutral', cancelled: 'neutral', expired: 'neutral', mismatched: 'brick' },
};

export const reasonWords: Readonly<Record<RefundReason, string>> = {
  cancelled: 'Op tijd afgemeld',
  'called-off': 'De bijeenkomst gaat niet door',
  'fewer-persons': 'Er komen minder mensen',
  'no-place': 'Er was geen plek meer',
  'paid-twice': 'Te veel betaald',
  other: 'Besluit van de bibliotheek',
};

export const refundStateWords: Readonly<Record<RefundState, string>> = {
  waiting: 'Nog te doen',
  sent: 'Onderweg',
  done: 'Teruggegeven',
  failed: 'Niet gelukt',
};
export const refundTones: Readonly<Record<RefundState, BadgeTone>> = {
  ...{ waiting: 'ochre', sent: 'ochre', done: 'green', failed: 'brick' },
};

/** The words for who lists payments. */
export const paymentWords = { means: meansWords, states: stateWords, tones: stateTones } as const;
