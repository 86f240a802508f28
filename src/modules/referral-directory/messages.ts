import type { Texts } from '#kernel/result.ts';
import type { OrganisationRefusal } from './commands/save-organisation.ts';
import type { ServiceRefusal } from './commands/save-service.ts';

export const directoryTexts: Texts<OrganisationRefusal | ServiceRefusal> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Hieronder staat hoe het nu is.',
  circle: () => 'Deze organisatie valt zelf al onder de organisatie hier. Kies een andere, of laat het leeg.',
  'ages-crossed': () => 'De jongste leeftijd is hoger dan de oudste. Kijk de twee getallen na.',
};

/** What was done to an entry, as its history says it. */
export const happenings: Readonly<Record<string, string>> = {
  'referral-directory.organisation-added': 'Organisatie toegevoegd',
  'referral-directory.organisation-edited': 'Organisatie gewijzigd',
  'referral-directory.organisation-confirmed': 'Gegevens bevestigd',
  'referral-directory.service-added': 'Dienst toegevoegd',
  'referral-directory.service-edited': 'Dienst gewijzigd',
  'referral-directory.service-ended': 'Dienst gestopt',
  'referral-directory.location-added': 'Plek toegevoegd',
  'referral-directory.location-edited': 'Plek gewijzigd',
  'referral-directory.entry-imported': 'Ingelezen uit een bestand',
  'referral-directory.stale-term-set': 'Termijn van de sociale kaart ingesteld',
};
