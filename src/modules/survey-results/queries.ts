import type { Tx } from '#kernel/db.ts';
import { findVersion } from '../surveys/index.ts';
import { type Results, resultsOf } from './results.ts';
import { type Answered, type Tally, tallyAnswers } from './sql.ts';

/** What was answered, for each version that was asked by itself. */
export async function resultsFor(tx: Tx, answered: Answered): Promise<Results[]> {
  const results: Results[] = [];
  for (const [versionId, tallies] of Map.groupBy(await tallyAnswers(tx, answered), (tally) => tally.versionId)) {
    const version = await findVersion(tx, versionId);
    if (version) results.push(resultsOf(version, countsIn(tallies)));
  }
  return results.sort(byVersion);
}

const countsIn = (tallies: readonly Tally[]) => (question: Tally['question']) =>
  new Map(tallies.flatMap((tally) => (tally.question === question ? [[tally.value, tally.times]] : [])));

const byVersion = ({ version: one }: Results, { version: other }: Results): number =>
  one.name.localeCompare(other.name, 'nl') || other.number - one.number;
