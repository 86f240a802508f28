import type { Tx } from '#kernel/db.ts';
import { type Edition, editionById } from '../activity-catalogue/index.ts';
import { factsOf, findMunicipality, type MunicipalFacts, type Municipality } from '../organisation/index.ts';
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

export async function scenariosOf(tx: Tx, adviceId: string): Promise<Scenario[]> {
  const rows = await listScenarios(tx, adviceId);
  const lines = await listLines(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, lines: lines.filter(({ scenarioId }) => scenarioId === row.id) }));
}

/** The advice with this id, whole. The reader's permission is checked on what comes out. */
export async function adviceById(tx: Tx, id: string): Promise<Advice | undefined> {
  const row = await findAdvice(tx, id);
  return row && adviceOf(tx, row);
}

export async function adviceOf(tx: Tx, row: AdviceRow): Promise<Advice> {
  const municipality = await findMunicipality(tx, row.municipalityCode);
  const edition = await editionById(tx, row.editionId);
  if (!municipality || !edition) throw new Error(`advice ${row.id} has lost its municipality or edition`);
  const facts = await factsOf(tx, row.municipalityCode, row.year);
  const { id, year, version } = row;
  return {
    id,
    year,
    version,
    municipality,
    edition,
    facts,
    scenarios: await scenariosOf(tx, id),
    goals: await listGoals(tx, id),
  };
}
