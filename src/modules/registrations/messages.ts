import { formatInstant } from '#kernel/days.ts';
import type { Stale, Texts } from '#kernel/result.ts';
import type { NoOffer } from './commands/accept-offer.ts';
import type { NoPlaces } from './commands/put-on-waiting-list.ts';
import type { RegisterRefusal } from './commands/register.ts';
import type { ChangeRefusal } from './decide-change.ts';

type Refusal = RegisterRefusal | ChangeRefusal | NoOffer | NoPlaces | Stale;

const people = (number: number): string => (number === 1 ? '1 persoon' : `${number} personen`);

/** Every refusal, as staff read it. */
export const registrationTexts: Texts<Refusal> = {
  'not-open-yet': ({ opensAt }) => `Aanmelden kan vanaf ${formatInstant(opensAt)}.`,
  closed: ({ closedAt }) => `Aanmelden kon tot ${formatInstant(closedAt)}.`,
  cancelled: () => 'Dit gaat niet door, of is nog niet openbaar.',
  'not-here': () => 'Zo kun je je hier niet aanmelden.',
  'no-persons': () => 'Vul in hoeveel mensen er komen.',
  'too-many-persons': ({ most }) => `Eén aanmelding is voor hoogstens ${people(most)}.`,
  'too-large': ({ limit }) => `Er zijn in totaal plaatsen voor ${people(limit)}. Wachten helpt dan niet.`,
  'no-contact': () => 'Vul een e-mailadres of telefoonnummer in.',
  unanswered: () => 'Er is nog een vraag zonder antwoord, of met een antwoord dat niet past.',
  full: ({ left, canWait }) =>
    `${left === 0 ? 'Alles is vol.' : `Er is nog plaats voor ${people(left)}.`}${canWait ? ' Er is een wachtlijst.' : ''}`,
  ended: () => 'Deze aanmelding is al afgemeld of vervallen.',
  'has-begun': () => 'Het is al begonnen.',
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'no-offer': () => 'Er is voor deze aanmelding geen plek aangeboden, of de tijd is om.',
  'no-places': () => 'Deze aanmelding heeft geen plaatsen.',
};
