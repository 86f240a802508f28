import { type Texts, textOf } from '#kernel/result.ts';
import { programmeWords } from '../programme/index.ts';
import type { ApproveRefusal } from './commands/approve-request.ts';
import type { NoReason, NoText, NotOpen } from './refusals.ts';

export type StaffRefusal = ApproveRefusal | NoReason | NotOpen | NoText;

const texts: Texts<StaffRefusal> = {
  ...programmeWords.refusals,
  'not-open': () => 'Dit kan niet meer: de aanvraag is intussen veranderd, beslist of gewist.',
  'no-reason': () => 'Vul een reden in: wie het vroeg leest die.',
  'no-text': () => 'Schrijf een vraag.',
  'no-days': () => 'Kies minstens één dag die nog komt.',
};

/** What staff read. */
export const staffText = (refusal: StaffRefusal): string => textOf(texts, refusal);
