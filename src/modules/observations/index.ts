// Figures that people or files gave, each with its source: history, and what the program does not count itself.
// Owns schema observations. Uses organisation, branches, people.

export { enterObservation } from './commands/enter-observation.ts';
export {
  type Certainty,
  type Method,
  middleOf,
  type ObservedValue,
  observedIn,
  type Qualifier,
} from './domain.ts';
export { historyOf, type Observation, observationsOf } from './sql/observations.ts';
export { certaintyWords, methodWords, profileWords, qualifierWords, wideScopeWords } from './words.ts';
