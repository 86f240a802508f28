import type { PreviewIndexation, PriceReferences } from '#kernel/agreed-prices.ts';
import { type AgreedPrice, listAgreedPrices, listBases } from './sql/prices.ts';

const perService = (prices: readonly AgreedPrice[]) =>
  [...Map.groupBy(prices, ({ serviceId }) => serviceId)].map(([serviceId, same]) => ({
    serviceId,
    title: same[0]?.title ?? serviceId,
    annualCents: same.reduce((sum, { annualCents }) => sum + annualCents, 0),
    oneOffCents: same.reduce((sum, { oneOffCents }) => sum + oneOffCents, 0),
  }));

/** What a municipality pays in a year by what was agreed, per service; two agreements at once are added up. */
export const priceReferences: PriceReferences = async (tx, municipalityCode, year) => {
  const prices = await listAgreedPrices(tx, year, municipalityCode);
  if (prices.length === 0) return undefined;
  const numbers = [...new Set(prices.map(({ number }) => number))];
  return { title: `Overeenkomst ${numbers.join(' en ')}`, lines: perService(prices) };
};

/** What each agreement that still runs would cost a year at other prices, with the choice and the facts that it rests on. */
export const previewIndexation: PreviewIndexation = async (tx, year, reprice) => {
  const bases = await listBases(tx, year);
  return bases.map(({ id, number, partyName, annualCents, basis: { facts, selections, schoolContribution } }) => ({
    label: `${partyName}, ${number}`,
    href: `/werk/overeenkomsten/${id}`,
    beforeCents: annualCents,
    afterCents: reprice({ facts, selections, options: { schoolContribution } }),
  }));
};
