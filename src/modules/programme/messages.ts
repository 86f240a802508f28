import { dayOf, formatWeekday } from '#kernel/days.ts';
import { type Texts, textOf } from '#kernel/result.ts';
import { activityWords } from '../activities/index.ts';
import { roomTexts } from '../rooms/index.ts';
import type { Clash } from './clashes.ts';
import type { NoReason } from './commands/cancel-session.ts';
import type { NothingToCount } from './commands/close-session.ts';
import type { PlanRefusal } from './commands/plan-sessions.ts';
import type { OtherState } from './commands/submit-activity.ts';
import type { Gap, Incomplete } from './incomplete.ts';
import type { RefusedMoment } from './take.ts';

export const gapTexts: Record<Gap, string> = {
  ...activityWords.missing,
  sessions: 'Plan minstens één bijeenkomst',
  parts: 'Zet er minstens één onderdeel onder',
};

export const clashTexts: Texts<Clash> = {
  holiday: ({ name }) => name,
  closed: ({ reason }) => (reason ? `vestiging gesloten: ${reason}` : 'vestiging die dag dicht'),
  'room-taken': ({ room, label, isClosed }) => `${room} is ${isClosed ? 'gesloten' : 'bezet'}: ${label}`,
  'at-the-same-time': ({ title }) => `tegelijk met ${title}`,
};

/** `Koningsdag, vestiging die dag dicht`; empty when nothing stands in the way. */
export const clashesText = (clashes: readonly Clash[]): string =>
  clashes.map((clash) => textOf(clashTexts, clash)).join(', ');

type Stale = { readonly code: 'stale' };
type Announced = { readonly code: 'announced' };
type Refusal = PlanRefusal | NoReason | NothingToCount | OtherState | Incomplete | Announced | Stale;

/** More days than these only make the sentence longer: the page shows them all. */
const MOST_TOLD = 4;

function refusedText(refused: readonly RefusedMoment[]): string {
  const told = refused.slice(0, MOST_TOLD).map(({ moment, why }) => {
    const text = textOf(roomTexts, why);
    return why.code === 'taken' ? text : `${formatWeekday(dayOf(moment.beginsAt))}: ${text}`;
  });
  const others = refused.length - told.length;
  return [...told, ...(others > 0 ? [`En op nog ${others} ${others === 1 ? 'dag' : 'dagen'}.`] : [])].join(' ');
}

export const programmeTexts: Texts<Refusal> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'not-plannable': () => 'Hier kan niets meer aan veranderen: het is voorbij, afgezegd of een sjabloon.',
  'no-days': () => 'Kies minstens één dag.',
  nowhere: () => 'Kies een plek, of vink online aan.',
  'ends-before-it-begins': () => 'Het einde ligt voor het begin.',
  'too-many-sessions': ({ most }) =>
    `Een activiteit heeft hoogstens ${most} bijeenkomsten. Neem een eerdere laatste dag, of maak er twee activiteiten van.`,
  'no-room': ({ refused }) => refusedText(refused),
  'no-reason': () => 'Schrijf op waarom.',
  announced: () => 'Bewoners weten al van deze activiteit. Zeg haar af, met een reden.',
  'nothing-to-count': () => 'Deze bijeenkomst is nog niet begonnen of ging niet door. Er valt niets te tellen.',
  'other-state': () => 'Iemand anders was je voor: de activiteit is intussen in een andere stand.',
  incomplete: ({ gaps }) => `Er ontbreekt nog iets: ${gaps.map((gap) => gapTexts[gap].toLowerCase()).join('; ')}.`,
};

/** What modules to the right say of the same things. */
export const programmeWords = { refusals: programmeTexts, clashes: clashesText } as const;
