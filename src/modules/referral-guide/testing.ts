export { saveQuestion } from './commands/save-question.ts';
