import type { Texts } from '#kernel/result.ts';
import type { NoChoices, TooManyQuestions } from './commands/add-question.ts';
import type { SettingsRefusal } from './commands/save-settings.ts';

/** Every refusal, as staff read it. */
export const signUpRuleTexts: Texts<SettingsRefusal | NoChoices | TooManyQuestions> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'closes-before-it-opens': () => 'Aanmelden sluit voordat het opengaat.',
  'has-registrations': () => 'Er hebben zich al mensen aangemeld. Eén keer of een hele reeks ligt daarmee vast.',
  'no-choices': () => 'Schrijf minstens twee keuzes op, elk op een eigen regel.',
  'too-many-questions': ({ most }) => `Er zijn al ${most} vragen. Haal er eerst een weg.`,
};
