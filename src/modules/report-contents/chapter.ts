import type { BlockContent } from './content.ts';

export type Chapter = {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  /** The chapter of the annual report that figures and activities name; null: one of its own. */
  readonly number: number | null;
  readonly version: number;
  readonly blocks: readonly Block[];
};

type Block = {
  readonly id: string;
  readonly position: number;
  readonly content: BlockContent;
  readonly version: number;
};
