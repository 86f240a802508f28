import type { Tx } from '#kernel/db.ts';
import { type Edition, editionById } from '../activity-catalogue/index.ts';
import { factsOfEach, type MunicipalFacts } from '../branches/index.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';
import type { Scenario } from './domain.ts';
import { type AdviceRow, findAdvice, type Goal, listGoals, listLines, listScenarios } from './sql.ts';

/** Everything that is known of one advice: for whom, on which prices and facts, and what was chosen. */
export type Advice = {
  readonly id: string;
  readonly year: number;
  readonly version: number;
  readonly municipality: Municipality;
  readonly edition: Edition;
  readonly facts: MunicipalFacts;
  readonly scenarios: readonly Scenario[];
  readonly goals: readonly Goal[];
};

/** The scenarios of these advices with their lines. */
export async function scenariosOf(
  tx: Tx,
  adviceIds: readonly string[],
): Promise<(Scenario & { readonly adviceId: string })[]> {
  const rows = await listScenarios(tx, adviceIds);
  const lines = await listLines(
    tx,
    rows.map(({ id }) => id),
  );
  const linesOf = Map.groupBy(lines, ({ scenarioId }) => scenarioId);
  return rows.map((row) => ({ ...row, lines: linesOf.get(row.id) ?? [] }));
}

/** The advice with this id, whole. The reader's permission is checked on what comes out. */
export async function adviceById(tx: Tx, id: string): Promise<Advice | undefined> {
  const row = await findAdvice(tx, id);
  return row && adviceOf(tx, row);
}

export const adviceOf = async (tx: Tx, row: AdviceRow): Promise<Advice> => kept((await advicesOf(tx, [row]))[0]);

/** These advices, whole. More of them take no more reads; only facts and editions are read for each year. */
export async function advicesOf(tx: Tx, rows: readonly AdviceRow[]): Promise<Advice[]> {
  const ids = rows.map(({ id }) => id);
  const codes = rows.map(({ municipalityCode }) => municipalityCode);
  const municipalities = await listMunicipalities(tx, codes, { unservedToo: true });
  const editions = await editionsOf(tx, rows);
  const facts = await factsByAdvice(tx, rows);
  const scenarios = await scenariosOf(tx, ids);
  const goals = await listGoals(tx, ids);
  return rows.map(({ id, year, version, municipalityCode, editionId }) => ({
    id,
    year,
    version,
    municipality: kept(municipalities.find(({ code }) => code === municipalityCode)),
    edition: kept(editions.get(editionId)),
    facts: kept(facts.get(id)),
    scenarios: scenarios.filter(({ adviceId }) => adviceId === id),
    goals: goals.filter(({ adviceId }) => adviceId === id),
  }));
}

/** What a foreign key promises. */
function kept<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('an advice has lost its municipality, edition or facts');
  return part;
}

async function editionsOf(tx: Tx, rows: readonly AdviceRow[]): Promise<Map<string, Edition | undefined>> {
  const editions = new Map<string, Edition | undefined>();
  for (const id of new Set(rows.map(({ editionId }) => editionId))) editions.set(id, await editionById(tx, id));
  return editions;
}

async function factsByAdvice(tx: Tx, rows: readonly AdviceRow[]): Promise<Map<string, MunicipalFacts>> {
  const facts = new Map<string, MunicipalFacts>();
  for (const [year, ofYear] of Map.groupBy(rows, (row) => row.year)) {
    const codes = ofYear.map(({ municipalityCode }) => municipalityCode);
    const byCode = await factsOfEach(tx, codes, year);
    for (const { id, municipalityCode } of ofYear) facts.set(id, kept(byCode.get(municipalityCode)));
  }
  return facts;
}
