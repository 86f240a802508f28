import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { AcceptRefusal } from './commands/accept-quote.ts';
import type { AnswerRefusal } from './commands/answer-question.ts';
import type { ApproveRefusal } from './commands/approve-quote.ts';
import type { DeclineRefusal } from './commands/decline-quote.ts';
import type { EditDraftRefusal } from './commands/edit-draft.ts';
import type { MakeQuoteRefusal } from './commands/make-quote.ts';
import type { PricePartRefusal } from './commands/price-part.ts';
import type { ProposeRefusal } from './commands/propose-quantity.ts';
import type { RequestApprovalRefusal } from './commands/request-approval.ts';
import type { ReviseRefusal } from './commands/revise-quote.ts';
import type { SendBackRefusal } from './commands/send-back.ts';
import type { SendRefusal } from './commands/send-quote.ts';
import type { TakeOverRefusal } from './commands/take-over-proposal.ts';
import type { TurnDownRefusal } from './commands/turn-down-proposal.ts';
import type { WithdrawRefusal } from './commands/withdraw-quote.ts';
import type { QuoteState, Route } from './domain.ts';

export const stateLabels: Record<QuoteState, string> = {
  draft: 'Concept',
  'in-review': 'Wacht op goedkeuring',
  approved: 'Goedgekeurd',
  sent: 'Verstuurd',
  accepted: 'Akkoord',
  declined: 'Afgewezen',
  superseded: 'Vervangen',
  withdrawn: 'Ingetrokken',
};

/** The same as the municipality says it. */
export const partnerStateLabels: Record<QuoteState, string> = { ...stateLabels, sent: 'Wacht op uw akkoord' };

export const routeLabels: Record<Route, string> = {
  order: 'Opdracht: de gemeente koopt de diensten in',
  grant: 'Subsidie: de gemeente verleent subsidie voor de diensten',
};

export type LibraryRefusal =
  | MakeQuoteRefusal
  | EditDraftRefusal
  | PricePartRefusal
  | ReviseRefusal
  | AnswerRefusal
  | TakeOverRefusal
  | TurnDownRefusal
  | RequestApprovalRefusal
  | ApproveRefusal
  | SendBackRefusal
  | SendRefusal
  | WithdrawRefusal;

/** What staff read. */
export const nl = {
  'incomplete-scenario': () =>
    'In dit scenario ontbreekt een aantal of een keuze. Vul het aan in het advies, dan kun je er een offerte van maken.',
  'empty-scenario': () => 'In dit scenario is nog geen dienst gekozen.',
  'wrong-state': ({ state }) => `Dit kan niet meer: de offerte heeft nu de status ‘${stateLabels[state]}’.`,
  'changed-meanwhile': () => 'Iemand anders heeft deze offerte intussen gewijzigd. Kijk hem na en kies daarna opnieuw.',
  'own-quote': () => 'Je hebt deze offerte zelf gemaakt of voorgelegd. Een collega moet hem goedkeuren.',
  'needs-approval': ({ approvalAboveCents }) =>
    `Boven ${formatCents(approvalAboveCents)} per jaar is eerst goedkeuring nodig.`,
  'validity-past': ({ validUntil }) =>
    `De offerte is geldig tot en met ${formatDay(validUntil)}, en die dag is voorbij. Kies een nieuwe datum.`,
  'already-accepted': ({ number }) => `De gemeente gaf al akkoord op versie ${number}.`,
  'nobody-there': () =>
    'Van deze gemeente heeft nog niemand een account. Nodig eerst iemand uit, dan komt de offerte aan.',
  'no-lines': () => 'Een offerte heeft ten minste één dienst.',
  'invalid-lines': () => 'Bij een dienst klopt een aantal of een keuze niet.',
  'not-on-quote': () =>
    'Voor dit onderdeel geldt de prijs van de catalogus, of de dienst staat niet meer in de offerte.',
  'already-in-work': () => 'Er is al een nieuwe versie in de maak.',
  'already-decided': () => 'Over dit voorstel is al besloten.',
  'waits-for-approval': () =>
    'De nieuwe versie wacht op goedkeuring. Laat hem eerst terugsturen, dan kun je dit voorstel overnemen.',
  'service-gone': () => 'In de nieuwe versie staat deze dienst niet meer.',
} satisfies Texts<LibraryRefusal>;

const closedBecause: Partial<Record<QuoteState, string>> = {
  accepted: 'Op deze offerte is al akkoord gegeven.',
  declined: 'Deze offerte is al afgewezen.',
  superseded: 'Er is een nieuwe versie van deze offerte. Bekijk die versie.',
  withdrawn: 'De bibliotheek heeft deze offerte ingetrokken.',
};

type MunicipalityRefusal = AcceptRefusal | DeclineRefusal | ProposeRefusal;

/** What the municipality reads. */
export const partnerNl = {
  'not-open': ({ state }) => closedBecause[state] ?? 'Deze offerte staat niet open.',
  expired: ({ validUntil }) =>
    `Deze offerte was geldig tot en met ${formatDay(validUntil)}. Vraag de bibliotheek om een nieuwe versie.`,
  'other-content': () => 'De offerte is veranderd sinds u hem opende. Lees hem opnieuw en geef daarna akkoord.',
  'invalid-quantity': () => 'Met dit aantal kunnen wij geen prijs berekenen.',
  'nothing-changed': () => 'Dit is wat al in de offerte staat. Vul een ander aantal in.',
} satisfies Texts<MunicipalityRefusal>;
