import { addDays, type Day, formatDay } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import type { NoticeRefusal } from './commands/give-notice.ts';
import type { TermsRefusal } from './commands/set-terms.ts';

export const termsTexts: Texts<TermsRefusal> = {
  'already-started': ({ startsOn }) => `De overeenkomst is op ${formatDay(startsOn)} ingegaan. De looptijd staat vast.`,
  'starts-in-past': () => 'Kies een eerste dag die nog moet komen.',
  'no-time-for-notice': ({ noticeBy }) =>
    `Opzeggen zou alleen tot en met ${formatDay(noticeBy)} kunnen, en dan is de overeenkomst nog niet ingegaan. Kies een kortere opzegtermijn of een langere eerste termijn.`,
  'changed-meanwhile': () =>
    'Iemand anders heeft de looptijd intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
};

export const noticeTexts: Texts<NoticeRefusal> = {
  'already-noticed': ({ givenOn }) => `Deze overeenkomst is al opgezegd op ${formatDay(givenOn)}.`,
  'given-in-future': () => 'Deze dag moet nog komen. Vul de dag in waarop de opzegging binnenkwam.',
  'ends-by-itself': ({ endsBefore }) =>
    `Opzeggen is niet nodig: de overeenkomst eindigt vanzelf na ${formatDay(addDays(endsBefore, -1))}.`,
  over: () => 'Deze overeenkomst is al afgelopen.',
  'notice-day-passed': ({ noticeBy }) =>
    `${noticeCould(noticeBy)} Alleen wie een late opzegging mag toestaan, kan dit vastleggen.`,
};

/** The same, for somebody who may allow it. */
export const lateNoticeText = ({ noticeBy }: Extract<NoticeRefusal, { code: 'notice-day-passed' }>): string =>
  `${noticeCould(noticeBy)} Vink dit aan als je de late opzegging toestaat.`;

const noticeCould = (noticeBy: Day | null): string =>
  `Opzeggen kon${noticeBy ? ` tot en met ${formatDay(noticeBy)}` : ' niet meer'}.`;
