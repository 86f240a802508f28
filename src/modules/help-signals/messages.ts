import { formatDay } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import type { PutAsideRefusal } from './commands/put-aside.ts';
import type { SaveRuleRefusal } from './commands/save-rule.ts';
import { FEWEST_DAYS, FEWEST_QUESTIONS, MOST_DAYS } from './signal.ts';

export const putAsideTexts: Texts<PutAsideRefusal> = {
  'not-open': () => 'Er is niets meer te beslissen: een collega was je voor, of een vraag is teruggenomen.',
  'not-ahead': ({ last }) => `Kies een dag na vandaag, tot en met ${formatDay(last)}.`,
  'no-reason': () => 'Schrijf op waarom.',
};

export const ruleTexts: Texts<Exclude<SaveRuleRefusal, { code: 'stale' }>> = {
  'out-of-range': () => `Kies vanaf ${FEWEST_QUESTIONS} vragen, en ${FEWEST_DAYS} tot en met ${MOST_DAYS} dagen.`,
};

export const happenings = {
  'help-signals.signal-answered': 'Signaal van een informatiepunt beantwoord met een groep',
  'help-signals.signal-put-aside': 'Signaal van een informatiepunt opzijgezet',
  'help-signals.rule-saved': 'Ingesteld vanaf hoeveel vragen een cursus wordt voorgesteld',
} as const;
