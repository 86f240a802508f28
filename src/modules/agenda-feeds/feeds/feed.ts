import type { AgendaSession } from '../../agenda/index.ts';

/** A part of the agenda, ready to be written in one of the forms that programs read. */
export type Feed = {
  readonly name: string;
  /** The page with the same filter, and the address of the feed itself. */
  readonly page: string;
  readonly self: string;
  /** The next part, when there is one. */
  readonly next?: string | undefined;
  readonly baseUrl: string;
  readonly sessions: readonly AgendaSession[];
};
