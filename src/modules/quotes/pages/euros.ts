import { z } from 'zod';
import { parseEuros } from '#kernel/money.ts';

/** An amount as a Dutch hand types it, in cents; not below zero and at most a hundred million euros. */
export const euros = (whenEmpty: string) =>
  z
    .string()
    .default('')
    .transform((text, context): number => {
      const cents = parseEuros(text);
      if (text.trim() === '') context.addIssue({ code: 'custom', message: whenEmpty });
      else if (cents === undefined) context.addIssue({ code: 'custom', message: 'Vul een bedrag in, zoals 1.250,00' });
      else if (cents < 0) context.addIssue({ code: 'custom', message: 'Het bedrag kan niet lager zijn dan 0' });
      else if (cents > 10_000_000_000) context.addIssue({ code: 'custom', message: 'Dit bedrag is te hoog' });
      return cents ?? 0;
    });
