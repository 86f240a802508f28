import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Facts } from '../calculations/index.ts';
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

export const getAdviceFor = (tx: Tx, municipalityCode: string, year: number): Promise<AdviceRow> =>
  tx
    .selectFrom('advice.advices')
    .select(ADVICE)
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();

/** The advices of these municipalities, the newest year first. */
export const listAdvices = (tx: Tx, codes: 'all' | readonly string[]): Promise<AdviceRow[]> =>
  tx
    .selectFrom('advice.advices')
    .select(ADVICE)
    .$if(codes !== 'all', (query) => query.where('municipalityCode', '=', sql<string>`any(${codes})`))
    .orderBy('year', 'desc')
    .orderBy('municipalityCode')
    .execute();

/** Undefined when the municipality has an advice for that year already. */
export const insertAdvice = (
  tx: Tx,
  advice: Pick<AdviceRow, 'id' | 'municipalityCode' | 'year' | 'editionId' | 'createdAt'> & {
    createdBy: string | null;
  },
): Promise<{ id: string } | undefined> =>
  tx
    .insertInto('advice.advices')
    .values(advice)
    .onConflict((conflict) => conflict.columns(['municipalityCode', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst();

/** Locks the advice until commit, so that changes to its scenarios and goals come one after the other. */
export const lockAdvice = (tx: Tx, id: string): Promise<AdviceRow | undefined> =>
  tx.selectFrom('advice.advices').select(ADVICE).where('id', '=', id).forUpdate().executeTakeFirst();

export type ScenarioRow = {
  id: string;
  adviceId: string;
  name: string;
  schoolContribution: SchoolContribution;
  savedAt: Date;
  /** The facts of the municipality at that moment. */
  savedFacts: Facts;
  version: number;
};

const scenarioRow = [
  'id',
  'adviceId',
  'name',
  'savedAt',
  'version',
  sql<SchoolContribution>`school_contribution`.as('schoolContribution'),
  sql<Facts>`facts`.as('savedFacts'),
] as const;

/** The scenarios of these advices, those of each in the order in which they were added. */
export const listScenarios = (tx: Tx, adviceIds: readonly string[]): Promise<ScenarioRow[]> =>
  tx
    .selectFrom('advice.scenarios')
    .select(scenarioRow)
    .where('adviceId', '=', sql<string>`any(${adviceIds})`)
    .orderBy('position')
    .execute();

export const findScenario = (tx: Tx, id: string): Promise<ScenarioRow | undefined> =>
  tx.selectFrom('advice.scenarios').select(scenarioRow).where('id', '=', id).executeTakeFirst();

/** Adds the scenario behind those that the advice has. Lock the advice before. */
export const insertScenario = (tx: Tx, { savedFacts, ...scenario }: Omit<ScenarioRow, 'version'>): Promise<unknown> =>
  tx
    .insertInto('advice.scenarios')
    .values((eb) => ({
      ...scenario,
      facts: JSON.stringify(savedFacts),
      position: eb
        .selectFrom('advice.scenarios')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
        .where('adviceId', '=', scenario.adviceId),
    }))
    .execute();

export const updateScenario = (
  tx: Tx,
  { id, name, schoolContribution, savedFacts, savedAt }: Omit<ScenarioRow, 'adviceId' | 'version'>,
): Promise<unknown> =>
  tx
    .updateTable('advice.scenarios')
    .set((eb) => ({
      name,
      schoolContribution,
      facts: JSON.stringify(savedFacts),
      savedAt,
      version: eb('version', '+', 1),
    }))
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

type GoalRow = Goal & { adviceId: string };
const GOAL = ['id', 'adviceId', 'title'] as const;

/** The goals of these advices, those of each in the order in which they were added. */
export const listGoals = (tx: Tx, adviceIds: readonly string[]): Promise<GoalRow[]> =>
  tx
    .selectFrom('advice.goals')
    .select(GOAL)
    .where('adviceId', '=', sql<string>`any(${adviceIds})`)
    .orderBy('position')
    .execute();

export const findGoal = (tx: Tx, id: string): Promise<GoalRow | undefined> =>
  tx.selectFrom('advice.goals').select(GOAL).where('id', '=', id).executeTakeFirst();

/** Adds the goal behind those that the advice has. Lock the advice before. */
export const insertGoal = (tx: Tx, goal: GoalRow): Promise<unknown> =>
  tx
    .insertInto('advice.goals')
    .values((eb) => ({
      ...goal,
      position: eb
        .selectFrom('advice.goals')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
        .where('adviceId', '=', goal.adviceId),
    }))
    .execute();

/** Lines that served the goal serve none afterwards. */
export const deleteGoal = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('advice.goals').where('id', '=', id).execute();
