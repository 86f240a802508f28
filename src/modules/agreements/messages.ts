import { formatDay } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import type { TermsRefusal } from './commands/set-terms.ts';

export const termsTexts: Texts<TermsRefusal> = {
  'already-started': ({ startsOn }) => `De overeenkomst is op ${formatDay(startsOn)} ingegaan. De looptijd staat vast.`,
  'starts-in-past': () => 'Kies een eerste dag die nog moet komen.',
  'no-time-for-notice': ({ noticeBy }) =>
    `Opzeggen zou alleen tot en met ${formatDay(noticeBy)} kunnen, en dan is de overeenkomst nog niet ingegaan. Kies een kortere opzegtermijn of een langere eerste termijn.`,
  'changed-meanwhile': () =>
    'Iemand anders heeft de looptijd intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
};
