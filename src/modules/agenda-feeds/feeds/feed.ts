import type { Language } from '#kernel/languages.ts';
import type { AgendaSession, Translated } from '../../agenda/index.ts';

/** A session with its texts in the language of the feed, as far as somebody translated them. */
export type FeedSession = Translated<AgendaSession>;

/** A part of the agenda, ready to be written in one of the forms that programs read. */
export type Feed = {
  readonly name: string;
  readonly language: Language;
  /** The page with the same filter, and the address of the feed itself. */
  readonly page: string;
  readonly self: string;
  /** The next part, when there is one. */
  readonly next?: string | undefined;
  readonly baseUrl: string;
  readonly sessions: readonly FeedSession[];
};
