import type { Db, Tx } from '#kernel/db.ts';
import { type FactId, isFactId, type SizeClass } from './facts.ts';
import type { RegisterCounts } from './places.ts';
import { type Branch, listBranches } from './sql/branches.ts';
import { type FactRow, listCurrentFacts } from './sql/facts.ts';
import { findOrganisation } from './sql/library-organisation.ts';
import { countRegistered } from './sql/places.ts';

export type BranchCounts = { large: number; medium: number; small: number; servicePoint: number };

/** What is known of a municipality for a year. A fact that is missing here is unknown, which is not zero. */
export type MunicipalFacts = {
  readonly values: Readonly<Partial<Record<FactId, number>>> & { readonly branches: BranchCounts };
  /** For each fact: of which year it is, from which source, and as of which day. */
  readonly origins: Readonly<Partial<Record<FactId, { year: number; source: string; asOf: string }>>>;
  readonly branches: readonly Branch[];
};

const COUNT_NAMES: Record<SizeClass, keyof BranchCounts> = {
  large: 'large',
  medium: 'medium',
  small: 'small',
  'service-point': 'servicePoint',
};

/** The facts that hold for a municipality in a year: entered ones (of that year or the last before it) and branches as registered. */
export async function factsOf(tx: Tx, municipalityCode: string, year: number): Promise<MunicipalFacts> {
  const facts = await listCurrentFacts(tx, [municipalityCode], year);
  return municipalFacts(facts, await listBranches(tx, firstDayOf(year), municipalityCode));
}

/** The facts of many municipalities at once, by code. */
export async function factsOfEach(
  tx: Tx,
  municipalityCodes: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, MunicipalFacts>> {
  const byCode = (row: { municipalityCode: string }): string => row.municipalityCode;
  const facts = Map.groupBy(await listCurrentFacts(tx, municipalityCodes, year), byCode);
  const branches = Map.groupBy(await listBranches(tx, firstDayOf(year)), byCode);
  return new Map(
    municipalityCodes.map((code) => [code, municipalFacts(facts.get(code) ?? [], branches.get(code) ?? [])]),
  );
}

const firstDayOf = (year: number): string => `${year}-01-01`;

function municipalFacts(facts: readonly FactRow[], branches: readonly Branch[]): MunicipalFacts {
  const rows = facts.filter(
    (row): row is FactRow & { fact: FactId; value: number } => isFactId(row.fact) && row.value !== null,
  );
  const counts: BranchCounts = { large: 0, medium: 0, small: 0, servicePoint: 0 };
  for (const { sizeClass } of branches) counts[COUNT_NAMES[sizeClass as SizeClass]]++;
  return {
    values: { ...Object.fromEntries(rows.map(({ fact, value }) => [fact, value])), branches: counts },
    origins: Object.fromEntries(rows.map(({ fact, year: of, source, asOf }) => [fact, { year: of, source, asOf }])),
    branches,
  };
}

const WITHOUT_NAME = 'De bibliotheek';

/** The name of the library organisation, for the head of every page. */
export const organisationName = async (db: Db): Promise<string> => (await findOrganisation(db))?.name ?? WITHOUT_NAME;

/** What the registers say now, to propose as facts of a year; nothing is filled in by it. Pupils are those of 1 October of that year. */
export async function registerCountsOf(tx: Tx, municipalityCode: string, year: number): Promise<RegisterCounts> {
  const counted = await countRegistered(tx, municipalityCode, year);
  return {
    ...(counted.schoolsKnown > 0 && { schools: counted.schools }),
    ...(counted.childcareKnown > 0 && { childcareLocations: counted.childcare }),
    ...(counted.clinics > 0 && { clinics: counted.clinics }),
    ...(counted.pupilsTold > 0 && { pupils: { count: counted.pupils, told: counted.pupilsTold } }),
  };
}
