import { formatCents, formatQuantity, formatRate } from '#kernel/money.ts';
import type { TariffComponent } from '../tariffs/index.ts';

/** Dutch for one and for more of something. */
export type Noun = readonly [one: string, more: string];

/** `35.860 inwoners`; only the number for a unit without a name. */
export const counted = (quantity: number, noun: Noun): string =>
  `${formatQuantity(quantity)} ${noun[quantity === 1 ? 0 : 1]}`.trimEnd();

const certaintyWords = { exact: undefined, guideline: 'richtprijs', average: 'gemiddelde' };

/** `35.860 inwoners × € 11,19 = € 401.273,40 (remark; richtprijs)`. */
export function explainLine(line: {
  quantity: number;
  noun: Noun;
  unitPrice: string;
  amountCents: number;
  certainty: TariffComponent['certainty'];
  remark?: string;
}): string {
  const remarks = [line.remark, certaintyWords[line.certainty]].filter((text) => text !== undefined).join('; ');
  const sum = `${counted(line.quantity, line.noun)} × ${formatRate(line.unitPrice)} = ${formatCents(line.amountCents)}`;
  return remarks ? `${sum} (${remarks})` : sum;
}
