import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { ScenarioLine, SchoolContribution } from './domain.ts';

export type AdviceRow = {
  id: string;
  municipalityCode: string;
  year: number;
  editionId: string;
  version: number;
  createdAt: Date;
};

const ADVICE = ['id', 'municipalityCode', 'year', 'editionId', 'version', 'createdAt'] as const;

export const findAdvice = (tx: Tx, id: string): Promise<AdviceRow | undefined> =>
  tx.selectFrom('advice.advices').select(ADVICE).where('id', '=', id).executeTakeFirst();

export const findAdviceFor = (tx: Tx, municipalityCode: string, year: number): Promise<AdviceRow | undefined> =>
  tx
    .selectFrom('advice.advices')
    .select(ADVICE)
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .executeTakeFirst();

/** The advices of these municipalities, the newest year first. */
export const listAdvices = (tx: Tx, codes: 'all' | readonly string[]): Promise<AdviceRow[]> =>
  tx
    .selectFrom('advice.advices')
    .select(ADVICE)
    .$if(codes !== 'all', (query) => query.where('municipalityCode', '=', sql<string>`any(${codes})`))
    .orderBy('year', 'desc')
    .orderBy('municipalityCode')
    .execute();

export const insertAdvice = (
  tx: Tx,
  advice: {
    id: string;
    municipalityCode: string;
    year: number;
    editionId: string;
    createdAt: Date;
    createdBy: string | null;
  },
): Promise<unknown> => tx.insertInto('advice.advices').values(advice).execute();

/** Locks the advice until commit, so that changes to its scenarios and goals come one after the other. */
export const lockAdvice = (tx: Tx, id: string): Promise<AdviceRow | undefined> =>
  tx.selectFrom('advice.advices').select(ADVICE).where('id', '=', id).forUpdate().executeTakeFirst();

export type ScenarioRow = {
  id: string;
  adviceId: string;
  name: string;
  schoolContribution: SchoolContribution;
  version: number;
};

const scenarioRow = [
  'id',
  'adviceId',
  'name',
  'version',
  sql<SchoolContribution>`school_contribution`.as('schoolContribution'),
] as const;

export const listScenarios = (tx: Tx, adviceId: string): Promise<ScenarioRow[]> =>
  tx.selectFrom('advice.scenarios').select(scenarioRow).where('adviceId', '=', adviceId).orderBy('position').execute();

export const findScenario = (tx: Tx, id: string): Promise<ScenarioRow | undefined> =>
  tx.selectFrom('advice.scenarios').select(scenarioRow).where('id', '=', id).executeTakeFirst();

export const insertScenario = (
  tx: Tx,
  scenario: { id: string; adviceId: string; name: string; position: number; schoolContribution: SchoolContribution },
): Promise<unknown> => tx.insertInto('advice.scenarios').values(scenario).execute();

export const updateScenario = (
  tx: Tx,
  { id, name, schoolContribution, version }: Pick<ScenarioRow, 'id' | 'name' | 'schoolContribution' | 'version'>,
): Promise<unknown> =>
  tx
    .updateTable('advice.scenarios')
    .set({ name, schoolContribution, version: version + 1 })
    .where('id', '=', id)
    .execute();

export const deleteScenario = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('advice.scenarios').where('id', '=', id).execute();

export const listLines = (tx: Tx, scenarioIds: readonly string[]): Promise<(ScenarioLine & { scenarioId: string })[]> =>
  tx
    .selectFrom('advice.scenarioLines')
    .select([
      'scenarioId',
      'serviceId',
      'reason',
      'goalId',
      sql<ScenarioLine['quantities']>`quantities`.as('quantities'),
      sql<ScenarioLine['choice']>`choice`.as('choice'),
    ])
    .where('scenarioId', '=', sql<string>`any(${scenarioIds})`)
    .orderBy('serviceId')
    .execute();

/** Puts these lines in the place of all that the scenario had. */
export async function replaceLines(tx: Tx, scenarioId: string, lines: readonly ScenarioLine[]): Promise<void> {
  await tx.deleteFrom('advice.scenarioLines').where('scenarioId', '=', scenarioId).execute();
  if (lines.length === 0) return;
  const values = lines.map(({ serviceId, quantities, choice, reason, goalId }) => ({
    scenarioId,
    serviceId,
    quantities: JSON.stringify(quantities),
    choice: JSON.stringify(choice),
    reason,
    goalId,
  }));
  await tx.insertInto('advice.scenarioLines').values(values).execute();
}

export type Goal = { id: string; title: string };

export const listGoals = (tx: Tx, adviceId: string): Promise<Goal[]> =>
  tx.selectFrom('advice.goals').select(['id', 'title']).where('adviceId', '=', adviceId).orderBy('position').execute();

export const insertGoal = (
  tx: Tx,
  goal: { id: string; adviceId: string; title: string; position: number },
): Promise<unknown> => tx.insertInto('advice.goals').values(goal).execute();

export const deleteGoal = async (tx: Tx, adviceId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('advice.goals')
    .where('id', '=', id)
    .where('adviceId', '=', adviceId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
