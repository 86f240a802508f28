import { skippedTimeText } from '#kernel/clock-times.ts';
import { formatDay } from '#kernel/days.ts';
import { type Texts, textOf } from '#kernel/result.ts';
import { programmeWords } from '../programme/index.ts';
import type {
  InThePast,
  MovedMeanwhile,
  MoveRefusal,
  ResidentsWillHear,
  SkippedTime,
} from './commands/move-session.ts';

const moveTexts: Texts<MovedMeanwhile | ResidentsWillHear | InThePast | SkippedTime> = {
  'moved-meanwhile': ({ day }) =>
    `Iemand anders heeft deze bijeenkomst intussen verplaatst naar ${formatDay(day)}. Kijk of zij daar kan blijven.`,
  'residents-will-hear': () =>
    'Deze bijeenkomst staat in de agenda. Bewoners die zich hebben aangemeld, horen dat zij verplaatst is. Verplaats je haar toch?',
  'in-the-past': () => 'Dat moment is al voorbij. Kies een dag die nog komt.',
  'skipped-time': ({ day, time }) => skippedTimeText(day, time),
};

export const moveTextOf = (refusal: MoveRefusal): string =>
  textOf({ ...programmeWords.refusals, ...moveTexts }, refusal);
