import { addDays, type Day, formatDay } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { ApplyRefusal } from './commands/apply-for-grant.ts';
import type { DecideRefusal } from './commands/decide-grant.ts';
import type { NoticeRefusal } from './commands/give-notice.ts';
import type { AdvancesRefusal } from './commands/plan-advances.ts';
import type { TermsRefusal } from './commands/set-terms.ts';
import type { SettleRefusal } from './commands/settle-grant.ts';

export const termsTexts: Texts<TermsRefusal> = {
  'already-started': ({ startsOn }) => `De overeenkomst is op ${formatDay(startsOn)} ingegaan. De looptijd staat vast.`,
  'starts-in-past': () => 'Kies een eerste dag die nog moet komen.',
  'no-time-for-notice': ({ noticeBy }) =>
    `Opzeggen zou alleen tot en met ${formatDay(noticeBy)} kunnen, en dan is de overeenkomst nog niet ingegaan. Kies een kortere opzegtermijn of een langere eerste termijn.`,
  'changed-meanwhile': () =>
    'Iemand anders heeft de looptijd intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
};

export const grantTexts: Texts<ApplyRefusal | DecideRefusal | AdvancesRefusal | SettleRefusal> = {
  'not-by-grant': () => 'Deze overeenkomst is een opdracht. Een aanvraag is niet nodig.',
  'already-applied': ({ appliedOn }) => `De subsidie is al aangevraagd op ${formatDay(appliedOn)}.`,
  'not-applied': () => 'De subsidie is nog niet aangevraagd.',
  'already-decided': ({ decisionNumber }) => `De gemeente heeft al beslist: beschikking ${decisionNumber}.`,
  'decided-before-applied': ({ appliedOn }) =>
    `De aanvraag is van ${formatDay(appliedOn)}. De beschikking kan niet ouder zijn.`,
  'more-than-asked': ({ askedCents }) => `Er is ${formatCents(askedCents)} gevraagd. Meer kan niet zijn verleend.`,
  'lines-do-not-add-up': ({ grantedCents, linesCents }) =>
    `De bedragen per dienst zijn samen ${formatCents(linesCents)}, maar verleend is ${formatCents(grantedCents)}. Vul bij de diensten in waar het verschil zit.`,
  'not-decided': () => 'De gemeente heeft nog niet beslist over de subsidie.',
  'already-settled': ({ settledOn }) => `De subsidie is al vastgesteld op ${formatDay(settledOn)}.`,
  'more-than-granted': ({ grantedCents }) =>
    `Er is ${formatCents(grantedCents)} verleend. Vul een bedrag in dat daar niet boven ligt.`,
  'too-little-to-share': ({ count }) => `Dit bedrag is te klein voor ${count} termijnen.`,
  'settled-before-decided': ({ decidedOn }) =>
    `De beschikking is van ${formatDay(decidedOn)}. De vaststelling komt daarna.`,
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
