import { formatQuantity } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { AcceptRefusal } from './commands/accept-draft.ts';
import type { DeclineRefusal } from './commands/decline-draft.ts';
import type { EditRefusal } from './commands/edit-draft.ts';
import type { SendRefusal } from './commands/send-draft.ts';
import type { PaperRefusal } from './commands/sign-on-paper.ts';
import type { StartRefusal } from './commands/start-draft.ts';
import type { WithdrawRefusal } from './commands/withdraw-draft.ts';
import { stateLabels } from './words.ts';

type StaffRefusal = StartRefusal | EditRefusal | SendRefusal | PaperRefusal | WithdrawRefusal;

/** What staff read. */
export const nl = {
  'no-edition': ({ year }) => `Voor ${year} is er nog geen catalogus met prijzen.`,
  'no-service': ({ year }) => `De catalogus voor ${year} heeft geen dienst waarvoor deze locatie zelf betaalt.`,
  'wrong-state': ({ state }) => `Dit kan niet meer: het concept heeft nu de status ‘${stateLabels[state]}’.`,
  'changed-meanwhile': () => 'Iemand anders heeft dit concept intussen gewijzigd. Kijk het na en kies daarna opnieuw.',
  'nothing-chosen': () => 'Kies ten minste één dienst.',
  'no-place': () => 'Kies ten minste één locatie.',
  'reason-missing': ({ registered }) =>
    registered === undefined
      ? 'Het register kent dit aantal niet. Schrijf erbij waar het vandaan komt.'
      : `Het register kent er ${formatQuantity(registered)}. Schrijf erbij waarom je daarvan afwijkt.`,
  'validity-past': () => 'Kies een dag die nog niet voorbij is.',
  incomplete: () => 'Er ontbreekt nog een aantal. Vul het concept aan.',
  'no-price': ({ services }) => `Er is nog geen prijs voor ${services.join(' en ')}. Vul die in bij het concept.`,
  'signed-in-future': () => 'Deze dag moet nog komen. Vul de dag in waarop is getekend.',
} satisfies Texts<StaffRefusal>;

/** What the partner reads. */
export const partnerNl = {
  'link-gone': () => 'Deze link werkt niet meer.',
  'other-content': () => 'De overeenkomst is veranderd sinds u hem opende. Lees hem opnieuw en geef daarna akkoord.',
} satisfies Texts<AcceptRefusal | DeclineRefusal>;
