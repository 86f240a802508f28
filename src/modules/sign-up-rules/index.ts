// How residents sign up for an activity: when, for what, with how many, who goes first, and what they are asked.
// Owns schema sign_up_rules. Uses activities.
export { AnswerFields, answersOf, filledAnswers } from './answer-fields.tsx';
export { saveSettings } from './commands/save-settings.ts';
export { type Answer, decideAnswers, LONGEST_ANSWER, type Question } from './questions.ts';
export { DEFAULT_SETTINGS, type PaymentRule, type Settings } from './settings.ts';
export { listQuestions } from './sql/questions.ts';
export { fixRegistersFor } from './sql/settings.ts';
