import { addBlock } from './commands/add-block.ts';
import { moveBlock } from './commands/move-block.ts';
import { removeBlock } from './commands/remove-block.ts';
import { saveBlock } from './commands/save-block.ts';

/** What is done with the parts of a chapter. Each command says what it refuses. */
export const reportBlocks = { add: addBlock, move: moveBlock, remove: removeBlock, save: saveBlock };
