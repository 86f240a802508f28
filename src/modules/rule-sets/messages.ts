import { formatQuantity } from '#kernel/money.ts';
import type { Texts } from '#kernel/result.ts';
import type { ThresholdRefusal } from './commands/set-threshold.ts';

export const nl = {
  'threshold-changed': ({ value }) =>
    `Iemand anders heeft dit getal intussen gewijzigd in ${formatQuantity(value)}. Bewaar opnieuw als jouw getal moet gelden.`,
} satisfies Texts<ThresholdRefusal>;
