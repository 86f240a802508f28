import type { Tx } from '#kernel/db.ts';
import type { FactProposals } from '#kernel/module.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { RegisterCounts } from './domain.ts';
import { countRegistered, listPupils, type PupilCount } from './sql.ts';

/**
 * What a school last told of its pupils, of the school year that begins in `schoolYear` or an earlier one. Undefined when it
 * told nothing: that is unknown, not zero.
 */
export async function latestPupilsOf(tx: Tx, schoolId: string, schoolYear: number): Promise<PupilCount | undefined> {
  return (await listPupils(tx, [schoolId])).find((told) => told.schoolYear <= schoolYear);
}

/** What is registered in a municipality now; pupils are those of the school year that begins in `year`. */
export async function registerCountsOf(tx: Tx, municipalityCode: string, year: number): Promise<RegisterCounts> {
  const counted = await countRegistered(tx, municipalityCode, year);
  return {
    ...(counted.schoolsKnown > 0 && { schools: counted.schools }),
    ...(counted.childcareKnown > 0 && { childcareLocations: counted.childcare }),
    ...(counted.clinics > 0 && { clinics: counted.clinics }),
    ...(counted.pupilsTold > 0 && { pupils: { count: counted.pupils, told: counted.pupilsTold } }),
  };
}

/** What the registers say now of the yearly facts of a municipality, for somebody to take over or not. */
export const factProposals: FactProposals = async (tx, municipalityCode, year) => {
  const { pupils, ...counts } = await registerCountsOf(tx, municipalityCode, year);
  const texts = Object.entries(counts).map(([fact, count]) => [
    fact,
    `Uit het register van nu: ${formatQuantity(count)}`,
  ]);
  return {
    ...Object.fromEntries(texts),
    ...(pupils && { pupils: pupilsText(pupils, counts.schools, year) }),
  };
};

function pupilsText(
  { count, told }: { count: number; told: number },
  schools: number | undefined,
  year: number,
): string {
  const of = told === schools ? '' : `, van ${told} van de ${schools} scholen`;
  return `Uit het register: ${formatQuantity(count)} in ${year}/${year + 1}${of}`;
}
