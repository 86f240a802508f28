import { type FilledBlock, paragraphWords } from '../report-contents/index.ts';
import type { reportComments } from '../reports/index.ts';

export type ReportBlock = FilledBlock & { readonly id: string };
export type Comment = Awaited<ReturnType<typeof reportComments.list>>[number];

/** What was said about one thing: a paragraph, a part as a whole, or a paragraph that is no longer there. */
export type Thread = {
  /** The paragraph as it stood; empty: the part as a whole. */
  readonly about: string;
  /** Its place in the part as it is now; undefined for the part as a whole and for what is no longer there. */
  readonly paragraph?: number;
  readonly comments: readonly Comment[];
};

/** What was said about a part, in the order in which it is read; what is no longer there comes last. */
export function threadsOf(block: ReportBlock, comments: readonly Comment[]): Thread[] {
  const words = paragraphWords(block);
  const own = Map.groupBy(
    comments.filter(({ blockId }) => blockId === block.id),
    ({ about }) => about,
  );
  return [...own]
    .map(([about, said]): Thread => {
      const paragraph = words.indexOf(about);
      return { about, comments: said, ...(paragraph >= 0 && { paragraph }) };
    })
    .sort((one, other) => orderOf(one) - orderOf(other));
}

const orderOf = ({ about, paragraph }: Thread): number => paragraph ?? (about === '' ? 1e6 : 1e6 + 1);

/** Whether somebody still has to do something with a comment: an answer of the library asks for nothing. */
export const isOpen = ({ side, settledAt }: Comment): boolean => side === 'municipality' && settledAt === null;

/** A paragraph was commented on that has been rewritten or taken out since. */
export const isGone = ({ about, paragraph }: Thread): boolean => about !== '' && paragraph === undefined;
