import { formatDay } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import { stateLabels } from '../quotes/index.ts';
import type { AnswerRefusal } from './commands/answer-question.ts';
import type { AskRefusal } from './commands/ask-question.ts';
import type { ProposeRefusal } from './commands/propose-quantity.ts';
import type { TakeOverRefusal } from './commands/take-over-proposal.ts';
import type { TurnDownRefusal } from './commands/turn-down-proposal.ts';

/** What staff read. */
export const nl = {
  'wrong-state': ({ state }) => `Dit kan niet meer: de offerte heeft nu de status ‘${stateLabels[state]}’.`,
  'already-decided': () => 'Over dit voorstel is al besloten.',
  'waits-for-approval': () =>
    'De nieuwe versie wacht op goedkeuring. Laat hem eerst terugsturen, dan kun je dit voorstel overnemen.',
  'service-gone': () => 'In de nieuwe versie staat deze dienst niet meer.',
  'changed-meanwhile': () => 'Iemand anders heeft de nieuwe versie intussen gewijzigd. Probeer het nog een keer.',
  'no-lines': () => 'Een offerte heeft ten minste één dienst.',
  'invalid-lines': () => 'Met dit aantal kunnen we in de nieuwe versie geen prijs berekenen.',
} satisfies Texts<AnswerRefusal | TakeOverRefusal | TurnDownRefusal>;

/** What the municipality reads. */
export const partnerNl = {
  'not-open': ({ state }) => `Dit kan niet meer: de offerte heeft nu de status ‘${stateLabels[state]}’.`,
  expired: ({ validUntil }) =>
    `Deze offerte was geldig tot en met ${formatDay(validUntil)}. Vraag de bibliotheek om een nieuwe versie.`,
  'invalid-quantity': () => 'Met dit aantal kunnen wij geen prijs berekenen.',
  'nothing-changed': () => 'Dit is wat al in de offerte staat. Vul een ander aantal in.',
} satisfies Texts<AskRefusal | ProposeRefusal>;
