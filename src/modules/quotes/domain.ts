import { addDays, type Day } from '#kernel/days.ts';

/** In the order of a quote's life. `draft`, `in-review` and `approved` are known to the library only. */
export const STATES = [
  'draft',
  'in-review',
  'approved',
  'sent',
  'accepted',
  'declined',
  'superseded',
  'withdrawn',
] as const;
export type QuoteState = (typeof STATES)[number];

/** Order: the municipality commissions the work. Grant: it subsidises it, and decides on an application. */
export const ROUTES = ['order', 'grant'] as const;
export type Route = (typeof ROUTES)[number];

/** `OFF-2026-0109-0007`: the year, the CBS code without its letters, a running number. */
export const numberOf = (year: number, code: string, running: number): string =>
  `OFF-${year}-${code.replace(/\D/g, '')}-${String(running).padStart(4, '0')}`;

/** Whether somebody else than the maker must approve first. The limit itself needs no approval. */
export const needsApproval = (annualCents: number, approvalAboveCents: number): boolean =>
  annualCents > approvalAboveCents;

/** So many days somebody has to think, unless the maker chooses another day. */
const DAYS_TO_ACCEPT = 60;

export const usualValidUntil = (today: Day): Day => addDays(today, DAYS_TO_ACCEPT);

/** An offer can be accepted up to and including its last day. */
export const isExpired = ({ state, validUntil }: { state: QuoteState; validUntil: Day }, today: Day): boolean =>
  state === 'sent' && validUntil < today;

/** A state that this step cannot start from. */
export type WrongState = { code: 'wrong-state'; state: QuoteState };
/** Somebody saved this version after it was shown. */
export type ChangedMeanwhile = { code: 'changed-meanwhile'; version: number };
