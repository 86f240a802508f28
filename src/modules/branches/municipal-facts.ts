import type { Tx } from '#kernel/db.ts';
import { type YearlyFacts, yearlyFactsOf, yearlyFactsOfEach } from '../organisation/index.ts';
import { type BranchCounts, countNames, type SizeClass } from './size-classes.ts';
import { type Branch, listBranches } from './sql/branches.ts';

/** What prices of a municipality depend on in a year: the facts that were entered, and its branches as registered. */
export type MunicipalFacts = {
  readonly values: YearlyFacts['values'] & { readonly branches: BranchCounts };
  readonly origins: YearlyFacts['origins'];
  readonly branches: readonly Branch[];
};

/** The facts that hold for a municipality in a year, with the branches that are open on its first day. */
export const factsOf = async (tx: Tx, municipalityCode: string, year: number): Promise<MunicipalFacts> =>
  municipalFacts(
    await yearlyFactsOf(tx, municipalityCode, year),
    await listBranches(tx, firstDayOf(year), municipalityCode),
  );

/** The facts of many municipalities at once, by code. */
export async function factsOfEach(
  tx: Tx,
  municipalityCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, MunicipalFacts>> {
  const facts = await yearlyFactsOfEach(tx, municipalityCodes, year);
  const branches = Map.groupBy(await listBranches(tx, firstDayOf(year)), (branch) => branch.municipalityCode);
  return new Map([...facts].map(([code, entered]) => [code, municipalFacts(entered, branches.get(code) ?? [])]));
}

/** The day on which a year's branches are counted. */
export const firstDayOf = (year: number): string => `${year}-01-01`;

function municipalFacts({ values, origins }: YearlyFacts, branches: readonly Branch[]): MunicipalFacts {
  const counts: BranchCounts = { large: 0, medium: 0, small: 0, servicePoint: 0 };
  for (const { sizeClass } of branches) counts[countNames[sizeClass as SizeClass]]++;
  return { values: { ...values, branches: counts }, origins, branches };
}
