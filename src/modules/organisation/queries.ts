import type { Db, Tx } from '#kernel/db.ts';
import { type FactId, isFactId } from './facts.ts';
import { type FactRow, listCurrentFacts } from './sql/facts.ts';
import { findOrganisation } from './sql/library-organisation.ts';

/** What was entered of a municipality for a year. A fact that is missing here is unknown, which is not zero. */
export type YearlyFacts = {
  readonly values: Readonly<Partial<Record<FactId, number>>>;
  /** For each fact: of which year it is, from which source, and as of which day. */
  readonly origins: Readonly<Partial<Record<FactId, { year: number; source: string; asOf: string }>>>;
};

/** The facts that hold for a municipality in a year: those of that year, or the last ones known before it. */
export const yearlyFactsOf = async (tx: Tx, municipalityCode: string, year: number): Promise<YearlyFacts> =>
  yearlyFacts(await listCurrentFacts(tx, [municipalityCode], year));

/** The same of many municipalities at once, by code. */
export async function yearlyFactsOfEach(
  tx: Tx,
  municipalityCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, YearlyFacts>> {
  const rows = await listCurrentFacts(tx, municipalityCodes, year);
  const byCode = Map.groupBy(rows, ({ municipalityCode }) => municipalityCode);
  return new Map(municipalityCodes.map((code) => [code, yearlyFacts(byCode.get(code) ?? [])]));
}

function yearlyFacts(facts: readonly FactRow[]): YearlyFacts {
  const rows = facts.filter(
    (row): row is FactRow & { fact: FactId; value: number } => isFactId(row.fact) && row.value !== null,
  );
  return {
    values: Object.fromEntries(rows.map(({ fact, value }) => [fact, value])),
    origins: Object.fromEntries(rows.map(({ fact, year: of, source, asOf }) => [fact, { year: of, source, asOf }])),
  };
}

const WITHOUT_NAME = 'De bibliotheek';

/** The name of the library organisation, for the head of every page. */
export const organisationName = async (db: Db): Promise<string> => (await findOrganisation(db))?.name ?? WITHOUT_NAME;
