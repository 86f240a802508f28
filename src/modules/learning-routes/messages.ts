import type { Stale, Texts } from '#kernel/result.ts';
import type { FullCard } from './commands/change-route.ts';
import type { NoneCounted } from './commands/count-visit.ts';
import type { CountedEarlier } from './commands/mark-step.ts';
import type { NoSteps } from './commands/save-route.ts';
import type { NameTaken } from './commands/save-step.ts';
import type { UnknownCode } from './commands/visit-with-card.ts';
import { MOST_STEPS } from './kinds.ts';

export const catalogueTexts = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Open het opnieuw.',
  'name-taken': () => 'Dit bestaat al.',
  'no-steps': () => 'Kies minstens één stap.',
} satisfies Texts<Stale | NameTaken | NoSteps>;

export const deskTexts = {
  'unknown-code': () => 'Deze code kennen we niet. Kijk nog eens op de kaart, of begin een nieuwe route.',
  'none-counted': () => 'Er is in dit dagdeel nog niemand zonder kaart geteld.',
  'counted-earlier': () => 'Deze stap telde mee in een eerder dagdeel en blijft gedaan.',
  full: () => `Een kaart heeft hoogstens ${MOST_STEPS} stappen.`,
} satisfies Texts<UnknownCode | NoneCounted | CountedEarlier | FullCard>;
