import type { PriceReference } from '#kernel/agreed-prices.ts';
import type { Tx } from '#kernel/db.ts';
import type { Module } from '#kernel/module.ts';

type Agreed = { readonly municipalityCode: string; readonly year: number };

/** What was agreed with a municipality for a year, as the first module that knows of it tells; undefined when none does. */
export async function agreedPricesOf(
  tx: Tx,
  modules: readonly Module[],
  { municipalityCode, year }: Agreed,
): Promise<PriceReference | undefined> {
  for (const { priceReferences } of modules) {
    const reference = await priceReferences?.(tx, municipalityCode, year);
    if (reference) return reference;
  }
  return undefined;
}
