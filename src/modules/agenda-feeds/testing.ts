// Builders for tests of this module.
import type { AgendaSession, Translated } from '../agenda/index.ts';

const PRICES = [{ ageFrom: null, ageUntil: null, cents: 0 }];

/** An evening in Sleen; says only what the test is about. */
export const aSession = (given: Partial<AgendaSession> = {}): Translated<AgendaSession> => ({
  ...{ id: 'session', activityId: 'activity', slug: 'lezing', state: 'planned', cancelReason: '', sequence: 0 },
  changedAt: new Date('2026-11-20T12:00:00Z'),
  ...{ beginsAt: new Date('2026-12-01T18:00:00Z'), endsAt: new Date('2026-12-01T19:30:00Z') },
  ...{ isOnline: false, seatsOnSite: null, seatsOnline: null, isFree: true },
  ...{ branchId: null, branchSlug: null, latitude: '52.7', longitude: '6.8' },
  ...{ venue: 'Bibliotheek Sleen', street: 'Schoolstraat 1', postcode: '7841 AT', town: 'Sleen' },
  ...{ title: 'Lezing over het veen', summary: 'Een avond over het veen.', pillar: 'learn' },
  ...{ ageFrom: null, ageUntil: null, language: 'nl', dutchLevel: null, facilities: [] },
  ...{ audiences: ['adults'], signUp: 'not-needed', prices: PRICES, pictureId: null, pictureAlt: '' },
  ...{ translated: [], isStale: false },
  ...given,
});
