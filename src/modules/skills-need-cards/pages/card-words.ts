import { formatList } from '#kernel/languages.ts';
import type { Contact, Moment, OfferState } from '../kinds.ts';
import { fillInTexts } from './fill-in-texts.ts';

/** `in de ochtend en in de avond`; empty when it does not matter. */
export const momentsText = (moments: readonly Moment[]): string =>
  formatList(
    moments.map((moment) => fillInTexts.nl[moment].toLowerCase()),
    'nl',
  );

/** How somebody is reached; once that is wiped it says so. */
export const contactText = ({ email, phone }: Contact): string =>
  [email, phone].filter(Boolean).join(', ') || 'Contact gewist';

export const OFFER_STATES: Readonly<Record<OfferState, string>> = {
  offered: 'Nog geen antwoord',
  joined: 'Doet mee',
  declined: 'Doet niet mee',
};
