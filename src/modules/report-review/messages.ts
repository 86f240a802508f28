import type { Texts } from '#kernel/result.ts';
import { reportTexts } from '../reports/index.ts';
import type { NobodyThere } from './commands/send-for-review.ts';

const own: Texts<NobodyThere> = {
  'nobody-there': () =>
    'Bij deze gemeente is nog niemand met een account. Geef eerst iemand toegang, of maak het jaarbericht zonder meelezen definitief.',
};

/** The sentence for each refusal. */
export const reviewTexts = { ...reportTexts, ...own };
