import type { Stale, Texts } from '#kernel/result.ts';
import type { AttachRefusal } from './commands/attach-survey.ts';
import type { NameTaken } from './commands/start-questionnaire.ts';
import type { TypeRefusal } from './commands/type-answers.ts';

export const attachTexts = {
  'not-announced': () => 'Deze activiteit is nog niet openbaar. Zet er een enquête bij zodra dat zo is.',
  'already-there': () => 'Bij deze activiteit hoort al een enquête.',
} satisfies Texts<AttachRefusal>;

export const staleTexts = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Hier staat hoe het nu is.',
} satisfies Texts<Stale>;

export const bankTexts = {
  stale: () => 'Iemand anders heeft intussen een nieuwe versie gemaakt. Kijk of jouw tekst daar nog bij past.',
  'name-taken': () => 'Er is al een vragenlijst met deze naam.',
} satisfies Texts<Stale | NameTaken>;

export const typeTexts = {
  empty: () => 'Er staat nog niets. Typ wat er is aangekruist of opgeschreven.',
  'not-yet': () => 'Deze dag is nog niet geweest.',
} satisfies Texts<TypeRefusal>;
