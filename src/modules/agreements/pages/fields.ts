import { z } from 'zod';
import { type Day, parseDay } from '#kernel/days.ts';
import { parseEuros } from '#kernel/money.ts';

const text = z
  .string()
  .default('')
  .transform((value) => value.trim());

/** Fields that the forms of this module have and others do not. */
export const agreementField = {
  day: () =>
    text.transform((value, context): Day => {
      const day = parseDay(value);
      if (!day) context.addIssue({ code: 'custom', message: 'Vul een datum in, zoals 1-1-2027' });
      return day ?? ('' as Day);
    }),

  /** An amount in cents, nought or more. */
  euros: () => text.transform(euros),

  /** The same; undefined when it is left empty. */
  optionalEuros: () => text.transform((value, context) => (value === '' ? undefined : euros(value, context))),
};

function euros(value: string, context: z.RefinementCtx): number {
  const cents = parseEuros(value);
  if (cents === undefined || cents < 0)
    context.addIssue({ code: 'custom', message: 'Vul een bedrag in, zoals 1.234,50' });
  return cents ?? 0;
}

/** Cents as somebody types them: `1234,50`. */
export const typedEuros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
