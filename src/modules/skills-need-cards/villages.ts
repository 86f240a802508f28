import type { Tx } from '#kernel/db.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';
import type { Village } from './kinds.ts';
import { listVillages } from './sql/cards.ts';

/** A village as a choice in a form: `GM0109:Dalen`. */
export const villageValue = ({ municipalityCode, town }: Village): string => `${municipalityCode}:${town}`;

export type MunicipalityWithVillages = {
  readonly municipality: Municipality;
  /** The last one has no name: any other village there. */
  readonly villages: readonly Village[];
};

/** What can be chosen as one's own village: of all municipalities that we serve, or of these. */
export async function villagesIn(tx: Tx, among?: readonly Municipality[]): Promise<MunicipalityWithVillages[]> {
  const municipalities = among ?? (await listMunicipalities(tx));
  const known = Map.groupBy(
    await listVillages(
      tx,
      municipalities.map(({ code }) => code),
    ),
    ({ municipalityCode }) => municipalityCode,
  );
  return municipalities.map((municipality) => ({
    municipality,
    villages: [...(known.get(municipality.code) ?? []), { municipalityCode: municipality.code, town: '' }],
  }));
}

/** The village that a form means; undefined for one that we do not serve. */
export const villageOf = (all: readonly MunicipalityWithVillages[], value: string): Village | undefined =>
  all.flatMap(({ villages }) => villages).find((village) => villageValue(village) === value);
