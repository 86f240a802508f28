import { addChapter } from './commands/add-chapter.ts';
import { moveChapter } from './commands/move-chapter.ts';
import { removeChapter } from './commands/remove-chapter.ts';
import { renameChapter } from './commands/rename-chapter.ts';

/** What is done with the chapters of a report. Each command says what it refuses. */
export const reportChapters = {
  ...{ add: addChapter, move: moveChapter },
  ...{ remove: removeChapter, rename: renameChapter },
};
