import { settleComment } from './commands/settle-comment.ts';
import { writeComment } from './commands/write-comment.ts';
import { listComments } from './sql/comments.ts';

/** What both sides say about a report. */
export const reportComments = { list: listComments, write: writeComment, settle: settleComment };
