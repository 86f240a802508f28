import { formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { AcceptRefusal } from './commands/accept-quote.ts';
import type { ApproveRefusal } from './commands/approve-quote.ts';
import type { DeclineRefusal } from './commands/decline-quote.ts';
import type { RequestApprovalRefusal } from './commands/request-approval.ts';
import type { ReviseRefusal } from './commands/revise-quote.ts';
import type { SendBackRefusal } from './commands/send-back.ts';
import type { SendRefusal } from './commands/send-quote.ts';
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
  | ReviseRefusal
  | RequestApprovalRefusal
  | ApproveRefusal
  | SendBackRefusal
  | SendRefusal
  | WithdrawRefusal;

/** What staff read. */
export const nl = {
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
  'already-in-work': () => 'Er is al een nieuwe versie in de maak.',
} satisfies Texts<LibraryRefusal>;

const closedBecause: Partial<Record<QuoteState, string>> = {
  accepted: 'Op deze offerte is al akkoord gegeven.',
  declined: 'Deze offerte is al afgewezen.',
  superseded: 'Er is een nieuwe versie van deze offerte. Bekijk die versie.',
  withdrawn: 'De bibliotheek heeft deze offerte ingetrokken.',
};

type MunicipalityRefusal = AcceptRefusal | DeclineRefusal;

/** What the municipality reads. */
export const partnerNl = {
  'not-open': ({ state }) => closedBecause[state] ?? 'Deze offerte staat niet open.',
  expired: ({ validUntil }) =>
    `Deze offerte was geldig tot en met ${formatDay(validUntil)}. Vraag de bibliotheek om een nieuwe versie.`,
  'other-content': () => 'De offerte is veranderd sinds u hem opende. Lees hem opnieuw en geef daarna akkoord.',
} satisfies Texts<MunicipalityRefusal>;
