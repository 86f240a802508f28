// What visitors say of an activity afterwards: questionnaires in versions, the survey of an activity, answers without a trace.
// Owns schema surveys. Uses activities, programme.
export { installQuestionnaire } from './commands/install-questionnaire.ts';
export { removeRemark } from './commands/remove-remark.ts';
export {
  type Numbered,
  numberedIn,
  OPEN_QUESTIONS,
  OUTCOMES,
  type Outcome,
  SCALE,
  type Version,
} from './questions.ts';
export { readableSurvey } from './readable-survey.ts';
export { listRemarks, type Remark } from './sql/answers.ts';
export { findVersion } from './sql/versions.ts';
